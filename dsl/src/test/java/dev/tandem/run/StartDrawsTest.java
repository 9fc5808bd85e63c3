package dev.tandem.run;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.given;
import static dev.tandem.dsl.Tandem.identityMatrix;
import static dev.tandem.dsl.Tandem.logNormal;
import static dev.tandem.dsl.Tandem.normal;
import static dev.tandem.dsl.Tandem.orthogonal;
import static dev.tandem.dsl.Tandem.truncatedNormal;
import static dev.tandem.dsl.Tandem.uniform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.spec.Fans;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.ParameterSpec;
import dev.tandem.spec.Scheme;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The draws have the moments and the limits of their distributions: 120,000 values each. */
class StartDrawsTest {

  private static final int ROWS = 400;
  private static final int COLUMNS = 300;

  /** {@code 1 - 4 phi(2) / (2 Phi(2) - 1)}: what a cut at two standard deviations leaves. */
  private static final double CUT = 0.7737413035499232;

  static List<Initializer> distributions() {
    return List.of(
        normal(0.2),
        normal(0.2).around(3),
        truncatedNormal(0.2),
        truncatedNormal(0.2).around(-3),
        uniform(0.2),
        uniform(0.5).around(0.5),
        logNormal(0.5).withMedian(2));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void a_distribution_has_its_moments_and_limits(Initializer initializer) {
    if (initializer instanceof Initializer.Normal normal) {
      double sd = normal.standardDeviation();
      requireMoments(draw(initializer), normal.mean(), sd * sd);
    } else if (initializer instanceof Initializer.TruncatedNormal truncated) {
      double sd = truncated.standardDeviation();
      requireMoments(draw(initializer), truncated.mean(), CUT * sd * sd);
      requireLimits(draw(initializer), truncated.mean(), 2 * sd);
    } else if (initializer instanceof Initializer.Uniform uniform) {
      double limit = uniform.limit();
      requireMoments(draw(initializer), uniform.mean(), limit * limit / 3);
      requireLimits(draw(initializer), uniform.mean(), limit);
    } else if (initializer instanceof Initializer.LogNormal logNormal) {
      double variance = logNormal.standardDeviation() * logNormal.standardDeviation();
      double mean = logNormal.median() * Math.exp(variance / 2);
      requireMoments(draw(initializer), mean, mean * mean * Math.expm1(variance));
    }
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void a_scheme_draws_what_it_means_on_this_layer(Scheme scheme) {
    Initializer meant = scheme.on(new Fans(ROWS, COLUMNS));
    assertThat(draw(scheme)).isEqualTo(draw(meant));
    a_distribution_has_its_moments_and_limits(meant);
  }

  /** Another program gives the same but for last digits; these bits are fixed forever. */
  @Test
  void the_values_are_pinned() {
    assertThat(draw(normal(0.2).around(3), 2, 2))
        .containsExactly(
            3.0035503615635375, 3.2163717909167504, 2.890898210097134, 3.4397634863900834);
    assertThat(draw(truncatedNormal(0.2), 2, 2))
        .containsExactly(
            0.0035503615635374512, 0.21637179091675054, -0.10910178990286618, -0.2622184213180578);
    assertThat(draw(uniform(0.2), 2, 2))
        .containsExactly(
            0.1817152409475996, 0.10045494186715992, 0.14956684961221814, -0.13568179870838);
    assertThat(draw(logNormal(0.5), 2, 2))
        .containsExactly(
            1.0089154115460983, 1.7176025930788952, 0.7612796780626572, 3.0023902336186152);
    assertThat(draw(orthogonal(), 2, 2))
        .containsExactly(
            0.0325245186620219, 0.9994709378895436, -0.9994709378895437, 0.03252451866202189);
  }

  @Test
  void values_that_are_not_cut_are_those_of_the_normal_distribution() {
    double[] normal = draw(normal(1));
    double[] cut = draw(truncatedNormal(1));
    int redrawn = 0;
    for (int i = 0; i < normal.length; i++) {
      if (Math.abs(normal[i]) <= 2) {
        assertThat(cut[i]).isEqualTo(normal[i]);
      } else {
        redrawn++;
      }
    }
    // P(|z| > 2) = 0.0455, within four standard errors.
    assertThat(redrawn / (double) normal.length).isCloseTo(0.0455, within(0.0024));
    assertThat(Arrays.stream(cut).distinct()).hasSize(cut.length);
  }

  @Test
  void a_value_does_not_depend_on_how_many_there_are() {
    for (Initializer initializer : distributions()) {
      assertThat(draw(initializer, 2, 3)).isEqualTo(Arrays.copyOf(draw(initializer), 6));
    }
  }

  @Test
  void an_identity_matrix_is_1_on_its_diagonal() {
    assertThat(draw(identityMatrix(), 3, 3)).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
  }

  @Test
  void given_values_and_constants_are_exact() {
    double[][] rows = {{0.1, -2, 3}, {4, 5e-300, -0.0}};
    assertThat(draw(given(rows), 2, 3)).containsExactly(0.1, -2, 3, 4, 5e-300, -0.0);
    assertThat(draw(constant(0.1), 2, 2)).containsOnly(0.1);
  }

  @Test
  void an_orthogonal_matrix_has_orthonormal_columns_or_rows() {
    requireOrthonormalColumns(draw(orthogonal(), 40, 30), 40, 30, 1);
    requireOrthonormalColumns(draw(orthogonal(3), 30, 30), 30, 30, 9);
    double[] wide = draw(orthogonal(), 30, 40);
    double[] transposed = new double[wide.length];
    for (int i = 0; i < wide.length; i++) {
      transposed[i % 40 * 30 + i / 40] = wide[i];
    }
    requireOrthonormalColumns(transposed, 40, 30, 1);
  }

  @Test
  void an_orthogonal_matrix_prefers_no_direction() {
    double sum = 0;
    double squares = 0;
    int many = 4000;
    for (int seed = 0; seed < many; seed++) {
      double corner = spec(orthogonal(), 3, 2).initializer().match(draws(seed, 3, 2))[0];
      sum += corner;
      squares += corner * corner;
    }
    // One coordinate of a uniform unit vector in three dimensions is U(-1, 1).
    assertThat(sum / many).isCloseTo(0, within(4 * Math.sqrt(1 / 3.0 / many)));
    assertThat(squares / many).isCloseTo(1 / 3.0, within(4 * Math.sqrt(4 / 45.0 / many)));
  }

  private static StartDraws draws(long seed, int rows, int columns) {
    return new StartDraws(seed, spec(orthogonal(), rows, columns));
  }

  private static double[] draw(Initializer initializer) {
    return draw(initializer, ROWS, COLUMNS);
  }

  private static double[] draw(Initializer initializer, int rows, int columns) {
    return initializer.match(new StartDraws(5, spec(initializer, rows, columns)));
  }

  private static ParameterSpec spec(Initializer initializer, int rows, int columns) {
    ParameterId id = new ParameterId("dense1", Role.WEIGHTS);
    return new ParameterSpec(id, rows, columns, new Fans(rows, columns), initializer);
  }

  /** Mean and variance within four standard errors. */
  private static void requireMoments(double[] values, double mean, double variance) {
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    for (double value : values) {
      double square = (value - mean) * (value - mean);
      sum += value - mean;
      squares += square;
      fourths += square * square;
    }
    int n = values.length;
    assertThat(sum / n).isCloseTo(0, within(4 * Math.sqrt(variance / n)));
    double error = Math.sqrt((fourths / n - variance * variance) / n);
    assertThat(squares / n).isCloseTo(variance, within(4 * error));
  }

  /** Nothing beyond the limit, something within a thousandth of it on either side. */
  private static void requireLimits(double[] values, double mean, double limit) {
    double[] from = Arrays.stream(values).map(value -> (value - mean) / limit).toArray();
    double least = Arrays.stream(from).min().orElseThrow();
    double greatest = Arrays.stream(from).max().orElseThrow();
    assertThat(least).isBetween(-1 - 1e-14, -0.999);
    assertThat(greatest).isBetween(0.999, 1 + 1e-14);
  }

  private static void requireOrthonormalColumns(double[] w, int rows, int columns, double square) {
    for (int j = 0; j < columns; j++) {
      for (int k = 0; k < columns; k++) {
        double dot = 0;
        for (int i = 0; i < rows; i++) {
          dot += w[i * columns + j] * w[i * columns + k];
        }
        assertThat(dot).isCloseTo(j == k ? square : 0, within(1e-14 * square));
      }
    }
  }
}
