package dev.tandem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.constraint.NonNegativeConstraint;
import org.deeplearning4j.nn.conf.constraint.UnitNormConstraint;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.nd4j.linalg.lossfunctions.impl.LossL2;

/**
 * What this module believes of the regularizations, constraints and gradient normalizations of
 * Deeplearning4j 1.0.0-M2.1. One linear layer with the weights {@code (3, -4)} into each unit.
 */
class Dl4jLimitFactsTest {

  private static final double RATE = 0.1;
  private static final double DECAY = 0.01;
  private static final Offset<Double> ROUNDING = within(1e-15);

  @Test
  void a_weight_decay_for_the_whole_network_is_applied_twice() {
    MultiLayerNetwork network = network(all -> all.weightDecay(DECAY), layer -> {});
    double before = score(network);
    silentStep(network);
    assertThat(weight(network)).isCloseTo(3 * (1 - 2 * RATE * DECAY), ROUNDING);
    assertThat(before).isCloseTo(2 * 0.5 * DECAY * 50, ROUNDING);
  }

  @Test
  void a_weight_decay_of_a_layer_is_applied_once() {
    MultiLayerNetwork network = network(all -> {}, layer -> layer.weightDecay(DECAY));
    silentStep(network);
    assertThat(weight(network)).isCloseTo(3 * (1 - RATE * DECAY), ROUNDING);
    MultiLayerNetwork without = network(all -> {}, layer -> layer.weightDecay(DECAY, false));
    silentStep(without);
    assertThat(weight(without)).isCloseTo(3 * (1 - DECAY), ROUNDING);
  }

  @Test
  void weight_decay_adds_half_c_times_the_squares_to_the_score_whatever_the_rate() {
    for (boolean timesRate : new boolean[] {true, false}) {
      MultiLayerNetwork network = network(all -> {}, layer -> layer.weightDecay(DECAY, timesRate));
      assertThat(score(network)).isCloseTo(0.5 * DECAY * 50, ROUNDING);
    }
  }

  @Test
  void l2_and_weight_decay_throw_each_other_out_of_a_layer() {
    assertThat(regularization(layer -> layer.l2(1).weightDecay(2)))
        .containsExactly(new WeightDecay(2, true));
    assertThat(
            regularization(
                layer -> {
                  layer.weightDecay(2);
                  layer.l2(1);
                }))
        .containsExactly(new L2Regularization(1));
  }

  @Test
  void the_max_norm_divides_by_the_norm_and_a_millionth_twice_a_step() {
    MultiLayerNetwork network =
        network(all -> {}, layer -> layer.constrainWeights(new MaxNormConstraint(2, 0)));
    silentStep(network);
    double once = 2 * 5 / (5 + 1e-6);
    assertThat(norm(network)).isCloseTo(once * once / (once + 1e-6), ROUNDING);
    assertThat(2 - norm(network)).isCloseTo(1.4e-6, within(1e-11));
  }

  @Test
  void the_max_norm_shortens_what_is_short_enough_by_two_millionths_a_step() {
    MultiLayerNetwork network =
        network(all -> {}, layer -> layer.constrainWeights(new MaxNormConstraint(7, 0)));
    for (int step = 0; step < 50; step++) {
      silentStep(network);
    }
    assertThat(5 - norm(network)).isCloseTo(50 * 2e-6, within(1e-10));
  }

  @Test
  void the_unit_norm_of_nothing_is_not_a_number() {
    MultiLayerNetwork network =
        network(all -> {}, layer -> layer.constrainWeights(new UnitNormConstraint(0)));
    network.setParam("0_W", Nd4j.zeros(DataType.DOUBLE, 2, 2));
    silentStep(network);
    assertThat(weight(network)).isNaN();
  }

  @Test
  void the_other_constraints_come_to_the_same_when_they_are_applied_twice() {
    MultiLayerNetwork unit =
        network(all -> {}, layer -> layer.constrainWeights(new UnitNormConstraint(0)));
    silentStep(unit);
    assertThat(unit.getParam("0_W").getColumn(1).toDoubleVector())
        .containsExactly(new double[] {0.6, -0.8}, ROUNDING);
    MultiLayerNetwork positive =
        network(all -> {}, layer -> layer.constrainWeights(new NonNegativeConstraint()));
    silentStep(positive);
    assertThat(positive.getParam("0_W").getColumn(1).toDoubleVector()).containsExactly(3, 0);
  }

  @Test
  void dimension_0_is_over_the_inputs_of_a_unit_and_over_all_biases() {
    INDArray weights = Nd4j.createFromArray(new double[][] {{3, 0}, {-4, 2}});
    new UnitNormConstraint(0).apply(weights);
    assertThat(weights).isEqualTo(Nd4j.createFromArray(new double[][] {{0.6, 0}, {-0.8, 1}}));
    INDArray biases = Nd4j.createFromArray(3.0, -4.0);
    new UnitNormConstraint(0).apply(biases);
    assertThat(biases.toDoubleVector()).containsExactly(0.6, -0.8);
  }

  @Test
  void constraints_on_all_parameters_of_the_whole_network_are_forgotten() {
    MultiLayerNetwork all =
        network(common -> common.constrainAllParameters(new UnitNormConstraint(0)), layer -> {});
    silentStep(all);
    assertThat(weight(all)).isEqualTo(3);
    MultiLayerNetwork weights =
        network(common -> common.constrainWeights(new UnitNormConstraint(0)), layer -> {});
    silentStep(weights);
    assertThat(weight(weights)).isCloseTo(0.6, ROUNDING);
  }

  @Test
  void constraints_on_all_parameters_of_a_layer_act() {
    MultiLayerNetwork network =
        network(all -> {}, layer -> layer.constrainAllParameters(new NonNegativeConstraint()));
    network.setParam("0_b", Nd4j.createFromArray(-1.0, 1.0));
    network.fit(Nd4j.zeros(DataType.DOUBLE, 1, 2), Nd4j.createFromArray(new double[][] {{-1, 1}}));
    assertThat(network.params().toDoubleVector()).containsExactly(3, 0, 3, 0, 0, 1);
  }

  /** Two samples, {@code x = (1, 0)} with target {@code 3 - 5}: the mean gradient is 10. */
  @Test
  void clipping_acts_on_the_mean_gradient_before_penalties_are_added() {
    MultiLayerNetwork network =
        network(
            all -> {},
            layer ->
                layer
                    .l2(2)
                    .gradientNormalization(GradientNormalization.ClipElementWiseAbsoluteValue)
                    .gradientNormalizationThreshold(9));
    INDArray inputs = Nd4j.createFromArray(new double[][] {{1, 0}, {1, 0}});
    network.fit(inputs, Nd4j.createFromArray(new double[][] {{-2, 3}, {-2, 3}}));
    assertThat(weight(network)).isCloseTo(3 - RATE * (9 + 2 * 3), ROUNDING);
  }

  @Test
  void a_gradient_of_0_stays_0_when_it_is_normalized() {
    for (GradientNormalization mode :
        new GradientNormalization[] {
          GradientNormalization.RenormalizeL2PerLayer,
          GradientNormalization.RenormalizeL2PerParamType
        }) {
      MultiLayerNetwork network = network(all -> {}, layer -> layer.gradientNormalization(mode));
      silentStep(network);
      assertThat(weight(network)).isEqualTo(3);
    }
  }

  private static MultiLayerNetwork network(
      Consumer<NeuralNetConfiguration.Builder> common, Consumer<OutputLayer.Builder> more) {
    NeuralNetConfiguration.Builder all =
        new NeuralNetConfiguration.Builder()
            .seed(1)
            .dataType(DataType.DOUBLE)
            .updater(new Sgd(RATE));
    common.accept(all);
    OutputLayer.Builder layer =
        new OutputLayer.Builder(new LossL2()).nIn(2).nOut(2).activation(Activation.IDENTITY);
    more.accept(layer);
    MultiLayerNetwork network = new MultiLayerNetwork(all.list().layer(layer.build()).build());
    network.init();
    network.setParam("0_W", Nd4j.createFromArray(new double[][] {{3, 3}, {-4, -4}}));
    return network;
  }

  private static List<Regularization> regularization(Consumer<OutputLayer.Builder> said) {
    return network(all -> {}, said).getLayer(0).getConfig().getRegularizationByParam("W");
  }

  /** Inputs of 0 with targets that the biases meet: only limits act. */
  private static void silentStep(MultiLayerNetwork network) {
    network.fit(Nd4j.zeros(DataType.DOUBLE, 1, 2), Nd4j.zeros(DataType.DOUBLE, 1, 2));
  }

  /** Of the silent sample. */
  private static double score(MultiLayerNetwork network) {
    INDArray nothing = Nd4j.zeros(DataType.DOUBLE, 1, 2);
    return network.score(new DataSet(nothing, nothing));
  }

  private static double weight(MultiLayerNetwork network) {
    return network.getParam("0_W").getDouble(0, 0);
  }

  private static double norm(MultiLayerNetwork network) {
    return network.getParam("0_W").getColumn(0).norm2Number().doubleValue();
  }
}
