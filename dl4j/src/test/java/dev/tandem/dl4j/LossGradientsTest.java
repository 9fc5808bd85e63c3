package dev.tandem.dl4j;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.cosineProximity;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.hinge;
import static dev.tandem.dsl.Tandem.klDivergence;
import static dev.tandem.dsl.Tandem.logLikelihood;
import static dev.tandem.dsl.Tandem.meanAbsoluteError;
import static dev.tandem.dsl.Tandem.meanAbsolutePercentageError;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.meanSquaredLogError;
import static dev.tandem.dsl.Tandem.poisson;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.squaredHinge;
import static dev.tandem.dsl.Tandem.sumOfAbsoluteErrors;
import static dev.tandem.dsl.Tandem.sumOfSquares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.spec.Activation;
import dev.tandem.spec.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** Every exact loss with every head that fits, weighted and not, on its own. */
class LossGradientsTest {

  private static final double STEP = 1e-5;

  /** Not at a kink: no drive, tanh or sigmoid of one is a target or a margin. */
  private static final INDArray DRIVES =
      Nd4j.createFromArray(new double[][] {{0.3, -0.8, 1.1}, {2.3, 0.4, -1.7}});

  static List<Arguments> losses() {
    Map<Loss, double[][]> targets = new LinkedHashMap<>();
    double[][] curves = {{0.2, -0.5, 1.4}, {-1.2, 0.7, 0.1}};
    double[][] positive = {{1, 2, 5}, {3, 1.5, 2}};
    double[][] bits = {{1, 0, 0}, {1, 0, 1}};
    double[][] oneHot = {{0, 1, 0}, {0, 0, 1}};
    double[][] shares = {{0.2, 0.5, 0.3}, {0, 0.75, 0.25}};
    double[][] signs = {{1, -1, 1}, {-1, -1, 1}};
    targets.put(quadratic(), curves);
    targets.put(meanSquaredError(), curves);
    targets.put(sumOfSquares(), curves);
    targets.put(meanAbsoluteError(), curves);
    targets.put(sumOfAbsoluteErrors(), curves);
    targets.put(binaryCrossEntropy(), bits);
    targets.put(crossEntropy(), shares);
    targets.put(logLikelihood(), oneHot);
    targets.put(klDivergence(), shares);
    targets.put(hinge(), signs);
    targets.put(squaredHinge(), signs);
    targets.put(poisson(), positive);
    targets.put(meanSquaredLogError(), positive);
    targets.put(meanAbsolutePercentageError(), positive);
    List<Arguments> arguments = new ArrayList<>();
    targets.forEach(
        (loss, labels) -> {
          withEachHead(arguments, loss, labels);
          withEachHead(arguments, loss.weightedBy(0.3, 4, 1.7), labels);
        });
    withEachHead(arguments, cosineProximity(), curves);
    return arguments;
  }

  private static void withEachHead(List<Arguments> arguments, Loss loss, double[][] labels) {
    for (Activation head : loss.fittingHeads()) {
      arguments.add(arguments(loss, head, Nd4j.createFromArray(labels)));
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void the_gradient_is_that_of_the_score(Loss loss, Activation head, INDArray labels) {
    ILossFunction function = loss.match(new Losses(Face.EXACT, 3));
    IActivation activation = head.match(new Activations(Face.EXACT));
    INDArray gradient = function.computeGradient(labels, DRIVES.dup(), activation, null);
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        double drive = DRIVES.getDouble(row, column);
        INDArray up = DRIVES.dup().putScalar(row, column, drive + STEP);
        INDArray down = DRIVES.dup().putScalar(row, column, drive - STEP);
        double slope =
            (function.computeScore(labels, up, activation, null, false)
                    - function.computeScore(labels, down, activation, null, false))
                / (2 * STEP);
        assertThat(gradient.getDouble(row, column))
            .as("%s %s [%d,%d]", loss, head, row, column)
            .isCloseTo(slope, within(1e-8));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void scores_of_samples_add_up_to_the_score(Loss loss, Activation head, INDArray labels) {
    ILossFunction function = loss.match(new Losses(Face.EXACT, 3));
    IActivation activation = head.match(new Activations(Face.EXACT));
    double sum = function.computeScore(labels, DRIVES.dup(), activation, null, false);
    INDArray each = function.computeScoreArray(labels, DRIVES.dup(), activation, null);
    assertThat(each.shape()).containsExactly(2, 1);
    assertThat(each.sumNumber().doubleValue()).isCloseTo(sum, within(1e-12));
    assertThat(function.computeScore(labels, DRIVES.dup(), activation, null, true))
        .isCloseTo(sum / 2, within(1e-12));
  }
}
