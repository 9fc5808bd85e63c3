package dev.tandem.reference;

import dev.tandem.run.Masks;

/** {@code a = m x} with a mask m, one value of it for each channel of each sample. */
final class DropoutEngine extends NoiseEngine {

  private final int width;
  private final int channels;
  private final String node;
  private final double rate;
  private final long seed;

  /** Each value is a channel. */
  DropoutEngine(Signal input, String node, double rate, long seed) {
    this(input, input.width, node, rate, seed);
  }

  DropoutEngine(Signal input, int channels, String node, double rate, long seed) {
    super(input);
    this.width = input.width;
    this.channels = channels;
    this.node = node;
    this.rate = rate;
    this.seed = seed;
  }

  @Override
  void draw(long step, int rows, double[] factors, double[] addends) {
    Masks.draw(seed, node, step, rate, factors, rows * channels);
    spread(factors, rows * channels, width / channels);
  }

  /** Gives each value to so many places, in the same array: the last first. */
  private static void spread(double[] values, int count, int places) {
    for (int i = count * places - 1; i > 0 && places > 1; i--) {
      values[i] = values[i / places];
    }
  }
}
