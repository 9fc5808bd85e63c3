package dev.tandem.neuron;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * {@code a(t) = sum_p delta(t - t_p)}: the times at which a neuron spiked, in order. Immutable.
 * Source: course N9 (S0 4.1, S1 1.6).
 */
public final class SpikeTrain {

  private final double[] times;

  private SpikeTrain(double[] times) {
    this.times = times;
  }

  /**
   * A train from its times.
   *
   * @param times each later than the one before; copied
   * @return the train
   * @throws NeuronException when a time is not finite or not later than the one before
   */
  public static SpikeTrain of(double... times) {
    for (int i = 0; i < times.length; i++) {
      Checks.requireFinite(times[i], "spikes: the time of spike " + i);
      if (i > 0 && !(times[i] > times[i - 1])) {
        throw new NeuronException(
            "spikes: spike %d at %s does not come after spike %d at %s; give the times in order"
                .formatted(i, times[i], i - 1, times[i - 1]));
      }
    }
    return new SpikeTrain(times.clone());
  }

  /** The number of spikes. */
  public int count() {
    return times.length;
  }

  /**
   * The time of one spike.
   *
   * @param spike from 0
   * @return its time
   * @throws IndexOutOfBoundsException when there is no such spike
   */
  public double time(int spike) {
    return times[spike];
  }

  /** All times: a copy. */
  public double[] toArray() {
    return times.clone();
  }

  /** The times between neighbors: one less than spikes. */
  public double[] intervals() {
    double[] intervals = new double[Math.max(0, times.length - 1)];
    Arrays.setAll(intervals, i -> times[i + 1] - times[i]);
    return intervals;
  }

  /**
   * Spikes in a unit of time, by the intervals between the first and the last one.
   *
   * @return 0 for fewer than two spikes
   */
  public double rate() {
    return times.length < 2 ? 0 : (times.length - 1) / (times[times.length - 1] - times[0]);
  }

  /**
   * {@code (a * h)(t) = sum_p h(t - t_p)}: what a filter makes of the train.
   *
   * @param filter h, 0 before 0
   * @return the sum by time
   */
  public DoubleUnaryOperator filtered(DoubleUnaryOperator filter) {
    return t -> Arrays.stream(times).map(spike -> filter.applyAsDouble(t - spike)).sum();
  }

  /** Where values rise through a threshold, in indices, interpolated along a straight line. */
  static SpikeTrain rising(double[] values, double threshold) {
    double[] times = new double[values.length];
    int count = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i - 1] < threshold && values[i] >= threshold) {
        times[count++] = i - (values[i] - threshold) / (values[i] - values[i - 1]);
      }
    }
    return new SpikeTrain(Arrays.copyOf(times, count));
  }

  /** The same spikes on another time scale. */
  SpikeTrain scaled(double factor) {
    return new SpikeTrain(Arrays.stream(times).map(time -> time * factor).toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpikeTrain that && Arrays.equals(times, that.times);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(times);
  }

  @Override
  public String toString() {
    return "spikes" + Arrays.toString(times);
  }
}
