package dev.tandem.reference;

/** An activation function on one sample, and its derivative. */
interface ActivationFunction {

  /** {@code a = f(z)}; a is not z. */
  void forward(double[] z, double[] a);

  /** Turns {@code d = dC/da} into {@code dC/dz}, in place. */
  void backward(double[] z, double[] a, double[] d);
}
