package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.cosineProximity;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.hinge;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.klDivergence;
import static dev.tandem.dsl.Tandem.logLikelihood;
import static dev.tandem.dsl.Tandem.meanAbsoluteError;
import static dev.tandem.dsl.Tandem.meanAbsolutePercentageError;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.meanSquaredLogError;
import static dev.tandem.dsl.Tandem.poisson;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.softplus;
import static dev.tandem.dsl.Tandem.squaredHinge;
import static dev.tandem.dsl.Tandem.sumOfAbsoluteErrors;
import static dev.tandem.dsl.Tandem.sumOfSquares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.reference.matrix.Functions;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Loss;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Closed-form numbers, the course's where it prints some. */
class LossesTest {

  private static final double[] TARGET = {1, 0};
  private static final double[] OUTPUT = {0.3, 0.7};

  /** Course L1, L2: y = (0.3, 0.7), t = (1, 0). */
  @Test
  void squared_losses_differ_by_a_half_and_by_the_units() {
    assertThat(value(sumOfSquares(), OUTPUT, TARGET)).isCloseTo(0.98, within(1e-15));
    assertThat(value(meanSquaredError(), OUTPUT, TARGET)).isCloseTo(0.49, within(1e-15));
    assertThat(value(quadratic(), OUTPUT, TARGET)).isCloseTo(0.49, within(1e-15));
    assertDelta(sumOfSquares(), OUTPUT, TARGET, -1.4, 1.4);
    assertDelta(meanSquaredError(), OUTPUT, TARGET, -0.7, 0.7);
    assertDelta(quadratic(), OUTPUT, TARGET, -0.7, 0.7);
  }

  @Test
  void absolute_losses_differ_by_the_units() {
    double[] output = {0.3, 0.7, -2};
    double[] target = {1, 0, -2};
    assertThat(value(sumOfAbsoluteErrors(), output, target)).isCloseTo(1.4, within(1e-15));
    assertThat(value(meanAbsoluteError(), output, target)).isCloseTo(1.4 / 3, within(1e-15));
    assertDelta(sumOfAbsoluteErrors(), output, target, -1, 1, 0);
    assertDelta(meanAbsoluteError(), output, target, -1 / 3.0, 1 / 3.0, 0);
  }

  /** Course L4: y = 0.301, t = 1 costs 1.2006. */
  @Test
  void binary_cross_entropy_costs_what_the_course_prints() {
    double drive = Math.log(0.301 / 0.699);
    assertThat(value(binaryCrossEntropy(), sigmoid(), new double[] {drive}, 1))
        .isCloseTo(1.2006, within(5e-5));
  }

  /** Course L6: several outputs add up. */
  @Test
  void binary_cross_entropy_adds_its_outputs() {
    double[] drives = {0.5, -1.5};
    double one = value(binaryCrossEntropy(), sigmoid(), new double[] {0.5}, 1);
    double other = value(binaryCrossEntropy(), sigmoid(), new double[] {-1.5}, 0.25);
    assertThat(value(binaryCrossEntropy(), sigmoid(), drives, 1, 0.25))
        .isCloseTo(one + other, within(1e-15));
  }

  /** Course L5: y = (0.2, 0.1, 0.4, 0.3). */
  @Test
  void the_cross_entropies_of_the_course() {
    double[] drives = logarithms(0.2, 0.1, 0.4, 0.3);
    double[] printed = {1.6094, 2.3026, 0.9163, 1.2040};
    for (int c = 0; c < 4; c++) {
      double[] target = new double[4];
      target[c] = 1;
      for (Loss loss : List.of(crossEntropy(), logLikelihood(), klDivergence())) {
        assertThat(value(loss, softmax(), drives, target)).isCloseTo(printed[c], within(5e-5));
      }
    }
  }

  /** Course L8 with the drives of A17. */
  @Test
  void the_delta_of_the_log_likelihood_is_a_minus_y_for_all_units() {
    double[] drives = {0.6, 3.4, -1.2, 0.05};
    double[] delta = delta(logLikelihood(), softmax(), drives, 0, 1, 0, 0);
    assertThat(delta)
        .containsExactly(new double[] {0.054985, -0.095797, 0.009089, 0.031723}, within(1e-6));
    assertThat(delta[0] + delta[1] + delta[2] + delta[3]).isCloseTo(0, within(1e-16));
  }

  @Test
  void a_divergence_is_the_cross_entropy_without_the_entropy() {
    double[] drives = logarithms(0.5, 0.25, 0.25);
    double[] target = {0.25, 0.75, 0};
    double expected = 0.25 * Math.log(0.5) + 0.75 * Math.log(3);
    assertThat(value(klDivergence(), softmax(), drives, target)).isCloseTo(expected, within(1e-15));
    assertThat(value(klDivergence(), softmax(), drives, 0.5, 0.25, 0.25))
        .isCloseTo(0, within(1e-15));
    assertThat(delta(klDivergence(), softmax(), drives, target))
        .containsExactly(new double[] {0.25, -0.5, 0.25}, within(1e-15));
  }

  @Test
  void hinges_on_both_sides_of_the_margin_and_on_it() {
    double[] output = {0.5, -0.5, 1, 3, -1, Math.nextDown(1.0)};
    double[] target = {1, 1, 1, 1, -1, 1};
    assertThat(value(hinge(), output, target)).isCloseTo(0.5 + 1.5, within(1e-15));
    assertThat(value(squaredHinge(), output, target)).isCloseTo(0.25 + 2.25, within(1e-15));
    assertDelta(hinge(), output, target, -1, -1, 0, 0, 0, -1);
    assertDelta(squaredHinge(), output, target, -1, -3, 0, 0, 0, 0);
  }

  @Test
  void a_cosine_knows_directions_alone() {
    double[] target = {3, 4};
    assertThat(value(cosineProximity(), new double[] {30, 40}, target))
        .isCloseTo(-1, within(1e-15));
    assertThat(value(cosineProximity(), new double[] {-4e-200, 3e-200}, target))
        .isCloseTo(0, within(1e-15));
    assertThat(value(cosineProximity(), new double[] {-3e200, -4e200}, target))
        .isCloseTo(1, within(1e-15));
    assertDelta(cosineProximity(), new double[] {2, 0}, target, 0, -0.4);
  }

  @Test
  void an_output_of_length_0_has_no_direction() {
    double[] nothing = {0, 0};
    assertThat(value(cosineProximity(), nothing, new double[] {3, 4})).isZero();
    assertDelta(cosineProximity(), nothing, new double[] {3, 4}, 0, 0);
  }

  @Test
  void log_errors_and_percentages_are_means_over_the_outputs() {
    double[] output = {Math.E - 1, 1};
    double[] target = {0, 1};
    assertThat(value(meanSquaredLogError(), output, target)).isCloseTo(0.5, within(1e-15));
    assertDelta(meanSquaredLogError(), output, target, 1 / Math.E, 0);
    assertThat(
            value(meanAbsolutePercentageError(), new double[] {3, -1, 5}, new double[] {4, -2, 5}))
        .isCloseTo(100.0 / 3 * 0.75, within(1e-14));
    assertDelta(
        meanAbsolutePercentageError(),
        new double[] {3, -1, 5},
        new double[] {4, -2, 5},
        -100 / 12.0,
        100 / 6.0,
        0);
  }

  @Test
  void a_rate_costs_itself_minus_the_logarithm_of_the_target() {
    double drive = Math.log(Math.E - 1);
    assertThat(value(poisson(), softplus(), new double[] {drive}, 3)).isCloseTo(1, within(1e-15));
    assertThat(delta(poisson(), softplus(), new double[] {drive}, 3))
        .containsExactly(new double[] {-2 * (1 - 1 / Math.E)}, within(1e-15));
    assertThat(value(poisson(), softplus(), new double[] {-800}, 3)).isEqualTo(2400);
    assertThat(delta(poisson(), softplus(), new double[] {-800}, 3)).containsExactly(-3);
  }

  @Test
  void weights_multiply_what_each_output_adds() {
    Loss loss = meanSquaredError().weightedBy(3, 0.5);
    assertThat(value(loss, OUTPUT, TARGET)).isCloseTo(3.5 * 0.245, within(1e-15));
    assertDelta(loss, OUTPUT, TARGET, -2.1, 0.35);
    double[] delta =
        delta(crossEntropy().weightedBy(3, 0.5), softmax(), logarithms(0.3, 0.7), 0.2, 0.8);
    assertThat(delta).containsExactly(new double[] {-0.3, 0.3}, within(1e-15));
  }

  static List<Loss> losses() {
    List<Loss> losses = new ArrayList<>();
    for (Loss loss :
        List.of(
            quadratic(),
            meanSquaredError(),
            sumOfSquares(),
            meanAbsoluteError(),
            sumOfAbsoluteErrors(),
            binaryCrossEntropy(),
            crossEntropy(),
            logLikelihood(),
            klDivergence(),
            hinge(),
            squaredHinge(),
            poisson(),
            meanSquaredLogError(),
            meanAbsolutePercentageError())) {
      losses.add(loss);
      losses.add(loss.weightedBy(2, 0.5));
    }
    losses.add(cosineProximity());
    return losses;
  }

  private static final double STEP = 1e-5;

  /** What rounding of a value makes of a difference by such a step. */
  private static final double ROUNDING = 1e-16 / STEP * 10;

  @ParameterizedTest
  @MethodSource("losses")
  void the_delta_is_the_slope_of_the_value_up_to_saturation(Loss loss) {
    double[] grid = {-700, -30, -3, -0.4, 0.3, 2, 30, 700};
    double[] target = targetOf(loss);
    for (Activation head : loss.fittingHeads()) {
      for (double first : grid) {
        for (double second : grid) {
          double[] drives = {first, second};
          double[] delta = delta(loss, head, drives, target);
          for (int j = 0; j < 2; j++) {
            assertThat(delta[j])
                .as("%s with %s at %s, %s", loss, head, first, second)
                .isCloseTo(
                    slope(loss, head, drives, target, j),
                    within(
                        1e-6 * Math.max(1, Math.abs(delta[j]))
                            + ROUNDING * Math.abs(value(loss, head, drives, target))));
          }
        }
      }
    }
  }

  private static double slope(Loss loss, Activation head, double[] z, double[] y, int j) {
    double[] above = z.clone();
    double[] below = z.clone();
    above[j] += STEP;
    below[j] -= STEP;
    return (value(loss, head, above, y) - value(loss, head, below, y)) / (above[j] - below[j]);
  }

  private static double[] targetOf(Loss loss) {
    double[] target = loss.fittingHeads().size() == 1 ? new double[] {0, 1} : new double[] {-1, 1};
    target[0] = loss.toString().startsWith("meanSquaredLog") ? 0.5 : target[0];
    return target;
  }

  @ParameterizedTest
  @MethodSource("losses")
  void nothing_is_lost_where_units_saturate(Loss loss) {
    double[] target = targetOf(loss);
    for (Activation head : loss.fittingHeads()) {
      for (double drive : new double[] {0, 30, 700, -30, -700}) {
        for (double other : new double[] {-drive, drive, 0}) {
          double[] drives = {drive, other};
          assertThat(value(loss, head, drives, target)).as("%s %s", head, drive).isFinite();
          for (double d : delta(loss, head, drives, target)) {
            assertThat(d).as("%s %s", head, drive).isFinite();
          }
        }
      }
    }
  }

  @Test
  void a_sure_and_wrong_answer_keeps_its_gradient() {
    assertThat(delta(binaryCrossEntropy(), sigmoid(), new double[] {700}, 0)).containsExactly(1);
    assertThat(value(binaryCrossEntropy(), sigmoid(), new double[] {700}, 0)).isEqualTo(700);
    assertThat(delta(klDivergence(), softmax(), new double[] {700, 0}, 0, 1))
        .containsExactly(1, -1);
    assertThat(value(logLikelihood(), softmax(), new double[] {700, 0}, 0, 1)).isEqualTo(700);
  }

  @Test
  void the_activation_is_taken_back() {
    assertThat(delta(sumOfAbsoluteErrors(), relu(), new double[] {-1, 2}, 3, 3))
        .containsExactly(new double[] {0, -1}, within(0.0));
    assertThat(delta(quadratic(), sigmoid(), new double[] {0}, 0))
        .containsExactly(new double[] {0.5 * 0.25}, within(1e-16));
  }

  private static double[] logarithms(double... values) {
    double[] logarithms = new double[values.length];
    for (int j = 0; j < values.length; j++) {
      logarithms[j] = Math.log(values[j]);
    }
    return logarithms;
  }

  private static double value(Loss loss, double[] output, double[] target) {
    return value(loss, identity(), output, target);
  }

  private static double value(Loss loss, Activation head, double[] z, double... y) {
    return loss.match(Losses.of(y.length)).value(z, outputs(head, z), y);
  }

  private static double[] delta(Loss loss, Activation head, double[] z, double... y) {
    double[] delta = new double[z.length];
    loss.match(Losses.of(y.length))
        .delta(head.match(new Activations(new Functions())), z, outputs(head, z), y, delta);
    return delta;
  }

  private static void assertDelta(Loss loss, double[] z, double[] y, double... expected) {
    assertThat(delta(loss, identity(), z, y)).containsExactly(expected, within(1e-14));
  }

  private static double[] outputs(Activation head, double[] z) {
    double[] outputs = new double[z.length];
    head.match(new Activations(new Functions())).forward(z, outputs);
    return outputs;
  }
}
