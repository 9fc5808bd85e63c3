package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.inputs;
import static dev.tandem.dl4j.Samples.oneHot;
import static dev.tandem.dsl.Tandem.adaBelief;
import static dev.tandem.dsl.Tandem.adaDelta;
import static dev.tandem.dsl.Tandem.adaGrad;
import static dev.tandem.dsl.Tandem.adaMax;
import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.amsGrad;
import static dev.tandem.dsl.Tandem.ball;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.byStep;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.dropConnect;
import static dev.tandem.dsl.Tandem.eachValueTo;
import static dev.tandem.dsl.Tandem.elu;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.from;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.layerNormalization;
import static dev.tandem.dsl.Tandem.lecunNormal;
import static dev.tandem.dsl.Tandem.maxNorm;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.nadam;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.nonNegative;
import static dev.tandem.dsl.Tandem.normOfLayerTo;
import static dev.tandem.dsl.Tandem.normOfParameterTo;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.rmsProp;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.standardNormal;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.unitNorm;
import static dev.tandem.dsl.Tandem.unitNormOfLayer;
import static dev.tandem.dsl.Tandem.unitNormOfParameter;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weightDecay;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.spec.Activation;
import dev.tandem.spec.Clipping;
import dev.tandem.spec.Constraint;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Whatever Tandem compiles travels like DL4J's own: JSON, zip, clone, serialization. */
class CitizensTest {

  private static final INDArray INPUTS = Nd4j.createFromArray(inputs(4, 3));
  private static final INDArray TARGETS = Nd4j.createFromArray(oneHot(4, 2));

  /** Every layer, penalty and optimizer; more words stand in the other tests of citizens. */
  static List<Experiment> experiments() {
    List<Experiment> all = new ArrayList<>();
    all.add(experiment(relu(), softmax(), crossEntropy(), sgd(0.1).withMomentum(0.9)));
    all.add(experiment(tanh(), sigmoid(), binaryCrossEntropy(), sgd(0.1).withNesterov(0.9)));
    all.add(experiment(softmax(), tanh(), meanSquaredError(), sgd(0.1)));
    for (Optimizer optimizer : optimizers()) {
      all.add(experiment(sigmoid(), identity(), quadratic(), optimizer));
    }
    all.add(limited(eachValueTo(0.01), maxNorm(0.5)));
    all.add(limited(normOfLayerTo(0.1), unitNorm()));
    all.add(limited(normOfParameterTo(0.1), nonNegative()));
    all.add(limited(unitNormOfLayer(), maxNorm(0.5)));
    all.add(limited(unitNormOfParameter(), maxNorm(0.5)));
    all.add(noisy());
    all.add(normalized());
    return all;
  }

  private static Experiment limited(Clipping clipping, Constraint constraint) {
    return experiment(tanh(), softmax(), crossEntropy(), sgd(0.1).withMomentum(0.5))
        .clipping(clipping)
        .decaying(weightDecay(0.1))
        .decaying(weightDecay(0.01).withoutLearningRate().onBiases())
        .subjectTo(constraint)
        .subjectTo(constraint.onBiases());
  }

  /** Each noise, and weights that are dropped in a hidden layer and in the last one. */
  private static Experiment noisy() {
    return network(vector(3))
        .gaussianNoise(0.1)
        .spatialDropout(0.2)
        .dense(5, tanh(), dropConnect(0.3))
        .gaussianDropout(0.2)
        .dense(4, relu(), weights(xavier()), dropConnect(0.2).unscaled())
        .alphaDropout(0.1)
        .dense(2, softmax(), dropConnect(0.1))
        .minimizing(crossEntropy())
        .plus(l2(0.01))
        .by(sgd(0.1), epochs(1).seed(5))
        .clipping(normOfLayerTo(0.1))
        .subjectTo(maxNorm(0.9));
  }

  private static Experiment normalized() {
    return network(vector(3))
        .dense(5, tanh(), layerNormalization())
        .batchNormalization()
        .activation(elu(0.5))
        .dense(4, relu(), weights(xavier()), layerNormalization().epsilon(1e-3))
        .dense(2, softmax())
        .minimizing(crossEntropy())
        .plus(l2(0.01))
        .by(sgd(0.1), epochs(1).seed(5))
        .clipping(normOfLayerTo(0.1))
        .subjectTo(maxNorm(0.9));
  }

  private static List<Optimizer> optimizers() {
    Schedule falling = from(0.1).toZeroInSteps(20);
    return List.of(
        sgd(0.1),
        sgd(falling).withMomentum(byStep(Map.of(0, 0.5, 4, 0.9))),
        sgd(falling).withNesterov(from(0.5).cyclingTo(0.9, 5)),
        sgd(from(0.1).inverse(0.5)).withAveragedGradient(falling),
        sgd(from(0.1).halved().everySteps(2)).withSummedGradient(0.5),
        ball(from(0.1).sigmoid(1, 3)).withFriction(0.5),
        adaGrad(from(0.1).times(0.9).everyStep()),
        adaGrad(falling).asInDl4j(),
        rmsProp(falling),
        adaDelta(),
        adam(falling),
        adaMax(falling),
        amsGrad(falling),
        nadam(falling),
        adaBelief(falling));
  }

  private static Experiment experiment(
      Activation hidden, Activation head, Loss loss, Optimizer optimizer) {
    return network(vector(3))
        .dropout(0.25)
        .dense(4, hidden, weights(xavier()).biases(constant(0.5)))
        .dense(4, hidden, weights(standardNormal()))
        .dropout(0.5)
        .dense(3, hidden, weights(constant(0.25)).biases(lecunNormal()))
        .dense(2, head)
        .minimizing(loss)
        .plus(l1(0.01))
        .plus(l2(0.1))
        .plus(l1(0.02).onBiases())
        .plus(l2(0.2).onBiases())
        .by(optimizer, epochs(1).seed(5));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void json_gives_an_equal_configuration(Experiment experiment) {
    MultiLayerConfiguration configuration = Dl4j.configuration(experiment);
    MultiLayerConfiguration read = Citizens.throughJson(configuration);
    assertThat(read).isEqualTo(configuration);
    assertThat(read.toJson()).isEqualTo(configuration.toJson());
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void yaml_clone_and_serialization_give_an_equal_configuration(Experiment experiment) {
    MultiLayerConfiguration configuration = Dl4j.configuration(experiment);
    assertThat(MultiLayerConfiguration.fromYaml(configuration.toYaml())).isEqualTo(configuration);
    assertThat(configuration.clone()).isEqualTo(configuration).isNotSameAs(configuration);
    assertThat(Citizens.throughSerialization(configuration)).isEqualTo(configuration);
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void a_configuration_from_json_trains_to_the_same_bits(Experiment experiment) {
    MultiLayerNetwork ours = Dl4j.network(experiment);
    MultiLayerNetwork read =
        new MultiLayerNetwork(Citizens.throughJson(Dl4j.configuration(experiment)));
    read.init(ours.params(), true);
    requireSameTraining(ours, read);
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void a_network_from_a_zip_in_mid_training_goes_on_to_the_same_bits(Experiment experiment) {
    requireSameTrainingAfter(experiment, Citizens::throughZip);
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void a_clone_in_mid_training_goes_on_to_the_same_bits(Experiment experiment) {
    requireSameTrainingAfter(experiment, MultiLayerNetwork::clone);
  }

  private static void requireSameTrainingAfter(
      Experiment experiment, UnaryOperator<MultiLayerNetwork> way) {
    MultiLayerNetwork network = Dl4j.network(experiment);
    for (int i = 0; i < 3; i++) {
      network.fit(INPUTS, TARGETS);
    }
    MultiLayerNetwork travelled = way.apply(network);
    assertThat(travelled.getIterationCount()).isEqualTo(3);
    assertThat(travelled.getLayerWiseConfigurations())
        .isEqualTo(network.getLayerWiseConfigurations());
    requireSameTraining(network, travelled);
  }

  private static void requireSameTraining(MultiLayerNetwork first, MultiLayerNetwork second) {
    for (int i = 0; i < 4; i++) {
      first.fit(INPUTS, TARGETS);
      second.fit(INPUTS, TARGETS);
      assertThat(second.score()).isEqualTo(first.score());
      assertThat(second.params().toDoubleVector()).isEqualTo(first.params().toDoubleVector());
    }
  }
}
