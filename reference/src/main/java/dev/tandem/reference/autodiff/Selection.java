package dev.tandem.reference.autodiff;

import dev.tandem.data.DataException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Each value is one of the input, or 0; each value of the input receives the sum of the seeds of
 * all places where it lies. Broadcasts, transpositions, windows and patches are selections.
 */
final class Selection implements Operation {

  private static final int NONE = -1;

  private final int rows;
  private final int columns;
  private final int[] places;

  private Selection(int rows, int columns, int[] places) {
    this.rows = rows;
    this.columns = columns;
    this.places = places;
  }

  /** A selection of an expression, checked. */
  static Expression of(Expression x, int rows, int columns, IntUnaryOperator places) {
    if (rows < 1 || columns < 1) {
      throw new DataException(
          "select(%d, %d): needs at least one row and column; give more".formatted(rows, columns));
    }
    int count = x.rows() * x.columns();
    int[] chosen = new int[rows * columns];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = places.applyAsInt(i);
      if (chosen[i] < NONE || chosen[i] >= count) {
        throw new DataException(
            "select(%d, %d): place %d shows value %d of an expression that is %s; %s"
                .formatted(
                    rows,
                    columns,
                    i,
                    chosen[i],
                    x.shape(),
                    "give an index below %d, or -1 for a 0".formatted(count)));
      }
    }
    return new Result(new Selection(rows, columns, chosen), rows, columns, x);
  }

  @Override
  public <N> Values<N> forward(Arithmetic<N> numbers, List<Values<N>> x) {
    return Values.of(
        rows, columns, i -> places[i] == NONE ? numbers.of(0) : x.get(0).get(places[i]));
  }

  @Override
  public <N> Values<N> backward(
      Arithmetic<N> numbers, List<Values<N>> x, Values<N> y, Values<N> s, int input) {
    Values<N> in = x.get(0);
    int count = in.rows() * in.columns();
    List<N> sums = new ArrayList<>(Collections.nCopies(count, numbers.of(0)));
    for (int i = 0; i < places.length; i++) {
      if (places[i] != NONE) {
        sums.set(places[i], numbers.plus(sums.get(places[i]), s.get(i)));
      }
    }
    return Values.of(in.rows(), in.columns(), sums::get);
  }
}
