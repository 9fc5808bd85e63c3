package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.dl4j.loss.StableKullbackLeibler;
import dev.tandem.dl4j.loss.StablePoisson;
import dev.tandem.dl4j.loss.UnclippedCosineProximity;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossCosineProximity;
import org.nd4j.linalg.lossfunctions.impl.LossHinge;
import org.nd4j.linalg.lossfunctions.impl.LossKLD;
import org.nd4j.linalg.lossfunctions.impl.LossL1;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMAPE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.lossfunctions.impl.LossMSLE;
import org.nd4j.linalg.lossfunctions.impl.LossNegativeLogLikelihood;
import org.nd4j.linalg.lossfunctions.impl.LossPoisson;
import org.nd4j.linalg.lossfunctions.impl.LossSquaredHinge;

/** What this module believes of the losses of Deeplearning4j 1.0.0-M2.1. */
class LossFactsTest {

  private static final IActivation IDENTITY = new ActivationIdentity();
  private static final IActivation SOFTMAX = new ActivationSoftmax();

  @Test
  void mae_forgets_to_divide_the_scores_of_single_samples() {
    INDArray labels = row(0, 0);
    INDArray drive = row(3, 1);
    assertThat(score(new LossMAE(), IDENTITY, labels, drive)).isEqualTo(2);
    assertThat(each(new LossMAE(), labels, drive)).isEqualTo(4);
    assertThat(each(new LossMSE(), labels, drive)).isEqualTo(5);
    assertThat(each(new LossL1(row(0.5, 0.5)), labels, drive)).isEqualTo(2);
  }

  @Test
  void kld_charges_for_labels_that_are_0_and_caps_the_others() {
    double free = score(new LossKLD(), SOFTMAX, row(1, 0), row(0, 0));
    assertThat(free).isCloseTo(Math.log(2) + 1e-5 * Math.log(2e-5), within(1e-12));
    assertThat(score(new LossKLD(), SOFTMAX, row(0, 1), row(40, 0)))
        .isCloseTo(-Math.log(1e-5) + 1e-5 * Math.log(1e-5), within(1e-9));
    assertThat(score(new StableKullbackLeibler(), SOFTMAX, row(0, 1), row(40, 0))).isEqualTo(40);
  }

  @Test
  void the_gradient_of_kld_is_not_a_number_at_saturation() {
    assertThat(gradient(new LossKLD(), SOFTMAX, row(0, 1), row(800, 0))).isNaN();
    assertThat(gradient(new StableKullbackLeibler(), SOFTMAX, row(0, 1), row(800, 0))).isEqualTo(1);
  }

  @Test
  void the_log_likelihood_is_mcxent_under_another_name() {
    for (double drive : new double[] {-40, 0, 1, 40}) {
      assertThat(score(new LossNegativeLogLikelihood(), SOFTMAX, row(0, 1), row(drive, 0)))
          .isEqualTo(score(new LossMCXENT(), SOFTMAX, row(0, 1), row(drive, 0)));
    }
    assertThat(score(new LossNegativeLogLikelihood(), SOFTMAX, row(0, 1), row(40, 0)))
        .isCloseTo(-Math.log(1e-10), within(1e-12));
  }

  @Test
  void the_cosine_takes_no_length_for_less_than_1e_minus_5() {
    INDArray labels = row(3, 4);
    assertThat(score(new LossCosineProximity(), IDENTITY, labels, row(3e-6, 4e-6)))
        .isCloseTo(-0.5, within(1e-12));
    assertThat(score(new UnclippedCosineProximity(), IDENTITY, labels, row(3e-6, 4e-6)))
        .isCloseTo(-1, within(1e-15));
  }

  /** At length 0.001 the square, 1e-6, is taken for 1e-5. */
  @Test
  void the_gradient_of_the_cosine_is_too_small_below_a_length_of_0_0032() {
    INDArray labels = row(3, 4);
    INDArray drive = row(0, 0.001);
    assertThat(gradient(new UnclippedCosineProximity(), IDENTITY, labels, drive))
        .isCloseTo(-600, within(1e-9));
    assertThat(gradient(new LossCosineProximity(), IDENTITY, labels, drive))
        .isCloseTo(-60, within(1e-9));
    assertThat(gradient(new LossCosineProximity(), IDENTITY, labels, row(0, 0.004)))
        .isCloseTo(-150, within(1e-9));
  }

  @Test
  void an_output_of_length_0_has_neither_score_nor_gradient() {
    assertThat(score(new UnclippedCosineProximity(), IDENTITY, row(3, 4), row(0, 0))).isZero();
    assertThat(gradient(new UnclippedCosineProximity(), IDENTITY, row(3, 4), row(0, 0))).isZero();
    assertThat(score(new UnclippedCosineProximity(), IDENTITY, row(3, 4), row(3e-200, 4e-200)))
        .isCloseTo(-1, within(1e-15));
  }

  @Test
  void hinges_have_no_gradient_at_the_kink_and_are_not_divided() {
    assertThat(gradient(new LossHinge(), IDENTITY, row(1, 1), row(1, 0))).isZero();
    assertThat(gradient(new LossHinge(), IDENTITY, row(1, 1), row(1 - 1e-12, 0))).isEqualTo(-1);
    assertThat(score(new LossHinge(), IDENTITY, row(1, -1), row(0, 0))).isEqualTo(2);
    assertThat(score(new LossSquaredHinge(), IDENTITY, row(1, -1), row(-1, 0))).isEqualTo(5);
  }

  @Test
  void poisson_is_not_a_number_where_the_output_underflows() {
    IActivation softplus = new ActivationSoftPlus();
    assertThat(gradient(new LossPoisson(), softplus, row(2), row(-800))).isNaN();
    assertThat(gradient(new StablePoisson(), softplus, row(2), row(-800))).isEqualTo(-2);
    assertThat(score(new StablePoisson(), softplus, row(2), row(-800))).isEqualTo(1600);
    assertThat(score(new LossPoisson(), IDENTITY, row(2, 0), row(1, 3))).isEqualTo(4);
  }

  @Test
  void msle_and_mape_do_not_guard_their_domains() {
    assertThat(score(new LossMSLE(), IDENTITY, row(0), row(-2))).isNaN();
    assertThat(score(new LossMAPE(), IDENTITY, row(0), row(1))).isInfinite();
  }

  private static double score(
      ILossFunction loss, IActivation activation, INDArray labels, INDArray drive) {
    return loss.computeScore(labels, drive, activation, null, false);
  }

  /** Of the first sample. */
  private static double each(ILossFunction loss, INDArray labels, INDArray drive) {
    return loss.computeScoreArray(labels, drive, IDENTITY, null).getDouble(0);
  }

  /** Of the first output. */
  private static double gradient(
      ILossFunction loss, IActivation activation, INDArray labels, INDArray drive) {
    return loss.computeGradient(labels, drive, activation, null).getDouble(0);
  }
}
