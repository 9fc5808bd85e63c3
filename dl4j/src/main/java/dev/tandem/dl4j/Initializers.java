package dev.tandem.dl4j;

import dev.tandem.dl4j.start.GivenWeights;
import dev.tandem.dl4j.start.OrthogonalWeights;
import dev.tandem.dl4j.start.TruncatedNormalWeights;
import dev.tandem.spec.Fans;
import dev.tandem.spec.GivenValues;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.ParameterSpec;
import dev.tandem.spec.Scheme;
import org.deeplearning4j.nn.conf.distribution.LogNormalDistribution;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.distribution.TruncatedNormalDistribution;
import org.deeplearning4j.nn.conf.distribution.UniformDistribution;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.deeplearning4j.nn.weights.WeightInitIdentity;

/**
 * DL4J's scheme for weights from the same distribution, in its own draws; Tandem's draws where DL4J
 * has no such scheme or another one.
 *
 * @param face which classes may be used
 * @param seed seed of the plan
 * @param weights the array that starts so
 */
record Initializers(Face face, long seed, ParameterSpec weights)
    implements Initializer.Cases<IWeightInit> {

  private static final String SET_THEM = "start from another initializer and set the parameters";

  /** Not {@code WeightInit.NORMAL}, which is {@code N(0, 1 / n_in)}. */
  @Override
  public IWeightInit normal(Initializer.Normal initializer) {
    return new WeightInitDistribution(
        new NormalDistribution(initializer.mean(), initializer.standardDeviation()));
  }

  /** DL4J does not draw all outliers again: 2.3 % of its values are the mean. */
  @Override
  public IWeightInit truncatedNormal(Initializer.TruncatedNormal initializer) {
    double sd = initializer.standardDeviation();
    return face.isExact()
        ? new TruncatedNormalWeights(seed, node(), sd, initializer.mean())
        : new WeightInitDistribution(new TruncatedNormalDistribution(initializer.mean(), sd));
  }

  @Override
  public IWeightInit uniform(Initializer.Uniform initializer) {
    double lower = initializer.mean() - initializer.limit();
    double upper = initializer.mean() + initializer.limit();
    return new WeightInitDistribution(new UniformDistribution(lower, upper));
  }

  /** DL4J's numbers are those of the logarithm. */
  @Override
  public IWeightInit logNormal(Initializer.LogNormal initializer) {
    return new WeightInitDistribution(
        new LogNormalDistribution(Math.log(initializer.median()), initializer.standardDeviation()));
  }

  @Override
  public IWeightInit constant(Initializer.Constant initializer) {
    return new WeightInitConstant(initializer.value());
  }

  /** DL4J's identity of a kernel is another one: 1 in its middle, from each channel to its map. */
  @Override
  public IWeightInit identityMatrix(Initializer.IdentityMatrix initializer) {
    if (isDl4jsMatrix()) {
      return new WeightInitIdentity();
    }
    if (!face.isExact()) {
      throw Face.lacks(initializer + " on such a kernel", SET_THEM);
    }
    double[][] rows = new double[weights.rows()][weights.columns()];
    for (int i = 0; i < rows.length; i++) {
      rows[i][i] = 1;
    }
    return new GivenWeights(rows);
  }

  /** DL4J's orthogonal distribution is computed in {@code float} and prefers a direction. */
  @Override
  public IWeightInit orthogonal(Initializer.Orthogonal initializer) {
    if (!face.isExact()) {
      throw Face.lacks(initializer + " in double", SET_THEM);
    }
    return new OrthogonalWeights(seed, node(), initializer.gain());
  }

  @Override
  public IWeightInit given(GivenValues initializer) {
    if (!face.isExact()) {
      throw Face.lacks("given(rows)", SET_THEM);
    }
    double[][] rows = new double[initializer.rows()][initializer.columns()];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        rows[row][column] = initializer.get(row, column);
      }
    }
    return new GivenWeights(rows);
  }

  /** In numbers of the layer where DL4J's scheme of that name is another distribution. */
  @Override
  public IWeightInit scheme(Scheme scheme) {
    Initializer meant = scheme.on(weights.fans());
    if (face.isExact() && meant instanceof Initializer.TruncatedNormal) {
      return meant.match(this);
    }
    return switch (scheme) {
      case LECUN_NORMAL -> stock(WeightInit.LECUN_NORMAL);
      case XAVIER -> stock(WeightInit.XAVIER);
      case XAVIER_LEGACY -> isDl4jsMatrix() ? stock(WeightInit.XAVIER_LEGACY) : meant.match(this);
      case HE_NORMAL -> stock(WeightInit.RELU);
      case VARIANCE_SCALING_NORMAL_FAN_IN -> stock(WeightInit.VAR_SCALING_NORMAL_FAN_IN);
      case VARIANCE_SCALING_NORMAL_FAN_OUT -> stock(WeightInit.VAR_SCALING_NORMAL_FAN_OUT);
      case VARIANCE_SCALING_NORMAL_FAN_AVERAGE -> stock(WeightInit.VAR_SCALING_NORMAL_FAN_AVG);
      case FAN_IN_UNIFORM -> stock(WeightInit.UNIFORM);
      case HE_UNIFORM -> stock(WeightInit.RELU_UNIFORM);
      case XAVIER_UNIFORM, VARIANCE_SCALING_UNIFORM_FAN_AVERAGE -> stock(WeightInit.XAVIER_UNIFORM);
      case SIGMOID_UNIFORM -> stock(WeightInit.SIGMOID_UNIFORM);
      case WIDE_UNIFORM_FAN_IN -> stock(WeightInit.LECUN_UNIFORM);
      case WIDE_UNIFORM_FAN_OUT -> stock(WeightInit.VAR_SCALING_UNIFORM_FAN_OUT);
      case WIDE_UNIFORM_FAN_AVERAGE -> stock(WeightInit.VAR_SCALING_UNIFORM_FAN_AVG);
      case LECUN_UNIFORM, VARIANCE_SCALING_UNIFORM_FAN_IN, VARIANCE_SCALING_UNIFORM_FAN_OUT ->
          meant.match(this);
    };
  }

  /** Whether the sides of DL4J's array are the fans, as they are but for larger kernels. */
  private boolean isDl4jsMatrix() {
    return weights.fans().equals(new Fans(weights.rows(), weights.columns()));
  }

  private String node() {
    return weights.id().node();
  }

  private static IWeightInit stock(WeightInit scheme) {
    return scheme.getWeightInitFunction();
  }
}
