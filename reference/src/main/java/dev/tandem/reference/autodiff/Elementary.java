package dev.tandem.reference.autodiff;

import java.util.List;

/** The elementary functions, value by value: {@code y = f(x)} and {@code f'(x)} side by side. */
enum Elementary implements Operation {
  /** {@code e^x}; itself. */
  EXP {
    @Override
    <N> N value(Arithmetic<N> numbers, N x) {
      return numbers.exp(x);
    }

    @Override
    <N> N slope(Arithmetic<N> numbers, N x, N y) {
      return y;
    }
  },

  /** {@code ln x}; {@code 1 / x}. */
  LOG {
    @Override
    <N> N value(Arithmetic<N> numbers, N x) {
      return numbers.log(x);
    }

    @Override
    <N> N slope(Arithmetic<N> numbers, N x, N y) {
      return numbers.dividedBy(numbers.of(1), x);
    }
  },

  /** {@code ln(1 + x)}; {@code 1 / (1 + x)}. */
  LOG1P {
    @Override
    <N> N value(Arithmetic<N> numbers, N x) {
      return numbers.log1p(x);
    }

    @Override
    <N> N slope(Arithmetic<N> numbers, N x, N y) {
      return numbers.dividedBy(numbers.of(1), numbers.plus(numbers.of(1), x));
    }
  },

  /** The root of x; {@code 1 / (2 y)}. */
  SQRT {
    @Override
    <N> N value(Arithmetic<N> numbers, N x) {
      return numbers.sqrt(x);
    }

    @Override
    <N> N slope(Arithmetic<N> numbers, N x, N y) {
      return numbers.dividedBy(numbers.of(0.5), y);
    }
  },

  /** {@code sin x}; {@code cos x}. */
  SIN {
    @Override
    <N> N value(Arithmetic<N> numbers, N x) {
      return numbers.sin(x);
    }

    @Override
    <N> N slope(Arithmetic<N> numbers, N x, N y) {
      return numbers.cos(x);
    }
  },

  /** {@code cos x}; {@code -sin x}. */
  COS {
    @Override
    <N> N value(Arithmetic<N> numbers, N x) {
      return numbers.cos(x);
    }

    @Override
    <N> N slope(Arithmetic<N> numbers, N x, N y) {
      return numbers.minus(numbers.of(0), numbers.sin(x));
    }
  },

  /** {@code tanh x}; {@code 1 - y^2}. */
  TANH {
    @Override
    <N> N value(Arithmetic<N> numbers, N x) {
      return numbers.tanh(x);
    }

    @Override
    <N> N slope(Arithmetic<N> numbers, N x, N y) {
      return numbers.minus(numbers.of(1), numbers.times(y, y));
    }
  },

  /** {@code arctan x}; {@code 1 / (1 + x^2)}. */
  ATAN {
    @Override
    <N> N value(Arithmetic<N> numbers, N x) {
      return numbers.atan(x);
    }

    @Override
    <N> N slope(Arithmetic<N> numbers, N x, N y) {
      return numbers.dividedBy(numbers.of(1), numbers.plus(numbers.of(1), numbers.times(x, x)));
    }
  },

  /** {@code erfc x}; {@code -2 / sqrt(pi) exp(-x^2)}, where {@code sqrt(pi) / 2 = sqrt(atan 1)}. */
  ERFC {
    @Override
    <N> N value(Arithmetic<N> numbers, N x) {
      return numbers.erfc(x);
    }

    @Override
    <N> N slope(Arithmetic<N> numbers, N x, N y) {
      N bell = numbers.exp(numbers.minus(numbers.of(0), numbers.times(x, x)));
      N root = numbers.sqrt(numbers.atan(numbers.of(1)));
      return numbers.minus(numbers.of(0), numbers.dividedBy(bell, root));
    }
  };

  /** {@code f(x)}. */
  abstract <N> N value(Arithmetic<N> numbers, N x);

  /** {@code f'(x)}, from {@code y = f(x)} where that is shorter. */
  abstract <N> N slope(Arithmetic<N> numbers, N x, N y);

  @Override
  public <N> Values<N> forward(Arithmetic<N> numbers, List<Values<N>> x) {
    Values<N> in = x.get(0);
    return Values.of(in.rows(), in.columns(), i -> value(numbers, in.get(i)));
  }

  @Override
  public <N> Values<N> backward(
      Arithmetic<N> numbers, List<Values<N>> x, Values<N> y, Values<N> s, int input) {
    Values<N> in = x.get(0);
    return Values.of(
        in.rows(),
        in.columns(),
        i -> Operation.chain(numbers, s.get(i), slope(numbers, in.get(i), y.get(i))));
  }
}
