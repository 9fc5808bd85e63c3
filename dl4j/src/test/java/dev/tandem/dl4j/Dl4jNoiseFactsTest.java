package dev.tandem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.AlphaDropout;
import org.deeplearning4j.nn.conf.dropout.GaussianDropout;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.dropout.SpatialDropout;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.impl.LossL2;

/**
 * What this module believes of the noises of Deeplearning4j 1.0.0-M2.1. The network is one linear
 * unit of 1000 inputs whose weights, bias and inputs are 1.
 */
class Dl4jNoiseFactsTest {

  private static final int MANY = 100_000;
  private static final int INPUTS = 1000;

  @Test
  void the_number_of_alpha_dropout_is_the_fraction_that_is_kept() {
    double c = -1.7580993408473766;
    double a = 1 / Math.sqrt(0.9 + 0.09 * c * c);
    double b = -0.1 * a * c;
    double[] values = disturbed(new AlphaDropout(0.9), 2);

    double kept = Arrays.stream(values).filter(value -> value > 0).count() / (double) MANY;
    assertThat(kept).isCloseTo(0.9, within(4 * 0.3 / Math.sqrt(MANY)));
    for (double value : values) {
      assertThat(value).isCloseTo(value > 0 ? 2 * a + b : a * c + b, within(1e-12));
    }
  }

  @Test
  void the_rate_of_gaussian_dropout_is_that_of_a_dropout_of_the_same_variance() {
    double[] values = disturbed(new GaussianDropout(0.2), 3);

    assertThat(mean(values)).isCloseTo(3, within(4 * 1.5 / Math.sqrt(MANY)));
    assertThat(variance(values)).isCloseTo(2.25, within(4 * 2.25 * Math.sqrt(2.0 / MANY)));
  }

  @Test
  void gaussian_noise_takes_its_standard_deviation() {
    double[] values = disturbed(new GaussianNoise(0.5), 3);

    assertThat(mean(values)).isCloseTo(3, within(4 * 0.5 / Math.sqrt(MANY)));
    assertThat(variance(values)).isCloseTo(0.25, within(4 * 0.25 * Math.sqrt(2.0 / MANY)));
  }

  @Test
  void spatial_dropout_refuses_vectors() {
    assertThatThrownBy(() -> disturbed(new SpatialDropout(0.7), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("spatial dropout can only be used for rank 3, 4 or 5");
  }

  @Test
  void drop_connect_keeps_its_number_and_does_not_scale_what_is_left() {
    MultiLayerNetwork network = network(layer -> layer.weightNoise(new DropConnect(0.7)));

    double training = network.output(ones(INPUTS), true).getDouble(0) - 1;
    assertThat(training).isEqualTo(Math.rint(training)).isBetween(630.0, 770.0);
    assertThat(network.output(ones(INPUTS), false).getDouble(0)).isEqualTo(INPUTS + 1);
  }

  @Test
  void drop_connect_drops_biases_in_prediction_too_when_told_to_drop_them_at_all() {
    MultiLayerNetwork network = network(layer -> layer.weightNoise(new DropConnect(0.5, true)));

    int dropped = 0;
    for (int i = 0; i < 50; i++) {
      dropped += network.output(ones(INPUTS), false).getDouble(0) == INPUTS ? 1 : 0;
    }
    assertThat(dropped).isBetween(5, 45);
  }

  /** The true gradient of a dropped weight is 0. */
  @Test
  void dropped_connections_learn_in_dl4j_as_if_they_had_not_been_dropped() {
    MultiLayerNetwork network = network(layer -> layer.weightNoise(new DropConnect(0.7)));
    network.setInput(ones(INPUTS));
    network.setLabels(Nd4j.zeros(DataType.DOUBLE, 1, 1));
    network.computeGradientAndScore();
    INDArray gradient = network.gradient().getGradientFor("0_W");

    assertThat(gradient.minNumber().doubleValue())
        .isEqualTo(gradient.maxNumber().doubleValue())
        .isGreaterThan(2 * 630);
  }

  private static MultiLayerNetwork network(Consumer<OutputLayer.Builder> word) {
    OutputLayer.Builder layer =
        new OutputLayer.Builder(new LossL2()).activation(Activation.IDENTITY).nIn(INPUTS).nOut(1);
    word.accept(layer);
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(7)
                .dataType(DataType.DOUBLE)
                .updater(new Sgd(0.1))
                .list(layer.build())
                .build());
    network.init(Nd4j.ones(DataType.DOUBLE, 1, INPUTS + 1), true);
    return network;
  }

  private static INDArray ones(int width) {
    return Nd4j.ones(DataType.DOUBLE, 1, width);
  }

  private static double[] disturbed(IDropout noise, double value) {
    Nd4j.getRandom().setSeed(7);
    INDArray input = Nd4j.valueArrayOf(new long[] {MANY / 10, 10}, value, DataType.DOUBLE);
    return noise
        .applyDropout(input, input.ulike(), 0, 0, LayerWorkspaceMgr.noWorkspaces())
        .reshape(MANY)
        .toDoubleVector();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / MANY;
  }
}
