package dev.tandem.reference.autodiff;

import java.util.List;
import java.util.function.IntFunction;

/** {@code A B}; {@code s B^T} and {@code A^T s}. Source: course G11 (S1 4.2.3). */
enum Product implements Operation {
  /** The only one. */
  PRODUCT;

  @Override
  public <N> Values<N> forward(Arithmetic<N> numbers, List<Values<N>> x) {
    Values<N> a = x.get(0);
    Values<N> b = x.get(1);
    return Values.of(
        a.rows(),
        b.columns(),
        at -> {
          int row = at / b.columns();
          int column = at % b.columns();
          return sum(numbers, a.columns(), k -> numbers.times(a.get(row, k), b.get(k, column)));
        });
  }

  @Override
  public <N> Values<N> backward(
      Arithmetic<N> numbers, List<Values<N>> x, Values<N> y, Values<N> s, int input) {
    Values<N> a = x.get(0);
    Values<N> b = x.get(1);
    return input == 0
        ? Values.of(a.rows(), a.columns(), at -> toLeft(numbers, s, b, at))
        : Values.of(b.rows(), b.columns(), at -> toRight(numbers, a, s, at));
  }

  /** {@code sum_j s_ij B_kj}. */
  private static <N> N toLeft(Arithmetic<N> numbers, Values<N> s, Values<N> b, int at) {
    int i = at / b.rows();
    int k = at % b.rows();
    return sum(numbers, s.columns(), j -> Operation.chain(numbers, s.get(i, j), b.get(k, j)));
  }

  /** {@code sum_i A_ik s_ij}. */
  private static <N> N toRight(Arithmetic<N> numbers, Values<N> a, Values<N> s, int at) {
    int k = at / s.columns();
    int j = at % s.columns();
    return sum(numbers, s.rows(), i -> Operation.chain(numbers, s.get(i, j), a.get(i, k)));
  }

  private static <N> N sum(Arithmetic<N> numbers, int count, IntFunction<N> term) {
    N sum = term.apply(0);
    for (int i = 1; i < count; i++) {
      sum = numbers.plus(sum, term.apply(i));
    }
    return sum;
  }
}
