package dev.tandem.reference;

/** Forward a step, backward the derivative of another activation at the same drive. */
final class StraightThrough implements ActivationFunction {

  private final ActivationFunction step;
  private final ActivationFunction derivedFrom;

  /** What {@code derivedFrom} would have given for one sample. */
  private double[] unseen = {};

  StraightThrough(ActivationFunction step, ActivationFunction derivedFrom) {
    this.step = step;
    this.derivedFrom = derivedFrom;
  }

  @Override
  public void forward(double[] z, double[] a) {
    step.forward(z, a);
  }

  @Override
  public void backward(double[] z, double[] a, double[] d) {
    if (unseen.length != z.length) {
      unseen = new double[z.length];
    }
    derivedFrom.forward(z, unseen);
    derivedFrom.backward(z, unseen, d);
  }
}
