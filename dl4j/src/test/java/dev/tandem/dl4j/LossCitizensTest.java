package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.row;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.cosineProximity;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.hinge;
import static dev.tandem.dsl.Tandem.klDivergence;
import static dev.tandem.dsl.Tandem.logLikelihood;
import static dev.tandem.dsl.Tandem.meanAbsoluteError;
import static dev.tandem.dsl.Tandem.meanAbsolutePercentageError;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.meanSquaredLogError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.poisson;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.squaredHinge;
import static dev.tandem.dsl.Tandem.sumOfAbsoluteErrors;
import static dev.tandem.dsl.Tandem.sumOfSquares;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dl4j.loss.StableCrossEntropy;
import dev.tandem.dl4j.loss.StableKullbackLeibler;
import dev.tandem.dl4j.loss.UnclippedCosineProximity;
import dev.tandem.dl4j.loss.WeightedHinge;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Loss;
import dev.tandem.spec.SpecException;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** Every loss, weighted and not, travels like DL4J's own; the stock face has only DL4J's own. */
class LossCitizensTest {

  private static final List<Loss> SUMS =
      List.of(
          quadratic(),
          meanSquaredError(),
          sumOfSquares(),
          meanAbsoluteError(),
          sumOfAbsoluteErrors(),
          binaryCrossEntropy(),
          crossEntropy(),
          logLikelihood(),
          klDivergence(),
          hinge(),
          squaredHinge(),
          poisson(),
          meanSquaredLogError(),
          meanAbsolutePercentageError());

  static List<Loss> losses() {
    List<Loss> losses = new ArrayList<>(List.of(cosineProximity()));
    for (Loss loss : SUMS) {
      losses.add(loss);
      losses.add(loss.weightedBy(1 / 3.0, 0.1, 7));
    }
    return losses;
  }

  @ParameterizedTest
  @MethodSource("losses")
  void travels_by_json_yaml_clone_zip_and_serialization(Loss loss) {
    MultiLayerConfiguration configuration = Dl4j.configuration(experiment(loss));
    assertThat(lossOf(Citizens.throughJson(configuration))).isEqualTo(lossOf(configuration));
    assertThat(Citizens.throughJson(configuration).toJson()).isEqualTo(configuration.toJson());
    assertThat(MultiLayerConfiguration.fromYaml(configuration.toYaml())).isEqualTo(configuration);
    assertThat(configuration.clone()).isEqualTo(configuration);
    assertThat(Citizens.throughSerialization(lossOf(configuration)))
        .isEqualTo(lossOf(configuration));
    MultiLayerNetwork network = Dl4j.network(experiment(loss));
    MultiLayerNetwork read = Citizens.throughZip(network);
    assertThat(lossOf(read.getLayerWiseConfigurations())).isEqualTo(lossOf(configuration));
    INDArray inputs = Nd4j.createFromArray(new double[][] {{0.3, -0.7}, {0.1, 0.9}});
    INDArray targets = Nd4j.createFromArray(new double[][] {{1, 0, 0}, {0, 0, 1}});
    for (int i = 0; i < 3 && !loss.toString().startsWith("meanAbsoluteP"); i++) {
      network.fit(inputs, targets);
      read.fit(inputs, targets);
      assertThat(read.score()).isEqualTo(network.score());
      assertThat(read.params().toDoubleVector()).isEqualTo(network.params().toDoubleVector());
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void the_stock_face_has_none_of_ours(Loss loss) {
    boolean lacking =
        loss instanceof Loss.Weighted weighted
            && List.of(klDivergence(), hinge(), squaredHinge(), poisson())
                .contains(weighted.loss());
    if (lacking) {
      Loss inner = ((Loss.Weighted) loss).loss();
      assertThatThrownBy(() -> Dl4j.configuration(experiment(loss), Face.STOCK))
          .isInstanceOf(SpecException.class)
          .hasMessage(
              "dl4j stock: %s with weights has no class in DL4J;".formatted(inner)
                  + " take weightedBy out, or the exact face");
    } else {
      ILossFunction stock = lossOf(Dl4j.configuration(experiment(loss), Face.STOCK));
      assertThat(stock.getClass().getName()).startsWith("org.nd4j.");
      assertThat(stock.toString()).isNotBlank();
    }
  }

  @Test
  void weights_are_part_of_what_is_equal_and_printed() {
    StableCrossEntropy loss = new StableCrossEntropy(new double[] {1, 0.5});
    assertThat(loss)
        .isEqualTo(new StableCrossEntropy(new double[] {1, 0.5}))
        .hasSameHashCodeAs(new StableCrossEntropy(new double[] {1, 0.5}))
        .isNotEqualTo(new StableCrossEntropy(new double[] {1, 2}))
        .isNotEqualTo(new StableCrossEntropy())
        .isNotEqualTo(new StableKullbackLeibler(new double[] {1, 0.5}))
        .hasToString("StableCrossEntropy(weights=[1.0, 0.5])");
  }

  @Test
  void weights_of_another_number_are_refused() {
    assertThatThrownBy(
            () ->
                new WeightedHinge(new double[] {1, 2, 3})
                    .computeScore(row(1, 1), row(0, 0), new ActivationTanH(), null, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "WeightedHinge(weights=[1.0, 2.0, 3.0]): there are 2 outputs but 3 weights;"
                + " give one weight an output");
  }

  @Test
  void a_mask_of_single_outputs_does_not_fit_an_angle() {
    assertThatThrownBy(
            () ->
                new UnclippedCosineProximity()
                    .computeGradient(row(1, 1), row(1, 2), new ActivationIdentity(), row(1, 0)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "UnclippedCosineProximity(): a mask of single outputs is not supported;"
                + " mask whole samples");
  }

  private static ILossFunction lossOf(MultiLayerConfiguration configuration) {
    return ((OutputLayer) configuration.getConf(0).getLayer()).getLossFn();
  }

  private static Experiment experiment(Loss loss) {
    return network(vector(2))
        .dense(3, loss.fittingHeads().get(0))
        .minimizing(loss)
        .by(sgd(0.1), epochs(1));
  }
}
