package dev.tandem.reference.autodiff;

import java.util.List;

/** What a node of the graph computes from its inputs: a formula forward, and its rule back. */
interface Operation {

  /**
   * The formula.
   *
   * @param numbers the arithmetic
   * @param x the values of the inputs
   */
  <N> Values<N> forward(Arithmetic<N> numbers, List<Values<N>> x);

  /**
   * What one input receives: {@code dC/dx_i} as far as it goes through this node.
   *
   * @param numbers the arithmetic
   * @param x the values of the inputs
   * @param y the value of this node
   * @param s the seed {@code dC/dy}
   * @param input which input, i
   */
  <N> Values<N> backward(
      Arithmetic<N> numbers, List<Values<N>> x, Values<N> y, Values<N> s, int input);

  /**
   * {@code s f'}, where a seed of 0 stays 0 whatever the slope: a place that was not chosen, or not
   * reached, adds nothing, even where its own formula overflows.
   */
  static <N> N chain(Arithmetic<N> numbers, N seed, N slope) {
    return numbers.isZero(seed) ? seed : numbers.times(seed, slope);
  }
}
