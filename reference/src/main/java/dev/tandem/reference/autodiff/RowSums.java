package dev.tandem.reference.autodiff;

import java.util.List;

/** The sum of each row, a column; each value of the row receives the row's seed. */
enum RowSums implements Operation {
  /** The only one. */
  ROW_SUMS;

  @Override
  public <N> Values<N> forward(Arithmetic<N> numbers, List<Values<N>> x) {
    Values<N> in = x.get(0);
    return Values.of(
        in.rows(),
        1,
        row -> {
          N sum = in.get(row, 0);
          for (int column = 1; column < in.columns(); column++) {
            sum = numbers.plus(sum, in.get(row, column));
          }
          return sum;
        });
  }

  @Override
  public <N> Values<N> backward(
      Arithmetic<N> numbers, List<Values<N>> x, Values<N> y, Values<N> s, int input) {
    Values<N> in = x.get(0);
    return Values.of(in.rows(), in.columns(), i -> s.get(i / in.columns()));
  }
}
