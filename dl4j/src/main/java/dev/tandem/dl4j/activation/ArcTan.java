package dev.tandem.dl4j.activation;

/** {@code a = arctan(z)}; derivative {@code 1 / (1 + z^2)}. DL4J has none. */
public final class ArcTan extends Elementwise {

  private static final long serialVersionUID = 1L;

  /** There is nothing to configure. */
  public ArcTan() {}

  @Override
  double value(double z) {
    return Math.atan(z);
  }

  @Override
  double derivative(double z) {
    return 1 / (1 + z * z);
  }

  @Override
  public String toString() {
    return "ArcTan()";
  }
}
