package dev.tandem.reference;

import dev.tandem.spec.Activation;

/** The table of activation functions: value and derivative side by side. */
enum Activations implements Activation.Cases<ActivationFunction> {
  TABLE;

  @Override
  public ActivationFunction identity(Activation.Identity activation) {
    return new Elementwise(z -> z, (z, a) -> 1);
  }

  @Override
  public ActivationFunction sigmoid(Activation.Sigmoid activation) {
    return new Elementwise(z -> 1 / (1 + Math.exp(-z)), (z, a) -> a * (1 - a));
  }

  @Override
  public ActivationFunction tanh(Activation.Tanh activation) {
    return new Elementwise(Math::tanh, (z, a) -> 1 - a * a);
  }

  @Override
  public ActivationFunction relu(Activation.Relu activation) {
    return new Elementwise(z -> Math.max(0, z), (z, a) -> z > 0 ? 1 : 0);
  }

  @Override
  public ActivationFunction softmax(Activation.Softmax activation) {
    return new RowSoftmax();
  }
}
