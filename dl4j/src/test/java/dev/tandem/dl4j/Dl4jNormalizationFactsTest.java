package dev.tandem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.impl.LossL2;

/** What this module believes of DL4J's batch normalization. Means 2 and 30, variances 1 and 100. */
class Dl4jNormalizationFactsTest {

  private static final Offset<Double> ROUNDING = within(1e-13);
  private static final INDArray X = Nd4j.createFromArray(new double[][] {{1, 20}, {3, 40}});
  private static final INDArray Y = Nd4j.createFromArray(new double[][] {{1}, {0}});

  @Test
  void a_step_averages_means_and_biased_variances_with_decay_nine_tenths() {
    MultiLayerNetwork network = network(builder(), new Sgd(0.1));
    network.fit(X, Y);
    assertThat(network.getParam("0_mean").toDoubleVector())
        .containsExactly(new double[] {0.2, 3}, ROUNDING);
    assertThat(network.getParam("0_var").toDoubleVector())
        .containsExactly(new double[] {1, 0.9 + 10}, ROUNDING);
  }

  @Test
  void gradients_and_outputs_in_training_mode_leave_the_running_statistics_alone() {
    MultiLayerNetwork network = network(builder(), new Sgd(0.1));
    network.setInput(X);
    network.setLabels(Y);
    network.computeGradientAndScore();
    network.output(X, true);
    assertThat(network.getParam("0_mean").toDoubleVector()).containsExactly(0, 0);
  }

  @Test
  void clipping_clips_the_moves_of_the_running_statistics() {
    BatchNormalization.Builder clipped =
        builder()
            .gradientNormalization(GradientNormalization.ClipElementWiseAbsoluteValue)
            .gradientNormalizationThreshold(0.02);
    MultiLayerNetwork network = network(clipped, new Sgd(0.1));
    network.fit(X, Y);
    assertThat(network.getParam("0_mean").toDoubleVector())
        .containsExactly(new double[] {0.02, 0.02}, ROUNDING);
  }

  @Test
  void a_batch_of_one_sample_fails_when_variances_are_stored() {
    MultiLayerNetwork network = network(builder(), new Sgd(0.1));
    assertThatThrownBy(() -> network.fit(X.getRow(0, true), Y.getRow(0, true)))
        .hasMessage("Op [subtract] execution failed");
    MultiLayerNetwork logarithms = network(builder().useLogStd(true), new Sgd(0.1));
    logarithms.fit(X.getRow(0, true), Y.getRow(0, true));
    assertThat(logarithms.getParam("0_mean").getDouble(0)).isCloseTo(0.1, ROUNDING);
  }

  @Test
  void a_single_sample_of_maps_of_one_pixel_does_not_fail() {
    MultiLayerNetwork network = network(builder(), new Sgd(0.1));
    network
        .getLayerWiseConfigurations()
        .getInputPreProcessors()
        .put(1, new CnnToFeedForwardPreProcessor(1, 1, 2));
    network.fit(X.getRow(0).reshape(1, 2, 1, 1), Y.getRow(0, true));
    assertThat(network.getParam("0_mean").toDoubleVector())
        .containsExactly(new double[] {0.1, 2}, ROUNDING);
    assertThat(network.getParam("0_var").toDoubleVector())
        .containsExactly(new double[] {0.9, 0.9}, ROUNDING);
  }

  @Test
  void the_running_statistics_part_the_state_of_the_updater() {
    MultiLayerNetwork network = network(builder(), new Adam(0.1));
    assertThat(network.getUpdater().getStateViewArray().length()).isEqualTo(2 * (4 + 3));
    network.fit(X, Y);
    double[] state = network.getUpdater().getStateViewArray().toDoubleVector();
    for (int i = 0; i < 4; i++) {
      assertThat(state[4 + i]).isCloseTo(state[i] * state[i] * 0.001 / 0.01, within(1e-12));
    }
  }

  @Test
  void json_of_a_configuration_without_a_network_forgets_that_variances_are_stored() {
    MultiLayerConfiguration configuration =
        new NeuralNetConfiguration.Builder().list().layer(builder().build()).build();
    MultiLayerConfiguration read = MultiLayerConfiguration.fromJson(configuration.toJson());
    assertThat(((BatchNormalization) read.getConf(0).getLayer()).isUseLogStd()).isTrue();
  }

  @Test
  void the_exact_layer_survives_json_zip_and_clone() {
    MultiLayerNetwork network =
        network(new ExactBatchNormalization(builder().decay(0.7).build(), true), new Adam(0.1));
    network.fit(X, Y);
    MultiLayerConfiguration configuration = network.getLayerWiseConfigurations();
    assertThat(MultiLayerConfiguration.fromJson(configuration.toJson())).isEqualTo(configuration);
    assertThat(configuration.clone()).isEqualTo(configuration);
    MultiLayerNetwork restored = Citizens.throughZip(network);
    network.fit(X, Y);
    restored.fit(X, Y);
    assertThat(restored.params()).isEqualTo(network.params());
    assertThat(new ExactBatchNormalization(builder().build(), true))
        .isNotEqualTo(new ExactBatchNormalization(builder().build(), false))
        .isNotEqualTo(builder().build())
        .hasSameHashCodeAs(new ExactBatchNormalization(builder().build(), true));
  }

  private static BatchNormalization.Builder builder() {
    return new BatchNormalization.Builder().nIn(2).nOut(2).useLogStd(false);
  }

  private static MultiLayerNetwork network(BatchNormalization.Builder layer, IUpdater updater) {
    return network(layer.build(), updater);
  }

  private static MultiLayerNetwork network(BatchNormalization layer, IUpdater updater) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .seed(1)
                .dataType(DataType.DOUBLE)
                .updater(updater)
                .list()
                .layer(layer)
                .layer(
                    new OutputLayer.Builder(new LossL2())
                        .activation(Activation.IDENTITY)
                        .nIn(2)
                        .nOut(1)
                        .build())
                .build());
    network.init();
    return network;
  }
}
