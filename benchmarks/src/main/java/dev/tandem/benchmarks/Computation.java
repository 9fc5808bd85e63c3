package dev.tandem.benchmarks;

import java.util.function.ToDoubleBiFunction;

/**
 * Something that can be computed again and again, and looked at.
 *
 * @param run computes it
 * @param at a value of the result by row and column
 */
record Computation(Runnable run, ToDoubleBiFunction<Integer, Integer> at) {

  /** With a result in Java's own rows. */
  static Computation of(double[][] result, Runnable run) {
    return new Computation(run, (row, column) -> result[row][column]);
  }
}
