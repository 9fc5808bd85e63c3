package dev.tandem.dl4j;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.lecunNormal;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.standardNormal;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.xavier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.spec.Initializer;
import dev.tandem.spec.Start;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What DL4J draws itself from the plain configuration: 40,000 weights, so 1 % is 3 sigma. */
class InitializersTest {

  private static final int INPUTS = 400;
  private static final int UNITS = 100;

  @Test
  void each_distribution_has_its_standard_deviation() {
    assertThat(deviation(standardNormal())).isCloseTo(1, within(0.01));
    assertThat(deviation(lecunNormal()) * Math.sqrt(INPUTS)).isCloseTo(1, within(0.01));
    assertThat(deviation(xavier()) * Math.sqrt((INPUTS + UNITS) / 2.0)).isCloseTo(1, within(0.01));
  }

  @Test
  void constants_are_the_same_in_dl4j() {
    INDArray weights = drawn(weights(constant(0.25)).biases(constant(-2)), "0_W");
    INDArray biases = drawn(weights(constant(0.25)).biases(constant(-2)), "0_b");
    assertThat(weights.minNumber().doubleValue()).isEqualTo(0.25);
    assertThat(weights.maxNumber().doubleValue()).isEqualTo(0.25);
    assertThat(biases.minNumber().doubleValue()).isEqualTo(-2);
    assertThat(biases.maxNumber().doubleValue()).isEqualTo(-2);
  }

  @Test
  void random_biases_start_at_0_in_dl4j_alone() {
    assertThat(drawn(Start.COURSE, "0_b").amaxNumber().doubleValue()).isZero();
  }

  private static double deviation(Initializer initializer) {
    return drawn(weights(initializer), "0_W").std(false).getDouble(0);
  }

  private static INDArray drawn(Start start, String parameter) {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            Dl4j.configuration(
                network(vector(INPUTS))
                    .dense(UNITS, identity(), start)
                    .minimizing(quadratic())
                    .by(sgd(0.1), epochs(1))));
    network.init();
    return network.getParam(parameter);
  }
}
