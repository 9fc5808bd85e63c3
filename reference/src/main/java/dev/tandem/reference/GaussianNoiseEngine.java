package dev.tandem.reference;

import dev.tandem.run.Masks;
import java.util.Arrays;

/** {@code m = 1} and an addend of the given standard deviation. */
final class GaussianNoiseEngine extends NoiseEngine {

  private final int width;
  private final String node;
  private final double deviation;
  private final long seed;

  GaussianNoiseEngine(Signal input, String node, double deviation, long seed) {
    super(input);
    this.width = input.width;
    this.node = node;
    this.deviation = deviation;
    this.seed = seed;
  }

  @Override
  void draw(long step, int rows, double[] factors, double[] addends) {
    Arrays.fill(factors, 1);
    Masks.drawGaussian(seed, node, step, addends, rows * width);
    for (int i = 0; i < rows * width; i++) {
      addends[i] *= deviation;
    }
  }
}
