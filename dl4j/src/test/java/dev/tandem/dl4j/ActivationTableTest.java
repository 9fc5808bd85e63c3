package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.row;
import static dev.tandem.dsl.Tandem.arctan;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.cube;
import static dev.tandem.dsl.Tandem.eSwish;
import static dev.tandem.dsl.Tandem.elu;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.gelu;
import static dev.tandem.dsl.Tandem.geluSigmoid;
import static dev.tandem.dsl.Tandem.geluTanh;
import static dev.tandem.dsl.Tandem.hardSigmoid;
import static dev.tandem.dsl.Tandem.hardTanh;
import static dev.tandem.dsl.Tandem.heaviside;
import static dev.tandem.dsl.Tandem.leakyRelu;
import static dev.tandem.dsl.Tandem.lifRate;
import static dev.tandem.dsl.Tandem.mish;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.oneHot;
import static dev.tandem.dsl.Tandem.piecewiseLinear;
import static dev.tandem.dsl.Tandem.rationalTanh;
import static dev.tandem.dsl.Tandem.rectifiedTanh;
import static dev.tandem.dsl.Tandem.relu6;
import static dev.tandem.dsl.Tandem.selu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.sign;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.softplus;
import static dev.tandem.dsl.Tandem.softsign;
import static dev.tandem.dsl.Tandem.swish;
import static dev.tandem.dsl.Tandem.thresholdedRelu;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationMish;
import org.nd4j.linalg.activations.impl.ActivationRationalTanh;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Every activation beyond DL4J's basic ones, on both faces. */
class ActivationTableTest {

  static List<Activation> differentiable() {
    return List.of(
        arctan(),
        leakyRelu(0.1),
        elu(),
        elu(0.5),
        selu(),
        softplus(),
        softsign(),
        swish(),
        eSwish(1.5),
        mish(),
        gelu(),
        geluTanh(),
        geluSigmoid(),
        hardTanh(),
        hardSigmoid(),
        piecewiseLinear(),
        relu6(),
        thresholdedRelu(1.1),
        cube(),
        rationalTanh(),
        rectifiedTanh(),
        lifRate().withRefractory(1).withMembrane(0.5));
  }

  static List<Activation> trainable() {
    List<Activation> all = new ArrayList<>(differentiable());
    all.add(lifRate());
    all.add(heaviside(1).trainedAs(sigmoid()));
    all.add(sign().trainedAs(hardTanh()));
    all.add(oneHot().trainedAs(softmax()));
    return all;
  }

  /** Those that are Tandem's own see every array; DL4J's own are its business. */
  static List<IActivation> ours() {
    List<IActivation> ours = new ArrayList<>();
    for (Activation activation : trainable()) {
      IActivation dl4j = exact(activation);
      if (dl4j.getClass().getName().startsWith("dev.tandem")) {
        ours.add(dl4j);
      }
    }
    return ours;
  }

  @ParameterizedTest
  @MethodSource("differentiable")
  void the_derivative_is_that_of_the_value(Activation activation) {
    double h = 1e-5;
    IActivation dl4j = exact(activation);
    for (int i = 0; i <= 160; i++) {
      double z = -8 + 0.03 + 0.1 * i;
      double difference = (value(dl4j, z + h) - value(dl4j, z - h)) / (2 * h);
      double derivative = derivative(dl4j, z);
      double curved = activation instanceof Activation.LifRate && z > 1 && z < 1.2 ? 1e-5 : 0;
      assertThat(difference)
          .as("%s at %s", activation, z)
          .isCloseTo(derivative, within(2e-9 * Math.max(1, Math.abs(derivative)) + curved));
    }
  }

  @ParameterizedTest
  @MethodSource("differentiable")
  void nothing_overflows(Activation activation) {
    for (double z : new double[] {-700, -355, -36, -30, 0, 1e-300, 30, 36, 355, 700}) {
      assertThat(value(exact(activation), z)).as("%s at %s", activation, z).isFinite();
      assertThat(derivative(exact(activation), z))
          .as("slope of %s at %s", activation, z)
          .isFinite();
    }
  }

  @Test
  void values_are_those_of_the_formulas() {
    assertValue(arctan(), 1, Math.PI / 4, 0.5);
    assertValue(leakyRelu(0.1), -2, -0.2, 0.1);
    assertValue(leakyRelu(0.1), 0, 0, 1);
    assertValue(elu(0.5), -1, 0.5 * Math.expm1(-1), 0.5 * Math.exp(-1));
    assertValue(elu(0.5), 0, 0, 1);
    assertValue(selu(), 0, 0, 1.7580993408473766);
    assertValue(softplus(), 800, 800, 1);
    assertValue(softplus(), 0, Math.log(2), 0.5);
    assertValue(swish(), 1, 0.7310585786300049, 0.9276705118714867);
    assertValue(mish(), 0, 0, 0.6);
    assertValue(mish(), 700, 700, 1);
    assertValue(gelu(), 1, 0.8413447460685429, 0.8413447460685429 + 0.24197072451914337);
    assertValue(gelu(), -700, 0, 0);
    assertValue(geluTanh(), 1, 0.8411919906082768, 1.0829640838457826);
    assertValue(geluSigmoid(), 1, 0.8457957659328212, 1.067779606556334);
    assertValue(hardSigmoid(), 2.5, 1, 0.2);
    assertValue(hardSigmoid(), 2.6, 1, 0);
    assertValue(piecewiseLinear(), -0.5, 0, 1);
    assertValue(piecewiseLinear(), 0.25, 0.75, 1);
    assertValue(relu6(), 6, 6, 0);
    assertValue(thresholdedRelu(2), 2, 0, 0);
    assertValue(hardTanh(), -1, -1, 1);
    double rate = 1 / (0.002 + 0.02 * Math.log(2));
    assertValue(lifRate(), 2, rate, rate * rate * 0.01);
    assertValue(lifRate(), 1, 0, 0);
  }

  @Test
  void gelu_is_precise_in_all_pieces_of_its_error_function() {
    double[][] cumulative = {
      {-0.5, 0.3085375387259869},
      {-1.5, 0.06680720126885807},
      {-3.5, 0.00023262907903552504},
      {-5, 2.866515718791939e-7},
      {-10, 7.619853024160525e-24},
      {1.5, 0.9331927987311419},
      {3.5, 0.9997673709209645}
    };
    for (double[] pair : cumulative) {
      assertThat(value(exact(gelu()), pair[0]) / pair[0])
          .isCloseTo(pair[1], within(Math.min(2e-16, 1e-14 * pair[1])));
    }
  }

  @Test
  void steps_give_their_values_and_one_hot_works_on_rows() {
    assertThat(exact(heaviside(1)).getActivation(row(-1, 0, 1), false).toDoubleVector())
        .containsExactly(0, 1, 1);
    assertThat(exact(heaviside()).getActivation(row(-1, 0, 1), false).toDoubleVector())
        .containsExactly(0, 0.5, 1);
    assertThat(exact(sign()).getActivation(row(-1, 0, 1), false).toDoubleVector())
        .containsExactly(-1, 0, 1);
    INDArray rows = Nd4j.createFromArray(new double[][] {{0.6, 3.4, -1.2}, {2, 1, 2}});
    assertThat(exact(oneHot()).getActivation(rows, false).ravel().toDoubleVector())
        .containsExactly(0, 1, 0, 1, 0, 0);
  }

  @ParameterizedTest
  @MethodSource("ours")
  void any_order_view_and_type_gives_the_same(IActivation activation) {
    double[][] drives = {{-1.3, 0.4, 2.2}, {0.7, -0.2, 1.6}};
    INDArray plain = Nd4j.createFromArray(drives);
    INDArray values = activation.getActivation(plain.dup(), true);
    INDArray slopes = backward(activation, plain.dup());
    INDArray wide = Nd4j.zeros(DataType.DOUBLE, 4, 5);
    INDArray view = wide.get(NDArrayIndex.interval(1, 3), NDArrayIndex.interval(2, 5));
    INDArray start = Nd4j.zeros(DataType.DOUBLE, 4, 3).get(NDArrayIndex.interval(0, 2));
    INDArray turned = Nd4j.zeros(DataType.DOUBLE, 3, 2).transpose();
    for (INDArray given : List.of(plain.dup('f'), view, start, turned)) {
      assertThat(activation.getActivation(given.assign(plain), true)).isEqualTo(values);
      assertThat(given).as("in place").isEqualTo(values);
      assertThat(backward(activation, given.assign(plain))).isEqualTo(slopes);
    }
    assertUntouchedAround(wide);
    INDArray single = activation.getActivation(plain.castTo(DataType.FLOAT), true);
    assertThat(single.dataType()).isEqualTo(DataType.FLOAT);
    assertThat(
            single
                .castTo(DataType.DOUBLE)
                .equalsWithEps(values, 1e-5 * values.maxNumber().doubleValue()))
        .isTrue();
  }

  /** Around a view nothing is touched. */
  private static void assertUntouchedAround(INDArray wide) {
    assertThat(wide.getRow(0).sumNumber().doubleValue()).isZero();
    assertThat(wide.getRow(3).sumNumber().doubleValue()).isZero();
    assertThat(wide.getColumn(1).sumNumber().doubleValue()).isZero();
  }

  @ParameterizedTest
  @MethodSource("trainable")
  void json_clone_and_serialization_give_an_equal_configuration(Activation activation) {
    MultiLayerConfiguration configuration = Dl4j.configuration(experiment(activation));
    assertThat(Citizens.throughJson(configuration)).isEqualTo(configuration);
    assertThat(configuration.clone()).isEqualTo(configuration);
    assertThat(Citizens.throughSerialization(configuration)).isEqualTo(configuration);
    assertThat(exact(activation)).isEqualTo(exact(activation)).hasSameHashCodeAs(exact(activation));
  }

  @ParameterizedTest
  @MethodSource("trainable")
  void a_zip_in_mid_training_goes_on_to_the_same_bits(Activation activation) {
    MultiLayerNetwork network = Dl4j.network(experiment(activation));
    INDArray inputs = Nd4j.createFromArray(Samples.inputs(4, 3));
    INDArray targets = Nd4j.createFromArray(new double[][] {{1}, {0}, {1}, {0}});
    network.fit(inputs, targets);
    MultiLayerNetwork read = Citizens.throughZip(network);
    network.fit(inputs, targets);
    read.fit(inputs, targets);
    assertThat(read.params().toDoubleVector()).isEqualTo(network.params().toDoubleVector());
  }

  @Test
  void numbers_and_classes_make_the_difference() {
    assertThat(exact(elu(0.5))).isNotEqualTo(exact(elu(0.25))).isNotEqualTo(exact(leakyRelu(0.5)));
    assertThat(exact(heaviside(0))).isNotEqualTo(exact(heaviside(1)));
    assertThat(exact(sign().trainedAs(hardTanh())))
        .hasToString(
            "StraightThrough(step=Step(below=-1.0, at=0.0, above=1.0), derivedFrom=hardtanh)");
  }

  @Test
  void the_stock_face_has_the_classes_of_dl4j() {
    Map<Activation, IActivation> stock =
        Map.of(
            leakyRelu(0.1), new ActivationLReLU(0.1),
            elu(0.5), new ActivationELU(0.5),
            softplus(), new ActivationSoftPlus(),
            swish(), new ActivationSwish(),
            mish(), new ActivationMish(),
            geluTanh(), new ActivationGELU(true),
            geluSigmoid(), new ActivationGELU(),
            hardSigmoid(), new ActivationHardSigmoid(),
            rationalTanh(), new ActivationRationalTanh());
    stock.forEach((word, dl4j) -> assertThat(stock(word)).isEqualTo(dl4j));
  }

  @Test
  void the_stock_face_refuses_what_dl4j_lacks() {
    assertLacks(arctan(), "arctan()", "use tanh()");
    assertLacks(eSwish(1.5), "eSwish(1.5)", "use swish()");
    assertLacks(gelu(), "gelu()", "use geluSigmoid()");
    assertLacks(piecewiseLinear(), "piecewiseLinear()", "use hardSigmoid()");
    assertLacks(lifRate(), "lifRate().withRefractory(0.002).withMembrane(0.02)", "use relu()");
    assertLacks(heaviside(), "heaviside(0.5)", "use sigmoid()");
    assertLacks(sign(), "sign()", "use tanh()");
    assertLacks(oneHot(), "oneHot()", "use softmax()");
    assertLacks(sign().trainedAs(hardTanh()), "sign().trainedAs(hardTanh())", "use hardTanh()");
  }

  @Test
  void a_network_of_steps_predicts_and_refuses_to_learn() {
    Experiment experiment = experiment(heaviside());
    Learner learner = Dl4j.dl4j().learn(experiment);
    Batch batch = Samples.batch(new double[] {1, 2, 3}, 1);
    assertThat(learner.activations(batch, Mode.PREDICTION))
        .hasEntrySatisfying(
            "dense1",
            hidden ->
                assertThat(hidden.toArray()).hasSize(4).containsAnyOf(0, 1).doesNotContain(0.5));
    String message =
        "dense1: heaviside(0.5) cannot be trained, its derivative is 0 or none;"
            + " use heaviside(0.5).trainedAs(sigmoid()), or set its parameters and only predict";
    assertThatThrownBy(() -> learner.step(batch))
        .isInstanceOf(SpecException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> learner.gradients(batch))
        .isInstanceOf(SpecException.class)
        .hasMessage(message);
  }

  @Test
  void a_step_without_tandem_refuses_to_backpropagate() {
    assertThatThrownBy(() -> derivative(exact(sign()), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Step(below=-1.0, at=0.0, above=1.0): cannot be trained, its derivative is 0 or none;"
                + " use new StraightThrough(step, an activation whose derivative to take)");
  }

  private static Experiment experiment(Activation hidden) {
    return network(vector(3))
        .dense(4, hidden)
        .dense(1, sigmoid())
        .minimizing(binaryCrossEntropy())
        .by(sgd(0.1), epochs(1));
  }

  private static void assertValue(Activation activation, double z, double value, double slope) {
    assertThat(value(exact(activation), z))
        .as("%s at %s", activation, z)
        .isCloseTo(value, within(4e-16 * Math.max(1, value)));
    assertThat(derivative(exact(activation), z))
        .as("slope of %s at %s", activation, z)
        .isCloseTo(slope, within(1e-15 * Math.max(1, slope)));
  }

  private static void assertLacks(Activation activation, String word, String alternative) {
    assertThatThrownBy(() -> stock(activation))
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "dl4j stock: %s has no class in DL4J; %s, or the exact face", word, alternative);
  }

  private static IActivation exact(Activation activation) {
    return activation.match(new Activations(Face.EXACT));
  }

  private static IActivation stock(Activation activation) {
    return activation.match(new Activations(Face.STOCK));
  }

  private static INDArray backward(IActivation activation, INDArray drives) {
    INDArray epsilon = Nd4j.createFromArray(new double[][] {{1, 2, -3}, {0.5, 4, 5}});
    return activation.backprop(drives, epsilon).getFirst();
  }

  private static double value(IActivation activation, double z) {
    return activation.getActivation(row(z), true).getDouble(0);
  }

  private static double derivative(IActivation activation, double z) {
    return activation.backprop(row(z), row(1)).getFirst().getDouble(0);
  }
}
