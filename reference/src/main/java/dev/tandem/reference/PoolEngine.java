package dev.tandem.reference;

import dev.tandem.reference.matrix.Crew;
import dev.tandem.run.Mode;
import java.util.Arrays;
import java.util.List;

/** One value of each window, for each sample on its own: the crew shares the samples of a batch. */
abstract class PoolEngine implements LayerEngine {

  /** What it costs to look at a pixel beside a multiply-add in a product. */
  private static final int MULTIPLY_ADDS = 32;

  final Windows windows;

  private final Signal input;
  private final Signal output;
  private final Crew crew;
  private final Crew.Job forward = this::forward;
  private final Crew.Job backward = this::backward;

  PoolEngine(Signal input, Windows windows, Crew crew) {
    this.input = input;
    this.output = new Signal(windows.channels * windows.places.length);
    this.windows = windows;
    this.crew = crew;
  }

  /** From the pixels of a sample to its values. */
  abstract void pool(int row, double[] pixels, double[] values);

  /** From the gradients of a sample's values to those of its pixels, which are 0 so far. */
  abstract void share(int row, double[] above, double[] below);

  @Override
  public final Signal output() {
    return output;
  }

  @Override
  public final List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public void reserve(int rows) {
    output.reserve(rows);
  }

  @Override
  public final void forward(int rows, Mode mode, long step) {
    crew.share(forward, rows, work(rows));
  }

  @Override
  public final void backward(int rows) {
    crew.share(backward, rows, work(rows));
  }

  private long work(int rows) {
    return (long) rows * input.width * MULTIPLY_ADDS;
  }

  private void forward(int part, int from, int to) {
    for (int row = from; row < to; row++) {
      pool(row, input.values[row], output.values[row]);
    }
  }

  private void backward(int part, int from, int to) {
    for (int row = from; row < to; row++) {
      Arrays.fill(input.gradients[row], 0);
      share(row, output.gradients[row], input.gradients[row]);
    }
  }
}
