package dev.tandem.reference;

import dev.tandem.run.Masks;

/**
 * {@code m = a, s = b} for a value that is kept and {@code m = 0, s = a c + b} for one that is
 * dropped. With variance 1 before, {@code q + c^2 q (1 - q)} is the variance of "x or c", so a
 * makes it 1 again, and b moves its mean {@code (1 - q) c} to 0.
 */
final class AlphaDropoutEngine extends NoiseEngine {

  /** Where selu saturates. */
  private static final double C = -1.0507009873554805 * 1.6732632423543772;

  private final int width;
  private final String node;
  private final double rate;
  private final long seed;
  private final double a;
  private final double b;

  AlphaDropoutEngine(Signal input, String node, double rate, long seed) {
    super(input);
    this.width = input.width;
    this.node = node;
    this.rate = rate;
    this.seed = seed;
    double q = 1 - rate;
    this.a = 1 / Math.sqrt(q + C * C * q * rate);
    this.b = -a * rate * C;
  }

  @Override
  void draw(long step, int rows, double[] factors, double[] addends) {
    Masks.drawKept(seed, node, step, rate, factors, rows * width);
    for (int i = 0; i < rows * width; i++) {
      addends[i] = a * C * (1 - factors[i]) + b;
      factors[i] *= a;
    }
  }
}
