package dev.tandem.dl4j;

import dev.tandem.dl4j.activation.ArcTan;
import dev.tandem.dl4j.activation.ClippedLine;
import dev.tandem.dl4j.activation.Elu;
import dev.tandem.dl4j.activation.Gelu;
import dev.tandem.dl4j.activation.GeluTanh;
import dev.tandem.dl4j.activation.LeakyRelu;
import dev.tandem.dl4j.activation.LifRate;
import dev.tandem.dl4j.activation.Mish;
import dev.tandem.dl4j.activation.OneHot;
import dev.tandem.dl4j.activation.RationalTanh;
import dev.tandem.dl4j.activation.SigmoidGate;
import dev.tandem.dl4j.activation.Softplus;
import dev.tandem.dl4j.activation.Step;
import dev.tandem.dl4j.activation.StraightThrough;
import dev.tandem.spec.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationCube;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationHardTanH;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationRationalTanh;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU6;
import org.nd4j.linalg.activations.impl.ActivationRectifiedTanh;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSoftSign;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.activations.impl.ActivationThresholdedReLU;

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

  @Override
  public IActivation arctan(Activation.ArcTan activation) {
    if (!face.isExact()) {
      throw Face.lacks(activation, "use tanh()");
    }
    return new ArcTan();
  }

  /** The slope of DL4J's derivative is rounded to {@code float}. */
  @Override
  public IActivation leakyRelu(Activation.LeakyRelu activation) {
    return face.isExact()
        ? new LeakyRelu(activation.slope())
        : new ActivationLReLU(activation.slope());
  }

  /** DL4J's derivative forgets alpha. */
  @Override
  public IActivation elu(Activation.Elu activation) {
    return face.isExact() ? new Elu(activation.alpha()) : new ActivationELU(activation.alpha());
  }

  @Override
  public IActivation selu(Activation.Selu activation) {
    return new ActivationSELU();
  }

  /** DL4J's is infinite from 710 on. */
  @Override
  public IActivation softplus(Activation.Softplus activation) {
    return face.isExact() ? new Softplus() : new ActivationSoftPlus();
  }

  @Override
  public IActivation softsign(Activation.Softsign activation) {
    return new ActivationSoftSign();
  }

  /** The derivative of DL4J's is NaN for great drives. */
  @Override
  public IActivation swish(Activation.Swish activation) {
    return face.isExact() ? SigmoidGate.swish() : new ActivationSwish();
  }

  @Override
  public IActivation eSwish(Activation.ESwish activation) {
    if (!face.isExact()) {
      throw Face.lacks(activation, "use swish()");
    }
    return SigmoidGate.eSwish(activation.beta());
  }

  /** The derivative of DL4J's is NaN for great drives. */
  @Override
  public IActivation mish(Activation.Mish activation) {
    return face.isExact() ? new Mish() : new ActivationMish();
  }

  @Override
  public IActivation gelu(Activation.Gelu activation) {
    if (!face.isExact()) {
      throw Face.lacks(activation, "use geluSigmoid()");
    }
    return new Gelu();
  }

  /** DL4J's cubes the coefficient too. */
  @Override
  public IActivation geluTanh(Activation.GeluTanh activation) {
    return face.isExact() ? new GeluTanh() : new ActivationGELU(true);
  }

  /** DL4J's 1.702 is a {@code float}. */
  @Override
  public IActivation geluSigmoid(Activation.GeluSigmoid activation) {
    return face.isExact() ? SigmoidGate.gelu() : new ActivationGELU();
  }

  @Override
  public IActivation hardTanh(Activation.HardTanh activation) {
    return new ActivationHardTanH();
  }

  /** DL4J's 0.2 is a {@code float}. */
  @Override
  public IActivation hardSigmoid(Activation.HardSigmoid activation) {
    return face.isExact() ? new ClippedLine(0.2) : new ActivationHardSigmoid();
  }

  @Override
  public IActivation piecewiseLinear(Activation.PiecewiseLinear activation) {
    if (!face.isExact()) {
      throw Face.lacks(activation, "use hardSigmoid()");
    }
    return new ClippedLine(1);
  }

  @Override
  public IActivation relu6(Activation.Relu6 activation) {
    return new ActivationReLU6();
  }

  @Override
  public IActivation thresholdedRelu(Activation.ThresholdedRelu activation) {
    return new ActivationThresholdedReLU(activation.theta());
  }

  @Override
  public IActivation cube(Activation.Cube activation) {
    return new ActivationCube();
  }

  /** DL4J's constants are {@code float}s. */
  @Override
  public IActivation rationalTanh(Activation.RationalTanh activation) {
    return face.isExact() ? new RationalTanh() : new ActivationRationalTanh();
  }

  @Override
  public IActivation rectifiedTanh(Activation.RectifiedTanh activation) {
    return new ActivationRectifiedTanh();
  }

  @Override
  public IActivation lifRate(Activation.LifRate activation) {
    if (!face.isExact()) {
      throw Face.lacks(activation, "use relu()");
    }
    return new LifRate(activation);
  }

  @Override
  public IActivation heaviside(Activation.Heaviside activation) {
    if (!face.isExact()) {
      throw Face.lacks(activation, "use sigmoid()");
    }
    return Step.heaviside(activation.atZero());
  }

  @Override
  public IActivation sign(Activation.Sign activation) {
    if (!face.isExact()) {
      throw Face.lacks(activation, "use tanh()");
    }
    return Step.sign();
  }

  @Override
  public IActivation oneHot(Activation.OneHot activation) {
    if (!face.isExact()) {
      throw Face.lacks(activation, "use softmax()");
    }
    return new OneHot();
  }

  @Override
  public IActivation surrogate(Activation.Surrogate activation) {
    if (!face.isExact()) {
      throw Face.lacks(activation, "use " + activation.derivedFrom());
    }
    return new StraightThrough(activation.step().match(this), activation.derivedFrom().match(this));
  }
}
