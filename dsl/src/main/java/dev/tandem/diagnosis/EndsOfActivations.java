package dev.tandem.diagnosis;

import dev.tandem.spec.Activation;

/** Where each activation is flat. */
final class EndsOfActivations implements Activation.Cases<Ends> {

  static final EndsOfActivations TABLE = new EndsOfActivations();

  private static final Ends UNIT = new Ends(0, 1);

  private EndsOfActivations() {}

  @Override
  public Ends identity(Activation.Identity activation) {
    return Ends.NONE;
  }

  @Override
  public Ends sigmoid(Activation.Sigmoid activation) {
    return UNIT;
  }

  @Override
  public Ends tanh(Activation.Tanh activation) {
    return Ends.around0(1);
  }

  @Override
  public Ends relu(Activation.Relu activation) {
    return Ends.RECTIFIER;
  }

  /** A certain answer is what is wanted. */
  @Override
  public Ends softmax(Activation.Softmax activation) {
    return Ends.NONE;
  }

  @Override
  public Ends arctan(Activation.ArcTan activation) {
    return Ends.around0(Math.PI / 2);
  }

  @Override
  public Ends leakyRelu(Activation.LeakyRelu activation) {
    return Ends.NONE;
  }

  @Override
  public Ends elu(Activation.Elu activation) {
    return Ends.NONE;
  }

  @Override
  public Ends selu(Activation.Selu activation) {
    return Ends.NONE;
  }

  @Override
  public Ends softplus(Activation.Softplus activation) {
    return Ends.NONE;
  }

  @Override
  public Ends softsign(Activation.Softsign activation) {
    return Ends.around0(1);
  }

  @Override
  public Ends swish(Activation.Swish activation) {
    return Ends.NONE;
  }

  @Override
  public Ends eSwish(Activation.ESwish activation) {
    return Ends.NONE;
  }

  @Override
  public Ends mish(Activation.Mish activation) {
    return Ends.NONE;
  }

  @Override
  public Ends gelu(Activation.Gelu activation) {
    return Ends.NONE;
  }

  @Override
  public Ends geluTanh(Activation.GeluTanh activation) {
    return Ends.NONE;
  }

  @Override
  public Ends geluSigmoid(Activation.GeluSigmoid activation) {
    return Ends.NONE;
  }

  @Override
  public Ends hardTanh(Activation.HardTanh activation) {
    return Ends.around0(1);
  }

  @Override
  public Ends hardSigmoid(Activation.HardSigmoid activation) {
    return UNIT;
  }

  @Override
  public Ends piecewiseLinear(Activation.PiecewiseLinear activation) {
    return UNIT;
  }

  /** Also flat at 6, which few reach. */
  @Override
  public Ends relu6(Activation.Relu6 activation) {
    return Ends.RECTIFIER;
  }

  /** Off it is 0; on it begins at theta. */
  @Override
  public Ends thresholdedRelu(Activation.ThresholdedRelu activation) {
    return Ends.RECTIFIER;
  }

  @Override
  public Ends cube(Activation.Cube activation) {
    return Ends.NONE;
  }

  @Override
  public Ends rationalTanh(Activation.RationalTanh activation) {
    return Ends.around0(1.7159);
  }

  @Override
  public Ends rectifiedTanh(Activation.RectifiedTanh activation) {
    return Ends.RECTIFIER;
  }

  @Override
  public Ends lifRate(Activation.LifRate activation) {
    return Ends.RECTIFIER;
  }

  @Override
  public Ends heaviside(Activation.Heaviside activation) {
    return Ends.NONE;
  }

  @Override
  public Ends sign(Activation.Sign activation) {
    return Ends.NONE;
  }

  @Override
  public Ends oneHot(Activation.OneHot activation) {
    return Ends.NONE;
  }

  /** What it gives does not say where its borrowed derivative is flat. */
  @Override
  public Ends surrogate(Activation.Surrogate activation) {
    return Ends.NONE;
  }
}
