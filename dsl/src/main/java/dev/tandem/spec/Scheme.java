package dev.tandem.spec;

/**
 * The initializers that adapt to their layer, by formula: {@code n_in} and {@code n_out} are its
 * {@link Fans}. All have mean 0.
 *
 * <p>A uniform distribution on {@code (-a, a)} has the variance {@code a^2 / 3}, so that the limit
 * {@code sqrt(3 v)} gives the variance {@code v}. A normal one that is cut at two standard
 * deviations keeps 0.7737 of its variance, 0.8796 of its standard deviation.
 */
public enum Scheme implements Initializer {
  /**
   * {@code N(0, 1 / n_in)}: unit inputs give unit drives. DL4J's {@code LECUN_NORMAL}, which is
   * also its {@code NORMAL} and {@code XAVIER_FAN_IN}. Keras cuts it at two standard deviations.
   * Source: course D5 (S3); LeCun, Bottou, Orr and Mueller, Efficient BackProp, 1998.
   */
  LECUN_NORMAL("lecunNormal()"),

  /**
   * {@code N(0, 2 / (n_in + n_out))}. DL4J's {@code XAVIER}, elsewhere Glorot normal. Source:
   * Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks,
   * 2010.
   */
  XAVIER("xavier()"),

  /**
   * {@code N(0, 1 / (n_in + n_out))}: half the variance of {@link #XAVIER}. DL4J's {@code
   * XAVIER_LEGACY}; in no textbook.
   */
  XAVIER_LEGACY("xavierLegacy()"),

  /**
   * {@code N(0, 2 / n_in)}: for rectified linear units, which lose half of the variance. DL4J's
   * {@code RELU}, elsewhere Kaiming normal. Source: He, Zhang, Ren and Sun, Delving Deep into
   * Rectifiers, 2015.
   */
  HE_NORMAL("heNormal()"),

  /**
   * {@code N(0, 1 / n_in)} cut at two standard deviations, not rescaled: the variance that remains
   * is {@code 0.7737 / n_in}. DL4J's {@code VAR_SCALING_NORMAL_FAN_IN}. Keras rescales: {@code
   * truncatedNormal(sd / 0.8796)} has its variance.
   */
  VARIANCE_SCALING_NORMAL_FAN_IN("varianceScalingNormal(fanIn())"),

  /** As {@link #VARIANCE_SCALING_NORMAL_FAN_IN}, with {@code n_out}. */
  VARIANCE_SCALING_NORMAL_FAN_OUT("varianceScalingNormal(fanOut())"),

  /** As {@link #VARIANCE_SCALING_NORMAL_FAN_IN}, with {@code (n_in + n_out) / 2}. */
  VARIANCE_SCALING_NORMAL_FAN_AVERAGE("varianceScalingNormal(fanAverage())"),

  /**
   * {@code U(-a, a), a = 1 / sqrt(n_in)}: variance {@code 1 / (3 n_in)}. DL4J's {@code UNIFORM},
   * and what PyTorch's linear layer starts with. Source: the "standard" start in Glorot and Bengio,
   * 2010.
   */
  FAN_IN_UNIFORM("fanInUniform()"),

  /**
   * {@code U(-a, a), a = sqrt(3 / n_in)}: variance {@code 1 / n_in}, as in the textbooks and in
   * Keras. <em>Not</em> DL4J's {@code LECUN_UNIFORM}, which is {@link #WIDE_UNIFORM_FAN_IN}.
   * Source: LeCun, Bottou, Orr and Mueller, 1998.
   */
  LECUN_UNIFORM("lecunUniform()"),

  /**
   * {@code U(-a, a), a = sqrt(6 / n_in)}: variance {@code 2 / n_in}. DL4J's {@code RELU_UNIFORM}.
   * Source: He, Zhang, Ren and Sun, 2015.
   */
  HE_UNIFORM("heUniform()"),

  /**
   * {@code U(-a, a), a = sqrt(6 / (n_in + n_out))}: variance {@code 2 / (n_in + n_out)}. DL4J's
   * {@code XAVIER_UNIFORM}. Source: Glorot and Bengio, 2010.
   */
  XAVIER_UNIFORM("xavierUniform()"),

  /**
   * {@code U(-a, a), a = 4 sqrt(6 / (n_in + n_out))}: {@link #XAVIER_UNIFORM} for sigmoid units,
   * whose slope at 0 is a fourth of tanh's. DL4J's {@code SIGMOID_UNIFORM}. Source: Bengio, Deep
   * Learning Tutorials.
   */
  SIGMOID_UNIFORM("sigmoidUniform()"),

  /**
   * {@code U(-a, a), a = sqrt(3 / n_in)}: variance {@code 1 / n_in}, as in Keras. The same values
   * as {@link #LECUN_UNIFORM}. <em>Not</em> DL4J's {@code VAR_SCALING_UNIFORM_FAN_IN}, which is
   * {@link #WIDE_UNIFORM_FAN_IN}.
   */
  VARIANCE_SCALING_UNIFORM_FAN_IN("varianceScalingUniform(fanIn())"),

  /** As {@link #VARIANCE_SCALING_UNIFORM_FAN_IN}, with {@code n_out}. */
  VARIANCE_SCALING_UNIFORM_FAN_OUT("varianceScalingUniform(fanOut())"),

  /**
   * As {@link #VARIANCE_SCALING_UNIFORM_FAN_IN}, with {@code (n_in + n_out) / 2}: the same values
   * as {@link #XAVIER_UNIFORM}.
   */
  VARIANCE_SCALING_UNIFORM_FAN_AVERAGE("varianceScalingUniform(fanAverage())"),

  /**
   * {@code U(-a, a), a = 3 / sqrt(n_in)}: variance {@code 3 / n_in}, three times what its names in
   * DL4J promise, {@code LECUN_UNIFORM} and {@code VAR_SCALING_UNIFORM_FAN_IN}. In no textbook.
   */
  WIDE_UNIFORM_FAN_IN("wideUniform(fanIn())"),

  /** As {@link #WIDE_UNIFORM_FAN_IN}, with {@code n_out}. */
  WIDE_UNIFORM_FAN_OUT("wideUniform(fanOut())"),

  /** As {@link #WIDE_UNIFORM_FAN_IN}, with {@code (n_in + n_out) / 2}. */
  WIDE_UNIFORM_FAN_AVERAGE("wideUniform(fanAverage())");

  private final String words;

  Scheme(String words) {
    this.words = words;
  }

  /** The cut normal scheme of a fan. */
  public static Scheme varianceScalingNormal(Fan fan) {
    return switch (fan) {
      case IN -> VARIANCE_SCALING_NORMAL_FAN_IN;
      case OUT -> VARIANCE_SCALING_NORMAL_FAN_OUT;
      case AVERAGE -> VARIANCE_SCALING_NORMAL_FAN_AVERAGE;
    };
  }

  /** The uniform scheme of a fan, as in the textbooks. */
  public static Scheme varianceScalingUniform(Fan fan) {
    return switch (fan) {
      case IN -> VARIANCE_SCALING_UNIFORM_FAN_IN;
      case OUT -> VARIANCE_SCALING_UNIFORM_FAN_OUT;
      case AVERAGE -> VARIANCE_SCALING_UNIFORM_FAN_AVERAGE;
    };
  }

  /** The uniform scheme of a fan, as in DL4J. */
  public static Scheme wideUniform(Fan fan) {
    return switch (fan) {
      case IN -> WIDE_UNIFORM_FAN_IN;
      case OUT -> WIDE_UNIFORM_FAN_OUT;
      case AVERAGE -> WIDE_UNIFORM_FAN_AVERAGE;
    };
  }

  /**
   * The scheme in numbers.
   *
   * @param n the fans of the layer
   * @return the distribution that the scheme means there
   */
  public Initializer on(Fans n) {
    return switch (this) {
      case LECUN_NORMAL -> new Normal(1 / Math.sqrt(n.in()));
      case XAVIER -> new Normal(Math.sqrt(2 / n.sum()));
      case XAVIER_LEGACY -> new Normal(1 / Math.sqrt(n.sum()));
      case HE_NORMAL -> new Normal(Math.sqrt(2 / n.in()));
      case VARIANCE_SCALING_NORMAL_FAN_IN -> new TruncatedNormal(Math.sqrt(1 / n.in()));
      case VARIANCE_SCALING_NORMAL_FAN_OUT -> new TruncatedNormal(Math.sqrt(1 / n.out()));
      case VARIANCE_SCALING_NORMAL_FAN_AVERAGE -> new TruncatedNormal(Math.sqrt(2 / n.sum()));
      case FAN_IN_UNIFORM -> new Uniform(1 / Math.sqrt(n.in()));
      case LECUN_UNIFORM -> new Uniform(Math.sqrt(3 / n.in()));
      case HE_UNIFORM -> new Uniform(Math.sqrt(6 / n.in()));
      case XAVIER_UNIFORM -> new Uniform(Math.sqrt(6 / n.sum()));
      case SIGMOID_UNIFORM -> new Uniform(4 * Math.sqrt(6 / n.sum()));
      case VARIANCE_SCALING_UNIFORM_FAN_IN -> new Uniform(Math.sqrt(3 / n.in()));
      case VARIANCE_SCALING_UNIFORM_FAN_OUT -> new Uniform(Math.sqrt(3 / n.out()));
      case VARIANCE_SCALING_UNIFORM_FAN_AVERAGE -> new Uniform(Math.sqrt(6 / n.sum()));
      case WIDE_UNIFORM_FAN_IN -> new Uniform(3 / Math.sqrt(n.in()));
      case WIDE_UNIFORM_FAN_OUT -> new Uniform(3 / Math.sqrt(n.out()));
      case WIDE_UNIFORM_FAN_AVERAGE -> new Uniform(3 / Math.sqrt(n.sum() / 2));
    };
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.scheme(this);
  }

  @Override
  public String toString() {
    return words;
  }
}
