package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.batch;
import static dev.tandem.dl4j.Samples.oneUnit;
import static dev.tandem.dl4j.Samples.row;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.sigmoid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.dl4j.loss.StableBinaryCrossEntropy;
import dev.tandem.dl4j.loss.StableCrossEntropy;
import dev.tandem.run.Learner;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;

class StableBinaryCrossEntropyTest {

  private static final IActivation SIGMOID = new ActivationSigmoid();
  private static final ILossFunction LOSS = new StableBinaryCrossEntropy();
  private static final INDArray DRIVES =
      Nd4j.createFromArray(new double[][] {{0, 1}, {-2, 0.5}, {3, -1}});
  private static final INDArray LABELS =
      Nd4j.createFromArray(new double[][] {{0, 1}, {0.25, 1}, {1, 0}});

  @Test
  void a_saturated_wrong_unit_keeps_its_gradient_where_the_stock_loss_has_none() {
    assertThat(gradient(LOSS, 40)).isEqualTo(1);
    assertThat(gradient(new LossBinaryXENT(), 40)).isZero();
    assertThat(gradient(LOSS, 15)).isCloseTo(1 / (1 + Math.exp(-15)), within(1e-15));
    assertThat(gradient(new LossBinaryXENT(), 15)).isCloseTo(0.0306, within(1e-4));
  }

  @Test
  void a_saturated_wrong_unit_costs_its_drive_where_the_stock_loss_is_capped() {
    assertThat(LOSS.computeScore(row(0), row(40), SIGMOID, null, false)).isEqualTo(40);
    assertThat(LOSS.computeScore(row(1), row(-800), SIGMOID, null, false)).isEqualTo(800);
    assertThat(new LossBinaryXENT().computeScore(row(0), row(40), SIGMOID, null, false))
        .isCloseTo(-Math.log(1e-5), within(1e-9));
  }

  @Test
  void a_saturated_right_unit_costs_next_to_nothing() {
    assertThat(LOSS.computeScore(row(1), row(40), SIGMOID, null, false))
        .isCloseTo(Math.exp(-40), within(1e-30));
  }

  @Test
  void a_unit_that_starts_badly_wrong_learns_in_27_steps_where_the_stock_loss_needs_112() {
    Learner learner = Dl4j.dl4j().learn(oneUnit(8, sigmoid(), binaryCrossEntropy()));
    Batch batch = batch(1, 0);
    double[] output = {1};
    int steps = 0;
    for (learner.predict(batch, output); output[0] >= 0.1; learner.predict(batch, output)) {
      learner.step(batch);
      steps++;
    }
    assertThat(steps).isEqualTo(27);
    assertThat(stepsWith(new LossBinaryXENT())).isEqualTo(112);
    assertThat(stepsWith(LOSS)).isEqualTo(27);
  }

  @Test
  void scores_are_sums_unless_the_average_is_asked_for() {
    double sum = LOSS.computeScore(LABELS, DRIVES, SIGMOID, null, false);
    INDArray each = LOSS.computeScoreArray(LABELS, DRIVES, SIGMOID, null);
    assertThat(each.shape()).containsExactly(3, 1);
    assertThat(each.getDouble(0)).isCloseTo(Math.log(2) + Math.log1p(Math.exp(-1)), within(1e-15));
    assertThat(each.sumNumber().doubleValue()).isCloseTo(sum, within(1e-14));
    assertThat(LOSS.computeScore(LABELS, DRIVES, SIGMOID, null, true)).isEqualTo(sum / 3);
  }

  @Test
  void both_at_once_are_what_each_is_alone() {
    var both = LOSS.computeGradientAndScore(LABELS, DRIVES, SIGMOID, null, false);
    assertThat(both.getFirst()).isEqualTo(LOSS.computeScore(LABELS, DRIVES, SIGMOID, null, false));
    assertThat(both.getSecond()).isEqualTo(LOSS.computeGradient(LABELS, DRIVES, SIGMOID, null));
  }

  @Test
  void a_mask_takes_samples_or_single_outputs_out() {
    INDArray samples = Nd4j.createFromArray(new double[][] {{0}, {1}, {0}});
    INDArray outputs = Nd4j.createFromArray(new double[][] {{0, 0}, {1, 1}, {0, 0}});
    INDArray second = LOSS.computeScoreArray(LABELS, DRIVES, SIGMOID, null);
    for (INDArray mask : new INDArray[] {samples, outputs}) {
      assertThat(LOSS.computeScore(LABELS, DRIVES, SIGMOID, mask, false))
          .isCloseTo(second.getDouble(1), within(1e-14));
      INDArray gradient = LOSS.computeGradient(LABELS, DRIVES, SIGMOID, mask);
      assertThat(gradient.getRow(0).sumNumber().doubleValue()).isZero();
      assertThat(gradient.getDouble(1, 0)).isCloseTo(1 / (1 + Math.exp(2)) - 0.25, within(1e-15));
    }
  }

  @Test
  void labels_and_drives_stay_as_they_were() {
    INDArray labels = LABELS.dup();
    INDArray drives = DRIVES.dup();
    LOSS.computeScore(labels, drives, SIGMOID, null, false);
    LOSS.computeGradient(labels, drives, SIGMOID, null);
    assertThat(labels).isEqualTo(LABELS);
    assertThat(drives).isEqualTo(DRIVES);
  }

  @Test
  void it_computes_in_the_type_of_the_drive() {
    INDArray drive = Nd4j.createFromArray(new float[][] {{2f}});
    INDArray gradient = LOSS.computeGradient(row(0), drive, SIGMOID, null);
    assertThat(gradient.dataType()).isEqualTo(DataType.FLOAT);
    assertThat(LOSS.computeScore(row(0), drive, SIGMOID, null, false))
        .isCloseTo(Math.log1p(Math.exp(2)), within(1e-6));
  }

  @Test
  void another_activation_is_refused() {
    assertThatThrownBy(() -> LOSS.computeScore(row(0), row(1), new ActivationTanH(), null, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "StableBinaryCrossEntropy(): needs a sigmoid in the output layer but finds tanh;"
                + " use Activation.SIGMOID");
  }

  @Test
  void labels_of_another_shape_are_refused() {
    assertThatThrownBy(() -> LOSS.computeGradient(row(0, 1), row(1), SIGMOID, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "StableBinaryCrossEntropy(): outputs are [1, 1] but labels are [1, 2];"
                + " give one label an output");
  }

  @Test
  void a_mask_of_another_length_is_refused() {
    assertThatThrownBy(
            () -> LOSS.computeScore(LABELS, DRIVES, SIGMOID, Nd4j.createFromArray(1.0, 1.0), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "StableBinaryCrossEntropy(): outputs are [3, 2] but the mask is [2];"
                + " give one value a sample or one an output");
  }

  @Test
  void labels_may_be_a_view_of_more() {
    INDArray more = Nd4j.createFromArray(new double[][] {{9, 0, 1}, {9, 0.25, 1}, {9, 1, 0}});
    INDArray view = more.get(NDArrayIndex.all(), NDArrayIndex.interval(1, 3));
    assertThat(LOSS.computeScore(view, DRIVES, SIGMOID, null, false))
        .isEqualTo(LOSS.computeScore(LABELS, DRIVES, SIGMOID, null, false));
  }

  @Test
  void all_are_equal() {
    assertThat(LOSS)
        .isEqualTo(new StableBinaryCrossEntropy())
        .hasSameHashCodeAs(new StableBinaryCrossEntropy())
        .isNotEqualTo(new StableCrossEntropy())
        .isNotEqualTo(null)
        .hasToString("StableBinaryCrossEntropy()");
    assertThat(LOSS.name()).isEqualTo("StableBinaryCrossEntropy()");
  }

  private static double gradient(ILossFunction loss, double drive) {
    return loss.computeGradient(row(0), row(drive), SIGMOID, null).getDouble(0);
  }

  private static int stepsWith(ILossFunction loss) {
    MultiLayerConfiguration configuration =
        Dl4j.configuration(oneUnit(8, sigmoid(), binaryCrossEntropy()));
    ((OutputLayer) configuration.getConf(0).getLayer()).setLossFn(loss);
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    int steps = 0;
    while (network.output(row(1)).getDouble(0) >= 0.1) {
      network.fit(row(1), row(0));
      steps++;
    }
    return steps;
  }
}
