package dev.tandem.spec;

/**
 * The activation function {@code a = f(z)} of a layer, {@code z} being its drive {@code x W + b}.
 *
 * <p>Each prints as the word that makes it.
 */
public sealed interface Activation {

  /** Calls the one method of {@code cases} that belongs to this activation. */
  <R> R match(Cases<R> cases);

  /**
   * Whether the activation has a derivative to learn by. A network with one that has none can be
   * built and predicts; training it is refused.
   *
   * @return true but for {@link Heaviside}, {@link Sign} and {@link OneHot}
   */
  default boolean isTrainable() {
    return true;
  }

  /**
   * Whether a unit's value depends on the other units, so that it means nothing in an image.
   *
   * @return true for {@link Softmax}, {@link OneHot} and what is computed or trained as one of them
   */
  default boolean comparesUnits() {
    return false;
  }

  /** {@code a = z}; derivative 1. Source: course A15 (S4). */
  record Identity() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.identity(this);
    }

    @Override
    public String toString() {
      return "identity()";
    }
  }

  /**
   * The logistic function {@code a = 1 / (1 + exp(-z))}; derivative {@code a (1 - a)}, at most 1/4,
   * at {@code z = 0}. Source: course A1, A2.
   */
  record Sigmoid() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sigmoid(this);
    }

    @Override
    public String toString() {
      return "sigmoid()";
    }
  }

  /** {@code a = tanh(z) = 2 sigmoid(2 z) - 1}; derivative {@code 1 - a^2}. Source: course A4. */
  record Tanh() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.tanh(this);
    }

    @Override
    public String toString() {
      return "tanh()";
    }
  }

  /**
   * {@code a = max(0, z)}; derivative 1 for {@code z > 0}, else 0 (0 at the kink, as in DL4J).
   * Source: course A10.
   */
  record Relu() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.relu(this);
    }

    @Override
    public String toString() {
      return "relu()";
    }
  }

  /**
   * {@code a_j = exp(z_j) / sum_k exp(z_k)} over the units of one sample; Jacobian {@code da_j/dz_k
   * = a_j (1[j = k] - a_k)}. Source: course A17, A19.
   */
  record Softmax() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.softmax(this);
    }

    @Override
    public boolean comparesUnits() {
      return true;
    }

    @Override
    public String toString() {
      return "softmax()";
    }
  }

  /**
   * {@code a = arctan(z)}, in (-pi/2, pi/2), not scaled; derivative {@code 1 / (1 + z^2)}. Source:
   * course A3 (S0 3.1).
   */
  record ArcTan() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.arctan(this);
    }

    @Override
    public String toString() {
      return "arctan()";
    }
  }

  /**
   * {@code a = z} for {@code z >= 0}, else {@code slope z}; derivative 1 or {@code slope}, 1 at the
   * kink, as in DL4J. Source: course A11 (S4), with slope 0.1; Maas, Hannun and Ng 2013.
   *
   * @param slope factor of negative drives, in [0, 1)
   */
  record LeakyRelu(double slope) implements Activation {
    /** Checks the number. */
    public LeakyRelu {
      if (!(slope >= 0) || slope >= 1) {
        throw new SpecException(
            "leakyRelu(%s): the slope must lie in [0, 1); the course uses 0.1, DL4J 0.01"
                .formatted(slope));
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.leakyRelu(this);
    }

    @Override
    public String toString() {
      return "leakyRelu(" + slope + ")";
    }
  }

  /**
   * {@code a = z} for {@code z >= 0}, else {@code alpha (exp(z) - 1)}; derivative 1 or {@code alpha
   * exp(z)}, 1 at the kink, as in DL4J. Source: course A12 (S4); Clevert, Unterthiner and
   * Hochreiter 2015, arXiv:1511.07289.
   *
   * @param alpha what negative drives saturate to is {@code -alpha}; positive
   */
  record Elu(double alpha) implements Activation {
    /** Checks the number. */
    public Elu {
      if (!(alpha > 0) || Double.isInfinite(alpha)) {
        throw new SpecException(
            "elu(%s): alpha must be positive and finite; the usual value is 1".formatted(alpha));
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.elu(this);
    }

    @Override
    public String toString() {
      return "elu(" + alpha + ")";
    }
  }

  /**
   * {@code a = LAMBDA z} for {@code z > 0}, else {@code LAMBDA ALPHA (exp(z) - 1)}; derivative
   * {@code LAMBDA} or {@code LAMBDA ALPHA exp(z)}, the latter at the kink, as in DL4J. Source:
   * Klambauer et al. 2017, arXiv:1706.02515.
   */
  record Selu() implements Activation {
    /** The factor of positive drives. */
    public static final double LAMBDA = 1.0507009873554805;

    /** What negative drives saturate to, divided by {@code -LAMBDA}. */
    public static final double ALPHA = 1.6732632423543772;

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.selu(this);
    }

    @Override
    public String toString() {
      return "selu()";
    }
  }

  /**
   * {@code a = ln(1 + exp(z))}, computed so that nothing overflows; derivative {@code sigmoid(z)}.
   * Source: course A13 (S4).
   */
  record Softplus() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.softplus(this);
    }

    @Override
    public String toString() {
      return "softplus()";
    }
  }

  /**
   * {@code a = z / (1 + |z|)}; derivative {@code 1 / (1 + |z|)^2}. Source: Bergstra et al. 2009.
   */
  record Softsign() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.softsign(this);
    }

    @Override
    public String toString() {
      return "softsign()";
    }
  }

  /**
   * {@code a = z sigmoid(z)}, also known as SiLU; derivative {@code s + z s (1 - s)} with {@code s
   * = sigmoid(z)}. Source: Elfwing, Uchibe and Doya 2017, arXiv:1702.03118; Ramachandran, Zoph and
   * Le 2017, arXiv:1710.05941.
   */
  record Swish() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.swish(this);
    }

    @Override
    public String toString() {
      return "swish()";
    }
  }

  /**
   * {@code a = beta z sigmoid(z)}; derivative {@code beta (s + z s (1 - s))} with {@code s =
   * sigmoid(z)}. Source: course A16 (S4, the name); Alcaide 2018, arXiv:1801.07145.
   *
   * @param beta factor, positive; its paper uses 1 to 2
   */
  record ESwish(double beta) implements Activation {
    /** Checks the number. */
    public ESwish {
      if (!(beta > 0) || Double.isInfinite(beta)) {
        throw new SpecException(
            "eSwish(%s): beta must be positive and finite; its paper uses 1 to 2".formatted(beta));
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.eSwish(this);
    }

    @Override
    public String toString() {
      return "eSwish(" + beta + ")";
    }
  }

  /**
   * {@code a = z tanh(softplus(z))}; derivative {@code t + z sigmoid(z) (1 - t^2)} with {@code t =
   * tanh(softplus(z))}. Source: Misra 2019, arXiv:1908.08681.
   */
  record Mish() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.mish(this);
    }

    @Override
    public String toString() {
      return "mish()";
    }
  }

  /**
   * {@code a = z Phi(z)}, {@code Phi(z) = 1/2 (1 + erf(z / sqrt 2))} being the standard normal
   * distribution; derivative {@code Phi(z) + z phi(z)} with {@code phi(z) = exp(-z^2 / 2) / sqrt(2
   * pi)}. Source: Hendrycks and Gimpel 2016, arXiv:1606.08415.
   */
  record Gelu() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.gelu(this);
    }

    @Override
    public String toString() {
      return "gelu()";
    }
  }

  /**
   * {@code a = 1/2 z (1 + tanh u)} with {@code u = sqrt(2 / pi) (z + 0.044715 z^3)}, within 5e-4 of
   * {@link Gelu}; derivative {@code 1/2 (1 + tanh u) + 1/2 z (1 - tanh^2 u) u'} with {@code u' =
   * sqrt(2 / pi) (1 + 3 0.044715 z^2)}. Source: Hendrycks and Gimpel 2016, arXiv:1606.08415.
   */
  record GeluTanh() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.geluTanh(this);
    }

    @Override
    public String toString() {
      return "geluTanh()";
    }
  }

  /**
   * {@code a = z sigmoid(1.702 z)}, what DL4J calls GELU, within 0.021 of {@link Gelu}; derivative
   * {@code s + 1.702 z s (1 - s)} with {@code s = sigmoid(1.702 z)}. Source: Hendrycks and Gimpel
   * 2016, arXiv:1606.08415.
   */
  record GeluSigmoid() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.geluSigmoid(this);
    }

    @Override
    public String toString() {
      return "geluSigmoid()";
    }
  }

  /**
   * {@code a = max(-1, min(1, z))}; derivative 1 for {@code -1 <= z <= 1}, both kinks included, as
   * in DL4J, else 0. Source: Collobert 2004.
   */
  record HardTanh() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.hardTanh(this);
    }

    @Override
    public String toString() {
      return "hardTanh()";
    }
  }

  /**
   * {@code a = max(0, min(1, 0.2 z + 0.5))}; derivative 0.2 for {@code -2.5 <= z <= 2.5}, both
   * kinks included, as in DL4J, else 0. Not {@link PiecewiseLinear}, whose slope is 1. Source:
   * Theano, Keras, DL4J.
   */
  record HardSigmoid() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.hardSigmoid(this);
    }

    @Override
    public String toString() {
      return "hardSigmoid()";
    }
  }

  /**
   * {@code a = max(0, min(1, z + 1/2))}; derivative 1 for {@code -1/2 <= z <= 1/2}, both kinks
   * included, else 0. Source: course A9 (S4).
   */
  record PiecewiseLinear() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.piecewiseLinear(this);
    }

    @Override
    public String toString() {
      return "piecewiseLinear()";
    }
  }

  /**
   * {@code a = min(6, max(0, z))}; derivative 1 for {@code 0 < z < 6}, else 0 (0 at both kinks, as
   * in DL4J). Source: Krizhevsky 2010.
   */
  record Relu6() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.relu6(this);
    }

    @Override
    public String toString() {
      return "relu6()";
    }
  }

  /**
   * {@code a = z} for {@code z > theta}, else 0; derivative 1 or 0, 0 at {@code theta}, where the
   * value jumps by {@code theta}. Source: Konda, Memisevic and Krueger 2014, arXiv:1402.3337.
   *
   * @param theta up to where a unit is silent, at least 0; 1 in DL4J
   */
  record ThresholdedRelu(double theta) implements Activation {
    /** Checks the number. */
    public ThresholdedRelu {
      if (!(theta >= 0) || Double.isInfinite(theta)) {
        throw new SpecException(
            "thresholdedRelu(%s): theta must be 0 or more and finite; DL4J uses 1"
                .formatted(theta));
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.thresholdedRelu(this);
    }

    @Override
    public String toString() {
      return "thresholdedRelu(" + theta + ")";
    }
  }

  /** {@code a = z^3}; derivative {@code 3 z^2}. Source: Chen and Manning 2014. */
  record Cube() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.cube(this);
    }

    @Override
    public String toString() {
      return "cube()";
    }
  }

  /**
   * {@code a = 1.7159 r(2 z / 3)}, {@code r(u) = sign(u) (1 - 1 / q)} with {@code q = 1 + |u| + u^2
   * + 1.41645 u^4}, an approximation of {@code 1.7159 tanh(2 z / 3)}; derivative {@code 1.7159 2/3
   * (1 + 2 |u| + 4 1.41645 |u|^3) / q^2}. Source: arXiv:1508.01292, as in DL4J.
   */
  record RationalTanh() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.rationalTanh(this);
    }

    @Override
    public String toString() {
      return "rationalTanh()";
    }
  }

  /**
   * {@code a = max(0, tanh(z))}; derivative {@code 1 - a^2} for {@code z > 0}, else 0 (0 at the
   * kink, as in DL4J). Source: DL4J.
   */
  record RectifiedTanh() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.rectifiedTanh(this);
    }

    @Override
    public String toString() {
      return "rectifiedTanh()";
    }
  }

  /**
   * The rate of a leaky integrate-and-fire neuron under a constant drive, {@code a = 1 /
   * (refractory - membrane ln(1 - 1 / z))} for {@code z > 1}, else 0; derivative {@code a^2
   * membrane / (z (z - 1))} for {@code z > 1}, else 0. The value is continuous at {@code z = 1};
   * the derivative grows beyond all bounds as {@code z} comes down to 1. With the defaults, in
   * seconds, rates are in hertz and stay below {@code 1 / refractory = 500}. Source: course N6 (S0
   * 2.1, S1 1.4).
   *
   * @param refractory how long a neuron is silent after a spike, at least 0; 0.002 unless said
   *     otherwise
   * @param membrane time constant of the membrane, positive; 0.02 unless said otherwise
   */
  record LifRate(double refractory, double membrane) implements Activation {
    /** Checks both times. */
    public LifRate {
      if (!(refractory >= 0) || Double.isInfinite(refractory)) {
        throw new SpecException(
            "lifRate().withRefractory(%s): the time must be 0 or more and finite; %s"
                .formatted(refractory, "the course uses 0.002 seconds"));
      }
      if (!(membrane > 0) || Double.isInfinite(membrane)) {
        throw new SpecException(
            "lifRate().withMembrane(%s): the time must be positive and finite; %s"
                .formatted(membrane, "the course uses 0.02 seconds"));
      }
    }

    /** The course's times: 2 and 20 milliseconds. */
    public LifRate() {
      this(0.002, 0.02);
    }

    /**
     * The same with another refractory time.
     *
     * @param time in seconds, or whatever unit the membrane's has; at least 0
     * @return a new activation
     * @throws SpecException when the time is negative or not finite
     */
    public LifRate withRefractory(double time) {
      return new LifRate(time, membrane);
    }

    /**
     * The same with another time constant of the membrane.
     *
     * @param time in seconds, or whatever unit the refractory time has; positive
     * @return a new activation
     * @throws SpecException when the time is not positive and finite
     */
    public LifRate withMembrane(double time) {
      return new LifRate(refractory, time);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.lifRate(this);
    }

    @Override
    public String toString() {
      return "lifRate().withRefractory(" + refractory + ").withMembrane(" + membrane + ")";
    }
  }

  /**
   * {@code a = 0} for {@code z < 0}, {@code atZero} for {@code z = 0}, 1 for {@code z > 0}. Its
   * derivative is 0 wherever there is one: it predicts, but is trained only by {@link #trainedAs}.
   * Source: course A5 (1 at 0, S0 3.1), A6 (1/2 at 0, S4), A8 (0 at 0, S1 2.2).
   *
   * @param atZero value at 0, in [0, 1]
   */
  record Heaviside(double atZero) implements Activation {
    /** Checks the number. */
    public Heaviside {
      if (!(atZero >= 0) || atZero > 1) {
        throw new SpecException(
            "heaviside(%s): the value at 0 must lie in [0, 1]; the course uses 0, 0.5 and 1"
                .formatted(atZero));
      }
    }

    /**
     * The same with a derivative: forward this step, backward {@code surrogate}, whose derivative
     * is taken at the same drive (a straight-through estimator).
     *
     * @param surrogate an activation with a derivative, such as {@code sigmoid()}
     * @return an activation that can be trained
     * @throws SpecException when the surrogate does not fit
     */
    public Surrogate trainedAs(Activation surrogate) {
      return new Surrogate(this, surrogate);
    }

    @Override
    public boolean isTrainable() {
      return false;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.heaviside(this);
    }

    @Override
    public String toString() {
      return "heaviside(" + atZero + ")";
    }
  }

  /**
   * {@code a = -1, 0, 1} for {@code z < 0, z = 0, z > 0}. Its derivative is 0 wherever there is
   * one: it predicts, but is trained only by {@link #trainedAs}. Source: course A7 (S4).
   */
  record Sign() implements Activation {
    /**
     * The same with a derivative: forward this step, backward {@code surrogate}, whose derivative
     * is taken at the same drive (a straight-through estimator).
     *
     * @param surrogate an activation with a derivative, such as {@code tanh()}
     * @return an activation that can be trained
     * @throws SpecException when the surrogate does not fit
     */
    public Surrogate trainedAs(Activation surrogate) {
      return new Surrogate(this, surrogate);
    }

    @Override
    public boolean isTrainable() {
      return false;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sign(this);
    }

    @Override
    public String toString() {
      return "sign()";
    }
  }

  /**
   * {@code a_j = 1} for the greatest {@code z_j} of a sample, the first of equals, else 0. Its
   * derivative is 0 wherever there is one: it predicts, but is trained only by {@link #trainedAs}.
   * Source: course A18 (S0 Ex 6.2).
   */
  record OneHot() implements Activation {
    /**
     * The same with a derivative: forward this step, backward {@code surrogate}, whose derivative
     * is taken at the same drive (a straight-through estimator).
     *
     * @param surrogate an activation with a derivative, such as {@code softmax()}
     * @return an activation that can be trained
     * @throws SpecException when the surrogate does not fit
     */
    public Surrogate trainedAs(Activation surrogate) {
      return new Surrogate(this, surrogate);
    }

    @Override
    public boolean isTrainable() {
      return false;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.oneHot(this);
    }

    @Override
    public boolean comparesUnits() {
      return true;
    }

    @Override
    public String toString() {
      return "oneHot()";
    }
  }

  /**
   * Forward a step, backward the derivative of another activation at the same drive: a
   * straight-through estimator. Source: Bengio, Leonard and Courville 2013, arXiv:1308.3432.
   *
   * @param step what is computed: {@link Heaviside}, {@link Sign} or {@link OneHot}
   * @param derivedFrom whose derivative is taken; not a step itself, and not a softmax where the
   *     step sees one drive at a time
   */
  record Surrogate(Activation step, Activation derivedFrom) implements Activation {
    /** Checks that the surrogate has a derivative that fits the step. */
    public Surrogate {
      if (step.isTrainable()) {
        throw new SpecException(
            "%s: has a derivative of its own; train it without a surrogate".formatted(step));
      }
      String call = "%s.trainedAs(%s)".formatted(step, derivedFrom);
      String fitting = step instanceof OneHot ? "softmax()" : "sigmoid() or tanh()";
      if (!derivedFrom.isTrainable() || derivedFrom instanceof Surrogate) {
        throw new SpecException(
            "%s: the surrogate must have a derivative of its own but %s has none; use %s"
                .formatted(call, derivedFrom, fitting));
      }
      if (derivedFrom instanceof Softmax && !(step instanceof OneHot)) {
        throw new SpecException(
            "%s: needs a surrogate of one drive but softmax() couples all units; use %s"
                .formatted(call, fitting));
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.surrogate(this);
    }

    @Override
    public boolean comparesUnits() {
      return step.comparesUnits() || derivedFrom.comparesUnits();
    }

    @Override
    public String toString() {
      return step + ".trainedAs(" + derivedFrom + ")";
    }
  }

  /** One method an activation: what a backend must implement. */
  interface Cases<R> {
    /** {@code a = z}. */
    R identity(Identity activation);

    /** {@code a = 1 / (1 + exp(-z))}. */
    R sigmoid(Sigmoid activation);

    /** {@code a = tanh(z)}. */
    R tanh(Tanh activation);

    /** {@code a = max(0, z)}. */
    R relu(Relu activation);

    /** {@code a_j = exp(z_j) / sum_k exp(z_k)}. */
    R softmax(Softmax activation);

    /** {@code a = arctan(z)}. */
    R arctan(ArcTan activation);

    /** {@code a = z} or {@code slope z}. */
    R leakyRelu(LeakyRelu activation);

    /** {@code a = z} or {@code alpha (exp(z) - 1)}. */
    R elu(Elu activation);

    /** {@code a = LAMBDA z} or {@code LAMBDA ALPHA (exp(z) - 1)}. */
    R selu(Selu activation);

    /** {@code a = ln(1 + exp(z))}. */
    R softplus(Softplus activation);

    /** {@code a = z / (1 + |z|)}. */
    R softsign(Softsign activation);

    /** {@code a = z sigmoid(z)}. */
    R swish(Swish activation);

    /** {@code a = beta z sigmoid(z)}. */
    R eSwish(ESwish activation);

    /** {@code a = z tanh(softplus(z))}. */
    R mish(Mish activation);

    /** {@code a = z Phi(z)}. */
    R gelu(Gelu activation);

    /** {@code a = 1/2 z (1 + tanh u)}. */
    R geluTanh(GeluTanh activation);

    /** {@code a = z sigmoid(1.702 z)}. */
    R geluSigmoid(GeluSigmoid activation);

    /** {@code a = max(-1, min(1, z))}. */
    R hardTanh(HardTanh activation);

    /** {@code a = max(0, min(1, 0.2 z + 0.5))}. */
    R hardSigmoid(HardSigmoid activation);

    /** {@code a = max(0, min(1, z + 1/2))}. */
    R piecewiseLinear(PiecewiseLinear activation);

    /** {@code a = min(6, max(0, z))}. */
    R relu6(Relu6 activation);

    /** {@code a = z} for {@code z > theta}, else 0. */
    R thresholdedRelu(ThresholdedRelu activation);

    /** {@code a = z^3}. */
    R cube(Cube activation);

    /** {@code a = 1.7159 r(2 z / 3)}. */
    R rationalTanh(RationalTanh activation);

    /** {@code a = max(0, tanh(z))}. */
    R rectifiedTanh(RectifiedTanh activation);

    /** The rate of a leaky integrate-and-fire neuron. */
    R lifRate(LifRate activation);

    /** 0, {@code atZero} or 1. */
    R heaviside(Heaviside activation);

    /** -1, 0 or 1. */
    R sign(Sign activation);

    /** 1 for the greatest drive, else 0. */
    R oneHot(OneHot activation);

    /** Forward a step, backward the derivative of another activation. */
    R surrogate(Surrogate activation);
  }
}
