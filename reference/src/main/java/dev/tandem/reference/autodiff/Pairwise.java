package dev.tandem.reference.autodiff;

import java.util.List;

/** The four operations on two matrices of equal shape, value by value, and what each input gets. */
enum Pairwise implements Operation {
  /** {@code x + y}; {@code s} and {@code s}. */
  PLUS {
    @Override
    <N> N value(Arithmetic<N> numbers, N x, N y) {
      return numbers.plus(x, y);
    }

    @Override
    <N> N toFirst(Arithmetic<N> numbers, N x, N y, N s) {
      return s;
    }

    @Override
    <N> N toSecond(Arithmetic<N> numbers, N x, N y, N s) {
      return s;
    }
  },

  /** {@code x - y}; {@code s} and {@code -s}. */
  MINUS {
    @Override
    <N> N value(Arithmetic<N> numbers, N x, N y) {
      return numbers.minus(x, y);
    }

    @Override
    <N> N toFirst(Arithmetic<N> numbers, N x, N y, N s) {
      return s;
    }

    @Override
    <N> N toSecond(Arithmetic<N> numbers, N x, N y, N s) {
      return numbers.minus(numbers.of(0), s);
    }
  },

  /** {@code x y}; {@code s y} and {@code s x}. */
  TIMES {
    @Override
    <N> N value(Arithmetic<N> numbers, N x, N y) {
      return numbers.times(x, y);
    }

    @Override
    <N> N toFirst(Arithmetic<N> numbers, N x, N y, N s) {
      return Operation.chain(numbers, s, y);
    }

    @Override
    <N> N toSecond(Arithmetic<N> numbers, N x, N y, N s) {
      return Operation.chain(numbers, s, x);
    }
  },

  /** {@code x / y}; {@code s / y} and {@code -s x / y^2}. */
  DIVIDED_BY {
    @Override
    <N> N value(Arithmetic<N> numbers, N x, N y) {
      return numbers.dividedBy(x, y);
    }

    @Override
    <N> N toFirst(Arithmetic<N> numbers, N x, N y, N s) {
      return Operation.chain(numbers, s, numbers.dividedBy(numbers.of(1), y));
    }

    @Override
    <N> N toSecond(Arithmetic<N> numbers, N x, N y, N s) {
      N slope = numbers.dividedBy(numbers.dividedBy(x, y), y);
      return Operation.chain(numbers, s, numbers.minus(numbers.of(0), slope));
    }
  };

  /** The formula. */
  abstract <N> N value(Arithmetic<N> numbers, N x, N y);

  /** What x receives of the seed s. */
  abstract <N> N toFirst(Arithmetic<N> numbers, N x, N y, N s);

  /** What y receives of the seed s. */
  abstract <N> N toSecond(Arithmetic<N> numbers, N x, N y, N s);

  @Override
  public <N> Values<N> forward(Arithmetic<N> numbers, List<Values<N>> x) {
    Values<N> first = x.get(0);
    Values<N> second = x.get(1);
    return Values.of(
        first.rows(), first.columns(), i -> value(numbers, first.get(i), second.get(i)));
  }

  @Override
  public <N> Values<N> backward(
      Arithmetic<N> numbers, List<Values<N>> x, Values<N> y, Values<N> s, int input) {
    Values<N> first = x.get(0);
    Values<N> second = x.get(1);
    return Values.of(
        first.rows(),
        first.columns(),
        i ->
            input == 0
                ? toFirst(numbers, first.get(i), second.get(i), s.get(i))
                : toSecond(numbers, first.get(i), second.get(i), s.get(i)));
  }
}
