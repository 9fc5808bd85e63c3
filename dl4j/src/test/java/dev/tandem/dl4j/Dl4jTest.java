package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.inputs;
import static dev.tandem.dl4j.Samples.oneHot;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dl4j.loss.StableCrossEntropy;
import dev.tandem.dl4j.noise.PlayedMask;
import dev.tandem.dl4j.updater.HeavyBall;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class Dl4jTest {

  private static final Experiment DROPPED =
      network(vector(3))
          .dropout(0.2)
          .dense(5, relu(), weights(xavier()))
          .dropout(0.5)
          .dense(2, softmax())
          .minimizing(crossEntropy())
          .plus(l1(0.01))
          .plus(l2(0.1))
          .by(sgd(0.1).withMomentum(0.9), epochs(3).batchesOf(4).seed(11));

  private static final INDArray INPUTS = Nd4j.createFromArray(inputs(4, 3));
  private static final INDArray TARGETS = Nd4j.createFromArray(oneHot(4, 2));

  @Test
  void each_node_is_a_layer_of_its_name() {
    MultiLayerConfiguration configuration = Dl4j.configuration(DROPPED);
    assertThat(configuration.getConfs())
        .extracting(conf -> conf.getLayer().getLayerName())
        .containsExactly("dropout1", "dense1", "dropout2", "dense2");
    assertThat(configuration.getConf(0).getLayer()).isInstanceOf(DropoutLayer.class);
    assertThat(configuration.getConf(2).getLayer().getIDropout())
        .isEqualTo(new PlayedMask(0.5, 11, "dropout2"));
    DenseLayer hidden = (DenseLayer) configuration.getConf(1).getLayer();
    assertThat(hidden.getNIn()).isEqualTo(3);
    assertThat(hidden.getNOut()).isEqualTo(5);
    assertThat(hidden.getActivationFn()).isEqualTo(new ActivationReLU());
    OutputLayer head = (OutputLayer) configuration.getConf(3).getLayer();
    assertThat(head.getActivationFn()).isEqualTo(new ActivationSoftmax());
    assertThat(head.getLossFn()).isEqualTo(new StableCrossEntropy());
    assertThat(head.getIUpdater()).isEqualTo(new HeavyBall(0.1, 0.9));
  }

  @Test
  void it_computes_in_double_and_leaves_dl4js_default_alone() {
    DataType before = Nd4j.dataType();
    MultiLayerNetwork network = Dl4j.network(DROPPED);
    assertThat(network.getLayerWiseConfigurations().getDataType()).isEqualTo(DataType.DOUBLE);
    assertThat(network.params().dataType()).isEqualTo(DataType.DOUBLE);
    assertThat(Nd4j.dataType()).isEqualTo(before).isEqualTo(DataType.FLOAT);
  }

  @Test
  void a_dropout_layer_does_not_say_sigmoid() {
    DropoutLayer layer = (DropoutLayer) Dl4j.configuration(DROPPED).getConf(0).getLayer();
    assertThat(layer.getActivationFn()).isEqualTo(new ActivationIdentity());
  }

  @Test
  void the_seed_of_the_plan_is_dl4js_except_0_which_dl4j_cannot_repeat() {
    assertThat(Dl4j.configuration(DROPPED).getConf(0).getSeed()).isEqualTo(11);
    MultiLayerConfiguration zero = Dl4j.configuration(seeded(0));
    assertThat(zero.getConf(0).getSeed()).isNotZero();
    assertThat(start(zero)).isEqualTo(start(Dl4j.configuration(seeded(0))));
    assertThat(start(zero)).isNotEqualTo(start(Dl4j.configuration(seeded(-5))));
  }

  @Test
  void equal_experiments_give_equal_configurations() {
    assertThat(Dl4j.configuration(DROPPED)).isEqualTo(Dl4j.configuration(DROPPED));
    assertThat(Dl4j.configuration(DROPPED)).isNotEqualTo(Dl4j.configuration(seeded(1)));
  }

  @Test
  void a_plain_configuration_trains_without_tandem() {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            Dl4j.configuration(
                network(vector(3))
                    .dense(5, sigmoid())
                    .dense(2, sigmoid())
                    .minimizing(binaryCrossEntropy())
                    .by(sgd(2), epochs(1))));
    network.init();
    network.fit(INPUTS, TARGETS);
    double first = network.score();
    for (int i = 0; i < 100; i++) {
      network.fit(INPUTS, TARGETS);
    }
    assertThat(network.score()).isLessThan(first / 2);
    assertThat(network.summary()).contains("dense1", "dense2");
  }

  @Test
  void a_network_starts_with_tandems_values_at_iteration_0() {
    MultiLayerNetwork network = Dl4j.network(DROPPED);
    assertThat(FlatVector.of(DROPPED.network()).split(network.params().toDoubleVector()))
        .isEqualTo(StartValues.draw(DROPPED));
    assertThat(network.getIterationCount()).isZero();
    network.fit(INPUTS, TARGETS);
    assertThat(network.getIterationCount()).isEqualTo(1);
  }

  @Test
  void networks_do_not_share_parameters() {
    MultiLayerNetwork first = Dl4j.network(DROPPED);
    MultiLayerNetwork second = Dl4j.network(DROPPED);
    first.fit(INPUTS, TARGETS);
    assertThat(second.params()).isEqualTo(Dl4j.network(DROPPED).params());
    assertThat(first.params()).isNotEqualTo(second.params());
  }

  @Test
  void the_backend_has_a_name() {
    assertThat(Dl4j.dl4j()).isInstanceOf(Dl4jBackend.class).hasToString("dl4j");
    assertThat(Dl4j.dl4j().name()).isEqualTo("dl4j");
  }

  private static Experiment seeded(long seed) {
    return DROPPED.problem().by(DROPPED.optimizer(), DROPPED.plan().seed(seed));
  }

  private static INDArray start(MultiLayerConfiguration configuration) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    return network.params();
  }
}
