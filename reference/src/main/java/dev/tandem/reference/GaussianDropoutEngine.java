package dev.tandem.reference;

import dev.tandem.run.Masks;

/** {@code m = 1 + s g, s = sqrt(rate / (1 - rate))}, g standard normal. */
final class GaussianDropoutEngine extends NoiseEngine {

  private final int width;
  private final String node;
  private final double deviation;
  private final long seed;

  GaussianDropoutEngine(Signal input, String node, double rate, long seed) {
    super(input);
    this.width = input.width;
    this.node = node;
    this.deviation = Math.sqrt(rate / (1 - rate));
    this.seed = seed;
  }

  @Override
  void draw(long step, int rows, double[] factors, double[] addends) {
    Masks.drawGaussian(seed, node, step, factors, rows * width);
    for (int i = 0; i < rows * width; i++) {
      factors[i] = 1 + deviation * factors[i];
    }
  }
}
