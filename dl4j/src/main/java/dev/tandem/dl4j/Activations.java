package dev.tandem.dl4j;

import dev.tandem.spec.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/**
 * DL4J's activation of the same formula, or one of ours where DL4J has none or another.
 *
 * @param face which classes may be used
 */
record Activations(Face face) implements Activation.Cases<IActivation> {

  @Override
  public IActivation identity(Activation.Identity activation) {
    return new ActivationIdentity();
  }

  @Override
  public IActivation sigmoid(Activation.Sigmoid activation) {
    return new ActivationSigmoid();
  }

  @Override
  public IActivation tanh(Activation.Tanh activation) {
    return new ActivationTanH();
  }

  @Override
  public IActivation relu(Activation.Relu activation) {
    return new ActivationReLU();
  }

  @Override
  public IActivation softmax(Activation.Softmax activation) {
    return new ActivationSoftmax();
  }
}
