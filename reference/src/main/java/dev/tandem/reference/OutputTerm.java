package dev.tandem.reference;

/**
 * What one output adds to a loss, from output a and target y, before any factor; value and
 * derivative side by side. At a kink the derivative is 0.
 */
enum OutputTerm {
  /** {@code (a - y)^2}; {@code 2 (a - y)}. Source: course L1, L2. */
  SQUARE {
    @Override
    double value(double a, double y) {
      return (a - y) * (a - y);
    }

    @Override
    double slope(double a, double y) {
      return 2 * (a - y);
    }
  },

  /** {@code |a - y|}; {@code sign(a - y)}. */
  DISTANCE {
    @Override
    double value(double a, double y) {
      return Math.abs(a - y);
    }

    @Override
    double slope(double a, double y) {
      return Math.signum(a - y);
    }
  },

  /** {@code |(y - a) / y|}; {@code sign(a - y) / |y|}. */
  RELATIVE_DISTANCE {
    @Override
    double value(double a, double y) {
      return Math.abs((y - a) / y);
    }

    @Override
    double slope(double a, double y) {
      return Math.signum(a - y) / Math.abs(y);
    }
  },

  /** {@code max(0, 1 - y a)}; {@code -y} inside the margin, else 0. */
  HINGE {
    @Override
    double value(double a, double y) {
      return Math.max(0, 1 - y * a);
    }

    @Override
    double slope(double a, double y) {
      return y * a < 1 ? -y : 0;
    }
  },

  /** {@code max(0, 1 - y a)^2}; {@code -2 y max(0, 1 - y a)}. */
  SQUARED_HINGE {
    @Override
    double value(double a, double y) {
      return HINGE.value(a, y) * HINGE.value(a, y);
    }

    @Override
    double slope(double a, double y) {
      return -2 * y * HINGE.value(a, y);
    }
  },

  /** {@code r^2} with {@code r = ln((a + 1) / (y + 1))}; {@code 2 r / (a + 1)}. */
  SQUARED_LOG_RATIO {
    @Override
    double value(double a, double y) {
      double ratio = Math.log1p(a) - Math.log1p(y);
      return ratio * ratio;
    }

    @Override
    double slope(double a, double y) {
      return 2 * (Math.log1p(a) - Math.log1p(y)) / (a + 1);
    }
  };

  /** The term. */
  abstract double value(double a, double y);

  /** Its derivative by the output. */
  abstract double slope(double a, double y);
}
