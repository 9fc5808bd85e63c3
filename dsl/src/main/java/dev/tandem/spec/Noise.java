package dev.tandem.spec;

import java.util.List;

/**
 * Layers beside {@link Layer.Dropout} that disturb values in training and leave them alone in
 * prediction. Each keeps the mean: {@link AlphaDropout} for values of mean 0, the others for any.
 *
 * <p>What is drawn is a pure function of the plan's seed, the node, the step and the place.
 */
public sealed interface Noise extends Layer {

  @Override
  default Shape outputFor(List<Shape> inputs) {
    return inputs.get(0);
  }

  @Override
  default List<ParameterSpec> parameters(String node, List<Shape> inputs) {
    return List.of();
  }

  @Override
  default <R> R match(Layer.Cases<R> cases) {
    return cases.noise(this);
  }

  /** Calls the one method of {@code cases} that belongs to this noise. */
  <R> R match(Cases<R> cases);

  /**
   * In training {@code a = x (1 + s g)} with g from N(0, 1) and {@code s = sqrt(rate / (1 -
   * rate))}: mean and variance of dropout with this rate, without its zeros. Source: Srivastava et
   * al. 2014, section 10.
   *
   * @param rate the rate of the dropout it has the variance of, in [0, 1)
   */
  record GaussianDropout(double rate) implements Noise {

    /** Checks the rate. */
    public GaussianDropout {
      if (!(rate >= 0) || rate >= 1) {
        throw new SpecException(
            "gaussianDropout(%s): the rate is that of a dropout and must lie in [0, 1); %s"
                .formatted(rate, "gaussianDropout(0.2) has the standard deviation 0.5"));
      }
    }

    @Override
    public String kind() {
      return "gaussianDropout";
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.gaussianDropout(this);
    }

    @Override
    public String toString() {
      return "gaussianDropout(" + rate + ")";
    }
  }

  /**
   * In training {@code a = x + s g} with g from N(0, 1).
   *
   * @param standardDeviation s, 0 or more, in the unit of the values
   */
  record GaussianNoise(double standardDeviation) implements Noise {

    /** Checks the standard deviation. */
    public GaussianNoise {
      if (!(standardDeviation >= 0) || Double.isInfinite(standardDeviation)) {
        throw new SpecException(
            "gaussianNoise(%s): the standard deviation must be 0 or more and finite; %s"
                .formatted(standardDeviation, "gaussianNoise(0.1) adds about 0.1"));
      }
    }

    @Override
    public String kind() {
      return "gaussianNoise";
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.gaussianNoise(this);
    }

    @Override
    public String toString() {
      return "gaussianNoise(" + standardDeviation + ")";
    }
  }

  /**
   * The dropout of self-normalizing networks. In training, with {@code c = -LAMBDA ALPHA =
   * -1.7580993} (where {@code selu()} saturates), {@code q = 1 - rate}, {@code a = 1 / sqrt(q + c^2
   * q rate)} and {@code b = -a rate c}: a value becomes {@code a c + b} with probability {@code
   * rate} and otherwise {@code a x + b}. Mean 0 and variance 1 stay. Source: Klambauer et al. 2017.
   *
   * @param rate probability of being dropped, in [0, 1)
   */
  record AlphaDropout(double rate) implements Noise {

    /** Checks the rate. */
    public AlphaDropout {
      if (!(rate >= 0) || rate >= 1) {
        throw new SpecException(
            "alphaDropout(%s): the rate is the fraction that is dropped and must lie in [0, 1); %s"
                .formatted(rate, "alphaDropout(0.1) drops a tenth"));
      }
    }

    @Override
    public String kind() {
      return "alphaDropout";
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.alphaDropout(this);
    }

    @Override
    public String toString() {
      return "alphaDropout(" + rate + ")";
    }
  }

  /**
   * Dropout of whole channels: in training all values of a channel of one sample are 0 with
   * probability {@code rate} and otherwise multiplied by {@code 1 / (1 - rate)}. In a vector each
   * value is a channel, so there it is dropout. Source: Tompson et al. 2015.
   *
   * @param rate probability of a channel's being dropped, in [0, 1)
   */
  record SpatialDropout(double rate) implements Noise {

    /** Checks the rate. */
    public SpatialDropout {
      if (!(rate >= 0) || rate >= 1) {
        throw new SpecException(
            "spatialDropout(%s): the rate is the fraction of channels that is dropped and must %s"
                .formatted(rate, "lie in [0, 1); spatialDropout(0.3) drops three in ten"));
      }
    }

    /**
     * How many channels a sample has, one after the other, all of one length.
     *
     * @param shape shape of the sample
     * @return for a vector its size
     */
    public static int channels(Shape shape) {
      return Channels.of(shape).count();
    }

    @Override
    public String kind() {
      return "spatialDropout";
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.spatialDropout(this);
    }

    @Override
    public String toString() {
      return "spatialDropout(" + rate + ")";
    }
  }

  /** One method a noise: what a backend must implement. */
  interface Cases<R> {
    /** {@code a = x (1 + s g)}. */
    R gaussianDropout(GaussianDropout noise);

    /** {@code a = x + s g}. */
    R gaussianNoise(GaussianNoise noise);

    /** {@code a x + b} or {@code a c + b}. */
    R alphaDropout(AlphaDropout noise);

    /** A random mask of channels. */
    R spatialDropout(SpatialDropout noise);
  }
}
