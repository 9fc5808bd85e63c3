package dev.tandem.run;

/**
 * The dropout masks of a run: pure functions of the plan's seed, the node, the step and the place
 * in the batch, so both engines draw the same ones without being handed them.
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
    long key = Draws.key(seed, "mask", node, step);
    double survivor = 1 / (1 - rate);
    for (int i = 0; i < length; i++) {
      mask[i] = Draws.uniform(key, i) < rate ? 0 : survivor;
    }
  }
}
