package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.row;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.quadratic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.spec.Loss;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;

class LossesTest {

  private static final INDArray DRIVE = row(3, -1);
  private static final INDArray LABELS = row(1, 0);
  private static final IActivation IDENTITY = new ActivationIdentity();
  private static final IActivation SIGMOID = new ActivationSigmoid();
  private static final IActivation SOFTMAX = new ActivationSoftmax();

  @Test
  void quadratic_has_the_half_and_no_division_by_the_outputs() {
    assertThat(score(quadratic(), IDENTITY)).isEqualTo(0.5 * (4 + 1));
    assertThat(gradient(quadratic(), IDENTITY)).containsExactly(2, -1);
  }

  @Test
  void mean_squared_error_has_no_half_and_is_divided_by_the_outputs() {
    assertThat(score(meanSquaredError(), IDENTITY)).isEqualTo((4 + 1) / 2.0);
    assertThat(gradient(meanSquaredError(), IDENTITY)).containsExactly(2, -1);
  }

  @Test
  void binary_cross_entropy_sums_over_the_outputs() {
    double first = 1 / (1 + Math.exp(-3));
    double second = 1 / (1 + Math.exp(1));
    assertThat(score(binaryCrossEntropy(), SIGMOID))
        .isCloseTo(-Math.log(first) - Math.log(1 - second), within(1e-15));
    assertThat(gradient(binaryCrossEntropy(), SIGMOID))
        .containsExactly(new double[] {first - 1, second}, within(1e-15));
  }

  @Test
  void cross_entropy_is_the_logarithm_of_the_softmax_at_the_label() {
    double first = 1 / (1 + Math.exp(-4));
    assertThat(score(crossEntropy(), SOFTMAX)).isCloseTo(-Math.log(first), within(1e-15));
    assertThat(gradient(crossEntropy(), SOFTMAX))
        .containsExactly(new double[] {first - 1, 1 - first}, within(1e-15));
  }

  private static double score(Loss loss, IActivation activation) {
    return loss.match(new Losses(Face.EXACT, 2))
        .computeScore(LABELS, DRIVE, activation, null, false);
  }

  private static double[] gradient(Loss loss, IActivation activation) {
    return loss.match(new Losses(Face.EXACT, 2))
        .computeGradient(LABELS, DRIVE.dup(), activation, null)
        .toDoubleVector();
  }
}
