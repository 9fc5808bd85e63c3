package dev.tandem.reference.autodiff;

/** Double precision through StrictMath: the same bits on every machine. */
public enum DoubleArithmetic implements Arithmetic<Double> {
  /** The only one. */
  DOUBLES;

  @Override
  public Double of(double value) {
    return value;
  }

  @Override
  public double toDouble(Double x) {
    return x;
  }

  @Override
  public Double plus(Double x, Double y) {
    return x + y;
  }

  @Override
  public Double minus(Double x, Double y) {
    return x - y;
  }

  @Override
  public Double times(Double x, Double y) {
    return x * y;
  }

  @Override
  public Double dividedBy(Double x, Double y) {
    return x / y;
  }

  @Override
  public Double exp(Double x) {
    return StrictMath.exp(x);
  }

  @Override
  public Double log(Double x) {
    return StrictMath.log(x);
  }

  @Override
  public Double log1p(Double x) {
    return StrictMath.log1p(x);
  }

  @Override
  public Double sqrt(Double x) {
    return StrictMath.sqrt(x);
  }

  @Override
  public Double sin(Double x) {
    return StrictMath.sin(x);
  }

  @Override
  public Double cos(Double x) {
    return StrictMath.cos(x);
  }

  @Override
  public Double tanh(Double x) {
    return StrictMath.tanh(x);
  }

  @Override
  public Double atan(Double x) {
    return StrictMath.atan(x);
  }

  @Override
  public Double erfc(Double x) {
    return Erfc.of(x);
  }

  @Override
  public boolean isPositive(Double x) {
    return x > 0;
  }

  @Override
  public boolean isZero(Double x) {
    return x == 0;
  }

  @Override
  public Double stopped(Double x) {
    return x;
  }
}
