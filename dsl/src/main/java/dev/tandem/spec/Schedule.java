package dev.tandem.spec;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A learning rate or momentum as a function of where training stands. The first step of training
 * has {@code steps = 0}, its first epoch {@code epochs = 0}.
 *
 * <p>Each prints as the words that make it. Those that follow a formula are {@link Curve}s.
 */
public sealed interface Schedule
    permits Schedule.Constant, Schedule.Table, Schedule.OnPlateau, Curve {

  /**
   * The value for the next step.
   *
   * @param steps number of steps taken
   * @param epochs number of epochs finished
   * @param plateaus how often the validation loss has stopped improving
   * @return the value
   */
  double valueAt(long steps, long epochs, int plateaus);

  /**
   * The value for the next step.
   *
   * @param progress where training stands
   * @return the value
   */
  default double valueAt(Progress progress) {
    return valueAt(progress.steps(), progress.epochs(), progress.plateaus());
  }

  /** The least upper bound of all values; infinite for one that grows forever. */
  double supremum();

  /** Calls the one method of {@code cases} that belongs to this schedule. */
  <R> R match(Cases<R> cases);

  /** What a schedule counts. */
  enum Clock {
    /** Steps taken: one a batch. */
    STEPS,
    /** Epochs finished. */
    EPOCHS;

    /** The count that this clock shows. */
    long count(long steps, long epochs) {
      return switch (this) {
        case STEPS -> steps;
        case EPOCHS -> epochs;
      };
    }
  }

  /**
   * The same value in every step.
   *
   * @param value the value; what may be depends on what it is for
   */
  record Constant(double value) implements Schedule {

    @Override
    public double valueAt(long steps, long epochs, int plateaus) {
      return value;
    }

    @Override
    public double supremum() {
      return value;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.constant(this);
    }

    @Override
    public String toString() {
      return Double.toString(value);
    }
  }

  /**
   * The value at the greatest key that has been reached.
   *
   * @param values by number of steps or epochs; has the key 0
   * @param clock what the keys count
   */
  record Table(SortedMap<Integer, Double> values, Clock clock) implements Schedule {

    /** Copies and checks the map. */
    public Table {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
      for (Map.Entry<Integer, Double> entry : values.entrySet()) {
        requireEntry(word(clock), entry.getKey(), entry.getValue());
      }
      if (!values.containsKey(0)) {
        throw new SpecException(
            "%s(%s): there is no value for the start; add one for the key 0"
                .formatted(word(clock), values));
      }
    }

    @Override
    public double valueAt(long steps, long epochs, int plateaus) {
      double value = 0;
      for (Map.Entry<Integer, Double> entry : values.entrySet()) {
        if (entry.getKey() <= clock.count(steps, epochs)) {
          value = entry.getValue();
        }
      }
      return value;
    }

    @Override
    public double supremum() {
      return Collections.max(values.values());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.table(this);
    }

    @Override
    public String toString() {
      return word(clock) + "(" + values + ")";
    }

    private static String word(Clock clock) {
      return switch (clock) {
        case STEPS -> "byStep";
        case EPOCHS -> "byEpoch";
      };
    }

    private static void requireEntry(String word, int key, double value) {
      if (key < 0 || !(value >= 0) || Double.isInfinite(value)) {
        throw new SpecException(
            "%s: %d=%s; keys count from 0 on and values must be 0 or more and finite"
                .formatted(word, key, value));
      }
    }
  }

  /**
   * Multiplied by a factor whenever the validation loss has stopped improving: {@code max(start
   * factor^plateaus, start least)}. Needs a plan that stops on plateaus; training ends at the first
   * plateau after the least value was reached. Source: course O5 (S3: halve, or a tenth, until
   * 1/1024 or 1/1000).
   *
   * @param start the first value, positive and finite
   * @param factor what it is multiplied by, in (0, 1)
   * @param least the share of the start that is the end, in (0, 1)
   */
  record OnPlateau(double start, double factor, double least) implements Schedule {

    /** Ten halvings. */
    static final double DEFAULT_LEAST = 1.0 / 1024;

    /** Checks the numbers. */
    public OnPlateau {
      if (!(factor > 0 && factor < 1)) {
        throw new SpecException(
            "from(%s).times(%s).onPlateau(): the factor must lie in (0, 1); %s"
                .formatted(start, factor, "halved() is usual"));
      }
      if (!(least > 0 && least < 1)) {
        throw new SpecException(
            "from(%s).times(%s).onPlateau().downTo(%s): the share must lie in (0, 1); %s"
                .formatted(start, factor, least, "the course ends at 1.0 / 1024"));
      }
    }

    /**
     * The same with another end.
     *
     * @param least the share of the start that is the end, in (0, 1); 1/1024 when nothing is said
     * @return a new schedule
     */
    public OnPlateau downTo(double least) {
      return new OnPlateau(start, factor, least);
    }

    /**
     * Whether the least value is reached.
     *
     * @param plateaus how often the validation loss has stopped improving
     * @return whether another plateau would change nothing
     */
    public boolean isDone(int plateaus) {
      return Math.pow(factor, plateaus) <= least;
    }

    @Override
    public double valueAt(long steps, long epochs, int plateaus) {
      return start * Math.max(Math.pow(factor, plateaus), least);
    }

    @Override
    public double supremum() {
      return start;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.onPlateau(this);
    }

    @Override
    public String toString() {
      String words = ScheduleFactor.words(start, factor) + ".onPlateau()";
      return least == DEFAULT_LEAST ? words : words + ".downTo(" + least + ")";
    }
  }

  /** One method a schedule: what a backend must implement. */
  interface Cases<R> {
    /** Always the same. */
    R constant(Constant schedule);

    /** By a table. */
    R table(Table schedule);

    /** Smaller at each plateau. */
    R onPlateau(OnPlateau schedule);

    /** {@code start factor^floor(t / every)}. */
    R staircase(Curve.Staircase schedule);

    /** {@code start factor^t}. */
    R exponential(Curve.Exponential schedule);

    /** {@code start / (1 + gamma t)^power}. */
    R inverse(Curve.Inverse schedule);

    /** {@code start (1 - t / length)^power}, then 0; with a plus in DL4J's form. */
    R polynomial(Curve.Polynomial schedule);

    /** {@code start / (1 + exp(-slope (t - middle)))}. */
    R sigmoid(Curve.Sigmoid schedule);

    /** Up, down, annealing, and again. */
    R cycle(Curve.Cycle schedule);
  }
}
