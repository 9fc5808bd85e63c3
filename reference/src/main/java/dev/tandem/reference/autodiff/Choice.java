package dev.tandem.reference.autodiff;

import java.util.List;

/**
 * Value by value the second input where the first is positive, else the third; where the first is
 * NaN, it is NaN itself. The chosen one receives the seed, the others 0.
 */
enum Choice implements Operation {
  /** The only one. */
  CHOICE;

  @Override
  public <N> Values<N> forward(Arithmetic<N> numbers, List<Values<N>> x) {
    Values<N> condition = x.get(0);
    return Values.of(
        condition.rows(), condition.columns(), i -> x.get(chosen(numbers, condition, i)).get(i));
  }

  @Override
  public <N> Values<N> backward(
      Arithmetic<N> numbers, List<Values<N>> x, Values<N> y, Values<N> s, int input) {
    Values<N> condition = x.get(0);
    return Values.of(
        condition.rows(),
        condition.columns(),
        i -> chosen(numbers, condition, i) == input ? s.get(i) : numbers.of(0));
  }

  private static <N> int chosen(Arithmetic<N> numbers, Values<N> condition, int i) {
    if (numbers.isPositive(condition.get(i))) {
      return 1;
    }
    return Double.isNaN(numbers.toDouble(condition.get(i))) ? 0 : 2;
  }
}
