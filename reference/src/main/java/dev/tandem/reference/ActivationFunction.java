package dev.tandem.reference;

import dev.tandem.reference.matrix.Functions;

/** An activation function on one sample, and its derivative. */
interface ActivationFunction {

  /** What whole rows of elementary functions go through; the same bits whichever they are. */
  Functions FUNCTIONS = KernelProperties.functions();

  /** {@code a = f(z)}; a is not z. */
  void forward(double[] z, double[] a);

  /** Turns {@code d = dC/da} into {@code dC/dz}, in place. */
  void backward(double[] z, double[] a, double[] d);
}
