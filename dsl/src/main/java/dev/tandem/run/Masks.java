package dev.tandem.run;

/**
 * The masks and noises of a run: pure functions of the plan's seed, the node, the step and the
 * place, so both engines draw the same ones without being handed them.
 */
public final class Masks {

  private Masks() {}

  /**
   * Draws one mask: 0 with probability {@code rate}, else {@code 1 / (1 - rate)}.
   *
   * @param seed seed of the plan
   * @param node name of the dropout node
   * @param step number of steps taken before this one
   * @param rate probability of being dropped, in [0, 1)
   * @param mask receives the values, sample after sample
   * @param length how many to draw
   */
  public static void draw(
      long seed, String node, long step, double rate, double[] mask, int length) {
    draw(seed, node, step, rate, 1 / (1 - rate), mask, length);
  }

  /**
   * Draws which places of a mask are kept: 0 with probability {@code rate}, else 1; 0 where {@link
   * #draw} is 0.
   *
   * @param seed seed of the plan
   * @param node name of the node
   * @param step number of steps taken before this one
   * @param rate probability of being dropped, in [0, 1)
   * @param kept receives the values, sample after sample, or row after row of the weights
   * @param length how many to draw
   */
  public static void drawKept(
      long seed, String node, long step, double rate, double[] kept, int length) {
    draw(seed, node, step, rate, 1, kept, length);
  }

  /**
   * Draws from N(0, 1).
   *
   * @param seed seed of the plan
   * @param node name of the node
   * @param step number of steps taken before this one
   * @param noise receives the values, sample after sample
   * @param length how many to draw
   */
  public static void drawGaussian(long seed, String node, long step, double[] noise, int length) {
    long key = Draws.key(seed, "noise", node, step);
    for (int i = 0; i < length; i++) {
      noise[i] = Draws.polarGaussian(key, i);
    }
  }

  private static void draw(
      long seed, String node, long step, double rate, double survivor, double[] mask, int length) {
    long key = Draws.key(seed, "mask", node, step);
    for (int i = 0; i < length; i++) {
      mask[i] = Draws.uniform(key, i) < rate ? 0 : survivor;
    }
  }
}
