package dev.tandem.reference.autodiff;

/**
 * The numbers that a graph is computed in: everything that operations do to numbers goes through
 * these methods, so another arithmetic computes any graph, and its derivatives, in its own way.
 *
 * @param <N> a number
 */
public interface Arithmetic<N> {

  /** The number nearest to a double. */
  N of(double value);

  /** The double nearest to a number; of a dual number, nearest to its value. */
  double toDouble(N x);

  /** {@code x + y}. */
  N plus(N x, N y);

  /** {@code x - y}. */
  N minus(N x, N y);

  /** {@code x y}. */
  N times(N x, N y);

  /** {@code x / y}. */
  N dividedBy(N x, N y);

  /** {@code e^x}. */
  N exp(N x);

  /** {@code ln x}. */
  N log(N x);

  /** {@code ln(1 + x)}, exact for small x too. */
  N log1p(N x);

  /** The root of x. */
  N sqrt(N x);

  /** {@code sin x}, x in radians. */
  N sin(N x);

  /** {@code cos x}, x in radians. */
  N cos(N x);

  /** {@code tanh x}. */
  N tanh(N x);

  /** {@code arctan x}, in radians. */
  N atan(N x);

  /** {@code erfc x = 2 / sqrt(pi)} times the integral of {@code exp(-t^2)} from x on. */
  N erfc(N x);

  /** Whether {@code x > 0}; false for NaN. What choices and maxima go by. */
  boolean isPositive(N x);

  /** Whether a number is 0 in all its parts; false for NaN. */
  boolean isZero(N x);

  /** The same number as a constant: what a stopped gradient leaves of it. */
  N stopped(N x);
}
