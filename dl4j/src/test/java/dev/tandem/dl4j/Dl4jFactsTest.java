package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.inputs;
import static dev.tandem.dl4j.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.dl4j.loss.StableCrossEntropy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.impl.transforms.custom.LogSoftMax;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.ops.transforms.Transforms;

/** What this module believes of Deeplearning4j 1.0.0-M2.1; another version may differ. */
class Dl4jFactsTest {

  private static final IActivation IDENTITY = new ActivationIdentity();
  private static final IActivation SIGMOID = new ActivationSigmoid();
  private static final IActivation SOFTMAX = new ActivationSoftmax();

  @Test
  void xent_clips_the_output_but_not_its_derivative_so_the_gradient_vanishes() {
    assertThat(gradient(new LossBinaryXENT(), SIGMOID, row(0), row(11))).isCloseTo(1, within(1e-4));
    assertThat(gradient(new LossBinaryXENT(), SIGMOID, row(0), row(12)))
        .isCloseTo(0.6144, within(1e-4));
    assertThat(gradient(new LossBinaryXENT(), SIGMOID, row(0), row(20)))
        .isCloseTo(2.06e-4, within(1e-6));
    assertThat(gradient(new LossBinaryXENT(), SIGMOID, row(0), row(40))).isZero();
  }

  @Test
  void xent_without_a_clip_is_not_a_number_at_saturation() {
    assertThat(gradient(new LossBinaryXENT(0.0), SIGMOID, row(0), row(40))).isNaN();
  }

  @Test
  void mcxent_caps_the_score_but_not_the_gradient() {
    assertThat(score(new LossMCXENT(), SOFTMAX, row(0, 1), row(40, 0)))
        .isCloseTo(23.025850929940457, within(1e-12));
    assertThat(gradient(new LossMCXENT(), SOFTMAX, row(0, 1), row(40, 0)))
        .isCloseTo(1, within(1e-15));
  }

  @Test
  void the_gradient_of_mcxent_takes_the_labels_to_sum_to_one() {
    assertThat(gradient(new LossMCXENT(), SOFTMAX, row(3, 1), row(0, 0))).isEqualTo(0.5 - 3);
    assertThat(gradient(new StableCrossEntropy(), SOFTMAX, row(3, 1), row(0, 0)))
        .isEqualTo(4 * 0.5 - 3);
  }

  @Test
  void log_softmax_is_the_logarithm_of_a_softmax_that_may_be_0() {
    CustomOp op = new LogSoftMax(row(2000, 0), row(0, 0));
    assertThat(Nd4j.exec(op)[0].getDouble(1)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void log1p_is_the_logarithm_of_one_plus_its_argument() {
    assertThat(Transforms.log1p(row(1e-17), true).getDouble(0)).isZero();
  }

  @Test
  void the_squared_losses_have_no_half_and_mse_divides_by_the_outputs() {
    assertThat(score(new LossL2(), IDENTITY, row(0, 0), row(3, 1))).isEqualTo(10);
    assertThat(score(new LossMSE(), IDENTITY, row(0, 0), row(3, 1))).isEqualTo(5);
    assertThat(gradient(new LossL2(), IDENTITY, row(0, 0), row(3, 1))).isEqualTo(6);
    assertThat(gradient(new LossMSE(), IDENTITY, row(0, 0), row(3, 1))).isEqualTo(3);
  }

  @Test
  void backpropagation_sums_over_the_batch_and_leaves_penalties_out() {
    MultiLayerNetwork network = linear(1, layer -> layer.l2(10));
    assertThat(network.gradient()).isNull();
    compute(network, new double[][] {{1}, {1}, {1}}, new double[][] {{0}, {0}, {0}});
    double output = network.output(row(1)).getDouble(0);
    assertThat(network.gradient().gradient().getDouble(1)).isCloseTo(3 * 2 * output, within(1e-14));
  }

  @Test
  void the_score_is_a_mean_over_the_batch_plus_penalties_that_are_divided_by_nothing() {
    MultiLayerNetwork network = linear(1, layer -> layer.l2(10));
    network.params().assign(2);
    compute(network, new double[][] {{1}, {1}, {1}}, new double[][] {{4}, {4}, {5}});
    assertThat(network.score()).isCloseTo(1 / 3.0 + 0.5 * 10 * 4, within(1e-14));
  }

  @Test
  void the_listener_comes_after_the_gradient_and_before_the_update() {
    MultiLayerNetwork network = linear(1, layer -> layer);
    network.params().assign(2);
    List<String> seen = new ArrayList<>();
    network.setListeners(
        new BaseTrainingListener() {
          @Override
          public void onGradientCalculation(Model model) {
            seen.add(model.score() + " at " + model.params().getDouble(0));
          }
        });
    network.fit(row(1), row(3));
    assertThat(seen).containsExactly("1.0 at 2.0");
    assertThat(network.score()).isEqualTo(1);
    assertThat(network.params().getDouble(0)).isNotEqualTo(2);
  }

  @Test
  void the_parameter_vector_holds_the_weights_column_by_column_then_the_biases() {
    MultiLayerNetwork network = linear(2, layer -> layer);
    network.setParam("0_W", Nd4j.createFromArray(new double[][] {{1, 2}, {3, 4}}));
    network.setParam("0_b", Nd4j.createFromArray(5.0, 6.0));
    assertThat(network.params().toDoubleVector()).containsExactly(1, 3, 2, 4, 5, 6);
  }

  @Test
  void the_state_vector_has_the_order_of_the_parameters() {
    MultiLayerNetwork network = linear(2, layer -> layer.updater(new Nesterovs(1, 0.5)));
    compute(network, inputs(3, 2), inputs(3, 2));
    double[] gradient = network.gradient().gradient().dup().toDoubleVector();
    network.fit(Nd4j.createFromArray(inputs(3, 2)), Nd4j.createFromArray(inputs(3, 2)));
    double[] state = network.getUpdater().getStateViewArray().toDoubleVector();
    assertThat(state).hasSameSizeAs(gradient);
    for (int i = 0; i < state.length; i++) {
      assertThat(state[i]).isCloseTo(-gradient[i] / 3, within(1e-15));
    }
  }

  @Test
  void nesterovs_keeps_v_with_the_sign_of_the_movement_and_looks_ahead() {
    double mu = 0.9;
    INDArray v = row(-0.3);
    GradientUpdater<?> updater = new Nesterovs(0.1, mu).instantiate(v, false);
    INDArray update = Nd4j.createFromArray(2.0);
    updater.applyUpdater(update, 0, 0);
    double next = mu * -0.3 - 0.1 * 2;
    assertThat(v.getDouble(0)).isCloseTo(next, within(1e-16));
    assertThat(-update.getDouble(0)).isCloseTo(-mu * -0.3 + (1 + mu) * next, within(1e-15));
  }

  @Test
  void the_number_of_drop_out_is_what_is_kept() {
    MultiLayerNetwork network = dropping(0.8);
    INDArray dropped = network.feedForward(Nd4j.ones(DataType.DOUBLE, 1, 10_000), true).get(1);
    assertThat(dropped.neq(0).castTo(DataType.DOUBLE).meanNumber().doubleValue())
        .isCloseTo(0.8, within(0.02));
    assertThat(dropped.maxNumber().doubleValue()).isEqualTo(1.25);
  }

  @Test
  void dropout_overwrites_the_output_of_the_layer_before_it() {
    NeuralNetConfiguration.ListBuilder layers =
        builder()
            .list()
            .layer(new DenseLayer.Builder().nIn(2).nOut(8).activation(Activation.SIGMOID).build())
            .layer(new DropoutLayer.Builder(0.5).build());
    MultiLayerNetwork network = initialized(layers.layer(head(8, 1).build()));
    List<INDArray> activations = network.feedForward(row(1, 1), true);
    assertThat(activations.get(1)).isEqualTo(activations.get(2));
    assertThat(activations.get(1).minNumber().doubleValue()).isZero();
  }

  /** Seed 0 means the clock, which may stand still between two draws but not between many. */
  @Test
  void seed_0_cannot_be_repeated() {
    INDArray first = drawnWith(0);
    int repeated = 0;
    while (repeated < 1000 && drawnWith(0).equals(first)) {
      repeated++;
    }
    assertThat(repeated).isLessThan(1000);
    assertThat(drawnWith(1)).isEqualTo(drawnWith(1));
  }

  @Test
  void weight_init_normal_is_not_the_standard_normal() {
    INDArray weights =
        initialized(builder().list().layer(head(400, 50).weightInit(WeightInit.NORMAL).build()))
            .getParam("0_W");
    assertThat(weights.std(false).getDouble(0)).isCloseTo(1 / Math.sqrt(400), within(0.001));
  }

  @Test
  void a_configuration_that_says_nothing_computes_in_float() {
    assertThat(new NeuralNetConfiguration.Builder().list().layer(head(1, 1).build()).build())
        .extracting("dataType")
        .isEqualTo(DataType.FLOAT);
  }

  private static double score(
      ILossFunction loss, IActivation activation, INDArray labels, INDArray drive) {
    return loss.computeScore(labels, drive, activation, null, false);
  }

  /** Of the first output. */
  private static double gradient(
      ILossFunction loss, IActivation activation, INDArray labels, INDArray drive) {
    return loss.computeGradient(labels, drive, activation, null).getDouble(0);
  }

  /** {@code sum (x W + b - y)^2}. */
  private static MultiLayerNetwork linear(int width, UnaryOperator<OutputLayer.Builder> more) {
    return initialized(builder().list().layer(more.apply(head(width, width)).build()));
  }

  private static MultiLayerNetwork dropping(double number) {
    return initialized(
        builder()
            .list()
            .layer(new DropoutLayer.Builder(number).build())
            .layer(head(10_000, 1).build()));
  }

  private static INDArray drawnWith(long seed) {
    return initialized(builder().seed(seed).list().layer(head(3, 3).build())).params();
  }

  private static OutputLayer.Builder head(int inputs, int outputs) {
    return new OutputLayer.Builder(new LossL2())
        .nIn(inputs)
        .nOut(outputs)
        .activation(Activation.IDENTITY);
  }

  private static NeuralNetConfiguration.Builder builder() {
    return new NeuralNetConfiguration.Builder()
        .seed(1)
        .dataType(DataType.DOUBLE)
        .updater(new Sgd(0.1));
  }

  private static MultiLayerNetwork initialized(NeuralNetConfiguration.ListBuilder layers) {
    MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
    network.init();
    return network;
  }

  private static void compute(MultiLayerNetwork network, double[][] inputs, double[][] targets) {
    network.setInput(Nd4j.createFromArray(inputs));
    network.setLabels(Nd4j.createFromArray(targets));
    network.computeGradientAndScore();
  }
}
