package dev.tandem.reference.autodiff;

/**
 * {@code f(x + x' e) = f(x) + f'(x) x' e}: computes every number together with its derivative along
 * one direction. Over doubles it is the forward mode; the reverse mode computed in it gives second
 * derivatives; over itself it gives higher ones.
 *
 * @param inner the arithmetic of values and slopes
 * @param <N> a number of that arithmetic
 */
public record DualArithmetic<N>(Arithmetic<N> inner) implements Arithmetic<Dual<N>> {

  @Override
  public Dual<N> of(double value) {
    return new Dual<>(inner.of(value), inner.of(0));
  }

  @Override
  public double toDouble(Dual<N> x) {
    return inner.toDouble(x.value());
  }

  @Override
  public Dual<N> plus(Dual<N> x, Dual<N> y) {
    return new Dual<>(inner.plus(x.value(), y.value()), inner.plus(x.slope(), y.slope()));
  }

  @Override
  public Dual<N> minus(Dual<N> x, Dual<N> y) {
    return new Dual<>(inner.minus(x.value(), y.value()), inner.minus(x.slope(), y.slope()));
  }

  /** {@code (x y)' = x' y + x y'}. */
  @Override
  public Dual<N> times(Dual<N> x, Dual<N> y) {
    return new Dual<>(
        inner.times(x.value(), y.value()),
        inner.plus(inner.times(x.slope(), y.value()), inner.times(x.value(), y.slope())));
  }

  /** {@code (x / y)' = (x' - (x / y) y') / y}. */
  @Override
  public Dual<N> dividedBy(Dual<N> x, Dual<N> y) {
    N quotient = inner.dividedBy(x.value(), y.value());
    N change = inner.minus(x.slope(), inner.times(quotient, y.slope()));
    return new Dual<>(quotient, inner.dividedBy(change, y.value()));
  }

  @Override
  public Dual<N> exp(Dual<N> x) {
    return chain(Elementary.EXP, x);
  }

  @Override
  public Dual<N> log(Dual<N> x) {
    return chain(Elementary.LOG, x);
  }

  @Override
  public Dual<N> log1p(Dual<N> x) {
    return chain(Elementary.LOG1P, x);
  }

  @Override
  public Dual<N> sqrt(Dual<N> x) {
    return chain(Elementary.SQRT, x);
  }

  @Override
  public Dual<N> sin(Dual<N> x) {
    return chain(Elementary.SIN, x);
  }

  @Override
  public Dual<N> cos(Dual<N> x) {
    return chain(Elementary.COS, x);
  }

  @Override
  public Dual<N> tanh(Dual<N> x) {
    return chain(Elementary.TANH, x);
  }

  @Override
  public Dual<N> atan(Dual<N> x) {
    return chain(Elementary.ATAN, x);
  }

  @Override
  public Dual<N> erfc(Dual<N> x) {
    return chain(Elementary.ERFC, x);
  }

  @Override
  public boolean isPositive(Dual<N> x) {
    return inner.isPositive(x.value());
  }

  @Override
  public boolean isZero(Dual<N> x) {
    return inner.isZero(x.value()) && inner.isZero(x.slope());
  }

  @Override
  public Dual<N> stopped(Dual<N> x) {
    return new Dual<>(inner.stopped(x.value()), inner.of(0));
  }

  private Dual<N> chain(Elementary function, Dual<N> x) {
    N value = function.value(inner, x.value());
    return new Dual<>(value, inner.times(function.slope(inner, x.value(), value), x.slope()));
  }
}
