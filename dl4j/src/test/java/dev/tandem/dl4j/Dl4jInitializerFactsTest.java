package dev.tandem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.distribution.OrthogonalDistribution;
import org.deeplearning4j.nn.conf.distribution.TruncatedNormalDistribution;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What DL4J's own schemes draw, where the name or a textbook would make one expect another. */
class Dl4jInitializerFactsTest {

  private static final int INPUTS = 400;
  private static final int UNITS = 300;

  @BeforeEach
  void seed() {
    NativeThreads.settled();
    Nd4j.getRandom().setSeed(3);
  }

  @ParameterizedTest
  @EnumSource(names = {"NORMAL", "LECUN_NORMAL", "XAVIER_FAN_IN"})
  void normal_is_not_standard_normal_but_lecuns(WeightInit scheme) {
    Moments.of(drawn(scheme)).requireMoments(0, 1.0 / INPUTS);
  }

  @Test
  void xavier_legacy_has_half_of_xaviers_variance() {
    Moments.of(drawn(WeightInit.XAVIER)).requireMoments(0, 2.0 / (INPUTS + UNITS));
    Moments.of(drawn(WeightInit.XAVIER_LEGACY)).requireMoments(0, 1.0 / (INPUTS + UNITS));
  }

  /** A textbook's limit is {@code sqrt(3 / n)}, so that the variance is {@code 1 / n}. */
  @Test
  void lecun_and_variance_scaling_uniform_have_three_times_the_variance() {
    requireWide(WeightInit.LECUN_UNIFORM, INPUTS);
    requireWide(WeightInit.VAR_SCALING_UNIFORM_FAN_IN, INPUTS);
    requireWide(WeightInit.VAR_SCALING_UNIFORM_FAN_OUT, UNITS);
    requireWide(WeightInit.VAR_SCALING_UNIFORM_FAN_AVG, (INPUTS + UNITS) / 2.0);
  }

  private static void requireWide(WeightInit scheme, double fan) {
    Moments moments = Moments.of(drawn(scheme));
    moments.requireLimits(0, 3 / Math.sqrt(fan));
    moments.requireMoments(0, 3 / fan);
  }

  /** Cut at two standard deviations and not rescaled: 0.8705 of {@code sqrt(1 / n)} is left. */
  @Test
  void variance_scaling_normal_is_cut_and_not_rescaled() {
    for (WeightInit scheme :
        List.of(WeightInit.VAR_SCALING_NORMAL_FAN_IN, WeightInit.VAR_SCALING_NORMAL_FAN_OUT)) {
      double fan = scheme == WeightInit.VAR_SCALING_NORMAL_FAN_IN ? INPUTS : UNITS;
      Moments moments = Moments.of(drawn(scheme));
      moments.requireLimits(0, 2 / Math.sqrt(fan));
      assertThat(Math.sqrt(moments.variance() * fan)).isCloseTo(0.8705, within(0.006));
    }
  }

  /**
   * A value of the first half beyond two standard deviations, 4.55 % of them, becomes the mean; one
   * of the second half is drawn once more, from a uniform number that is near 1/4 or 3/4 then, so
   * that hardly any is beyond again. 2.28 % of all are exactly 0, and none should be.
   */
  @Test
  void the_truncated_normal_sets_outliers_to_the_mean() {
    double[] values =
        initialized(new WeightInitDistribution(new TruncatedNormalDistribution(0, 0.2)))
            .data()
            .asDouble();
    int half = values.length / 2;
    long first = Arrays.stream(values, 0, half).filter(value -> Math.abs(value) < 1e-300).count();
    long second = Arrays.stream(values).filter(value -> Math.abs(value) < 1e-300).count() - first;
    assertThat(first / (double) half).isCloseTo(0.0455, within(4 * Math.sqrt(0.0455 / half)));
    assertThat(second / (double) half).isCloseTo(6.6e-5, within(4 * Math.sqrt(6.6e-5 / half)));
  }

  /** Box and Muller on a uniform number of at least 1e-5: {@code sqrt(-2 ln 1e-5) = 4.799}. */
  @Test
  void no_gaussian_is_beyond_4_8_standard_deviations() {
    INDArray values = Nd4j.create(DataType.DOUBLE, 8_000_000);
    new WeightInitDistribution(new NormalDistribution(0, 1))
        .init(1, 1, new long[] {8_000_000, 1}, 'f', values);
    // Of 8 million values 12.7 should be beyond 4.8; none has a probability of 3e-6.
    assertThat(values.amaxNumber().doubleValue()).isBetween(4.7, 4.8);
  }

  /** Singular vectors in {@code float}: 1e-6 off, and not uniform where units are more. */
  @Test
  void orthogonal_is_float_and_prefers_a_direction() {
    double[][] tall = orthogonal(1, 30, 20);
    double off = 0;
    double corner = 0;
    for (int j = 0; j < 20; j++) {
      int column = j;
      double square = IntStream.range(0, 30).mapToDouble(i -> Math.pow(tall[i][column], 2)).sum();
      off = Math.max(off, Math.abs(square - 1));
    }
    assertThat(off).isBetween(1e-8, 1e-5);
    for (int seed = 1; seed <= 1000; seed++) {
      corner += orthogonal(seed, 2, 3)[0][0] / 1000;
    }
    // The mean of a uniform coordinate is 0 with a standard error of 0.018.
    assertThat(corner).isCloseTo(-0.48, within(0.05));
  }

  private static double[][] orthogonal(int seed, int inputs, int units) {
    Nd4j.getRandom().setSeed(seed);
    return new WeightInitDistribution(new OrthogonalDistribution(1))
        .init(
            inputs,
            units,
            new long[] {inputs, units},
            'f',
            Nd4j.create(DataType.DOUBLE, (long) inputs * units))
        .toDoubleMatrix();
  }

  private static double[] drawn(WeightInit scheme) {
    return initialized(scheme.getWeightInitFunction()).data().asDouble();
  }

  /** The values in the order in which they are drawn. */
  private static INDArray initialized(IWeightInit scheme) {
    INDArray values = Nd4j.create(DataType.DOUBLE, (long) INPUTS * UNITS);
    scheme.init(INPUTS, UNITS, new long[] {INPUTS, UNITS}, 'f', values);
    return values;
  }
}
