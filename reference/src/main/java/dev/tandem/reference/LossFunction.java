package dev.tandem.reference;

/** A loss on one sample, and its derivative by the drive of the last layer. */
interface LossFunction {

  /** The loss, from drives z, outputs a and targets y. */
  double value(double[] z, double[] a, double[] y);

  /** Sets {@code d = dC/dz}, given the last layer's activation. */
  void delta(ActivationFunction activation, double[] z, double[] a, double[] y, double[] d);
}
