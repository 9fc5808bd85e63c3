package dev.tandem.reference.autodiff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Each value is one of the input, or 0; each value of the input receives the sum of the seeds of
 * all places where it lies. Broadcasts, transpositions, windows and patches are selections.
 *
 * @param rows rows of the result
 * @param columns columns of the result
 * @param places for each value of the result its index in the input, or {@link #NONE} for a 0
 */
record Selection(int rows, int columns, IntUnaryOperator places) implements Operation {

  static final int NONE = -1;

  @Override
  public <N> Values<N> forward(Arithmetic<N> numbers, List<Values<N>> x) {
    return Values.of(
        rows,
        columns,
        i -> {
          int place = places.applyAsInt(i);
          return place == NONE ? numbers.of(0) : x.get(0).get(place);
        });
  }

  @Override
  public <N> Values<N> backward(
      Arithmetic<N> numbers, List<Values<N>> x, Values<N> y, Values<N> s, int input) {
    Values<N> in = x.get(0);
    int count = in.rows() * in.columns();
    List<N> sums = new ArrayList<>(Collections.nCopies(count, numbers.of(0)));
    for (int i = 0; i < rows * columns; i++) {
      int place = places.applyAsInt(i);
      if (place != NONE) {
        sums.set(place, numbers.plus(sums.get(place), s.get(i)));
      }
    }
    return Values.of(in.rows(), in.columns(), sums::get);
  }
}
