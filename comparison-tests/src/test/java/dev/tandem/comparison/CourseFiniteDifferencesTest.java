package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.given;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.sumOfSquares;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.spec.Loss;
import org.junit.jupiter.api.Test;

/** Course G1 to G3 (S0 8.1, S1 3.1.2): a printed number is known to half of its last digit. */
class CourseFiniteDifferencesTest {

  private static final Batch ONE = Batch.of(new double[][] {{0}}, new double[][] {{1}});

  /** Course G1: {@code (E(b + h) - E(b - h)) / 2h} errs by {@code O(h^2)}. */
  @Test
  void halving_the_step_quarters_the_error_of_a_central_difference() {
    Learner unit = unit(binaryCrossEntropy(), 0.3);
    double exact = unit.gradients(ONE).get("dense1.biases").get(0);
    double error = central(binaryCrossEntropy(), 0.1) - exact;
    double halved = central(binaryCrossEntropy(), 0.05) - exact;
    double forward = (lossAt(binaryCrossEntropy(), 0.1) - unit.loss(ONE, Mode.TRAINING)) / 0.1;

    assertThat(exact).isCloseTo(-1 / (1 + Math.exp(0.3)), within(1e-15));
    assertThat(error / halved).isCloseTo(4, within(0.01));
    assertThat(Math.abs(forward - exact)).isGreaterThan(50 * Math.abs(error));
  }

  /** Course G2: E = (y - 1)^2 at y = 0.509, and theta half a unit to each side. */
  @Test
  void the_losses_of_the_first_example_have_the_printed_outputs() {
    assertThat(outputOf(sumOfSquares(), 0.508950)).isCloseTo(0.24113, within(5e-6));
    assertThat(outputOf(sumOfSquares(), 0.509326)).isCloseTo(0.240761, within(5e-7));
    assertThat(outputOf(sumOfSquares(), 0.508574)).isCloseTo(0.24150, within(5e-6));
    assertThat(0.508950).isCloseTo(0.509, within(5e-4));
    assertThat(0.509326).isCloseTo(0.5093, within(5e-5));
    assertThat(0.508574).isCloseTo(0.5086, within(5e-5));
  }

  /** Erratum E0-8: no losses that round to the printed ones differ by 0.0007475. */
  @Test
  void the_printed_difference_does_not_follow_from_the_printed_losses() {
    double least = (0.240761 - 5e-7) - (0.24150 + 5e-6);
    double greatest = (0.240761 + 5e-7) - (0.24150 - 5e-6);

    assertThat(0.240761 - 0.24150).isCloseTo(-0.000739, within(1e-12));
    assertThat(-0.0007475).isLessThan(least);
    assertThat(greatest).isNegative();
    // It does follow if 0.2415085 was cut, not rounded, to 0.24150; descent raises theta anyway.
    assertThat(0.240761 - 0.2415085).isCloseTo(-0.0007475, within(1e-12));
    assertThat(Math.floor(0.2415085 * 1e5) / 1e5).isEqualTo(0.24150);
  }

  /** Course G3: E = -ln y; E1-3: at theta = -0.609 y is 0.300, not 0.302 as printed. */
  @Test
  void the_losses_of_the_second_example_have_the_printed_outputs_but_one() {
    assertThat(outputOf(binaryCrossEntropy(), 0.301)).isCloseTo(1.201, within(5e-4));
    assertThat(outputOf(binaryCrossEntropy(), 0.302)).isCloseTo(1.198, within(1e-3));
    assertThat(Math.exp(-1.198)).isCloseTo(0.302, within(5e-4));
    assertThat(Math.exp(-1.204)).isCloseTo(0.300, within(5e-4));
    assertThat(outputOf(binaryCrossEntropy(), 0.300)).isCloseTo(1.204, within(5e-4));
    assertThat(Math.abs(outputOf(binaryCrossEntropy(), 0.302) - 1.204)).isGreaterThan(5e-3);
  }

  /** Course G3: the printed -0.0292 is one of the differences that the printed losses allow. */
  @Test
  void the_second_difference_lies_within_the_rounding_of_the_printed_losses() {
    double least = ((1.198 - 5e-4) - (1.204 + 5e-4)) / 0.2;
    double greatest = ((1.198 + 5e-4) - (1.204 - 5e-4)) / 0.2;

    assertThat(least).isCloseTo(-0.035, within(1e-12));
    assertThat(greatest).isCloseTo(-0.025, within(1e-12));
    assertThat(-0.0292).isBetween(least, greatest);
  }

  private static double central(Loss loss, double h) {
    return (lossAt(loss, h) - lossAt(loss, -h)) / (2 * h);
  }

  /** E at {@code b = 0.3 + h}. */
  private static double lossAt(Loss loss, double h) {
    return unit(loss, 0.3 + h).loss(ONE, Mode.TRAINING);
  }

  /** E of a unit whose output is y. */
  private static double outputOf(Loss loss, double y) {
    return unit(loss, Math.log(y / (1 - y))).loss(ONE, Mode.TRAINING);
  }

  private static Learner unit(Loss loss, double bias) {
    return new ReferenceBackend()
        .learn(
            network(vector(1))
                .dense(1, sigmoid(), weights(zeros()).biases(given(new double[] {bias})))
                .minimizing(loss)
                .by(sgd(1), epochs(1)));
  }
}
