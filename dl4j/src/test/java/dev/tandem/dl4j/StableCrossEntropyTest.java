package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.dl4j.loss.StableCrossEntropy;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

class StableCrossEntropyTest {

  private static final IActivation SOFTMAX = new ActivationSoftmax();
  private static final ILossFunction LOSS = new StableCrossEntropy();

  @Test
  void a_sure_and_wrong_answer_costs_what_it_should_where_the_stock_loss_is_capped() {
    assertThat(LOSS.computeScore(row(0, 1), row(40, 0), SOFTMAX, null, false)).isEqualTo(40);
    assertThat(LOSS.computeScore(row(0, 1), row(2000, 0), SOFTMAX, null, false)).isEqualTo(2000);
    assertThat(new LossMCXENT().computeScore(row(0, 1), row(40, 0), SOFTMAX, null, false))
        .isCloseTo(-Math.log(1e-10), within(1e-12));
  }

  @Test
  void a_sure_and_right_answer_costs_nothing_where_the_stock_loss_never_does() {
    assertThat(LOSS.computeScore(row(1, 0), row(800, 0), SOFTMAX, null, false)).isZero();
    assertThat(new LossMCXENT().computeScore(row(1, 0), row(800, 0), SOFTMAX, null, false))
        .isPositive();
  }

  @Test
  void a_common_shift_of_the_drives_changes_nothing() {
    double score = LOSS.computeScore(row(0, 1), row(0.5, -1), SOFTMAX, null, false);
    assertThat(score).isCloseTo(Math.log1p(Math.exp(1.5)), within(1e-15));
    assertThat(LOSS.computeScore(row(0, 1), row(500.5, 499), SOFTMAX, null, false))
        .isCloseTo(score, within(1e-13));
  }

  @Test
  void the_gradient_is_that_of_the_score_even_when_labels_do_not_sum_to_one() {
    INDArray drive = row(0.3, -0.8, 1.1);
    INDArray labels = row(0.5, 2, 0.25);
    INDArray gradient = LOSS.computeGradient(labels, drive, SOFTMAX, null);
    for (int i = 0; i < 3; i++) {
      assertThat(gradient.getDouble(i)).isCloseTo(slope(labels, drive, i), within(1e-9));
    }
  }

  @Test
  void a_mask_takes_samples_out() {
    INDArray drives = Nd4j.createFromArray(new double[][] {{1, 2}, {3, 5}});
    INDArray labels = Nd4j.createFromArray(new double[][] {{1, 0}, {1, 0}});
    INDArray mask = Nd4j.createFromArray(new double[][] {{0}, {1}});
    assertThat(LOSS.computeScore(labels, drives, SOFTMAX, mask, false))
        .isCloseTo(Math.log1p(Math.exp(2)), within(1e-15));
    assertThat(LOSS.computeGradient(labels, drives, SOFTMAX, mask).getDouble(0, 0)).isZero();
  }

  @Test
  void a_mask_of_single_outputs_is_refused() {
    assertThatThrownBy(() -> LOSS.computeGradient(row(1, 0), row(1, 2), SOFTMAX, row(1, 0)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "StableCrossEntropy(): a mask of single outputs is not supported; mask whole samples");
  }

  @Test
  void another_activation_is_refused() {
    assertThatThrownBy(
            () -> LOSS.computeScore(row(1, 0), row(1, 2), new ActivationSigmoid(), null, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "StableCrossEntropy(): needs a softmax in the output layer but finds sigmoid;"
                + " use Activation.SOFTMAX");
  }

  @Test
  void labels_and_drives_stay_as_they_were() {
    INDArray labels = row(1, 0);
    INDArray drives = row(0.3, 0.4);
    LOSS.computeScore(labels, drives, SOFTMAX, null, false);
    LOSS.computeGradient(labels, drives, SOFTMAX, null);
    assertThat(labels).isEqualTo(row(1, 0));
    assertThat(drives).isEqualTo(row(0.3, 0.4));
  }

  private static double slope(INDArray labels, INDArray drive, int i) {
    double step = 1e-5;
    INDArray up = drive.dup().putScalar(i, drive.getDouble(i) + step);
    INDArray down = drive.dup().putScalar(i, drive.getDouble(i) - step);
    return (LOSS.computeScore(labels, up, SOFTMAX, null, false)
            - LOSS.computeScore(labels, down, SOFTMAX, null, false))
        / (2 * step);
  }
}
