package dev.tandem.dl4j;

import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dl4j.activation.CopyingActivation;
import dev.tandem.spec.Experiment;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationCube;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What this module believes of DL4J's activation as a layer of its own. */
class Dl4jActivationLayerFactsTest {

  private static final Experiment RELU =
      network(vector(2))
          .activation(relu())
          .dense(1, identity())
          .minimizing(quadratic())
          .by(sgd(0.1), epochs(1));

  @Test
  void in_prediction_it_writes_over_the_samples_of_the_caller() {
    INDArray samples = Nd4j.createFromArray(new double[][] {{-1, 2}});
    Dl4j.network(RELU, Face.STOCK).output(samples);
    assertThat(samples.toDoubleVector()).containsExactly(0, 2);
  }

  @Test
  void the_exact_layer_leaves_them_alone() {
    INDArray samples = Nd4j.createFromArray(new double[][] {{-1, 2}});
    Dl4j.network(RELU, Face.EXACT).output(samples);
    assertThat(samples.toDoubleVector()).containsExactly(-1, 2);
  }

  @Test
  void the_exact_layer_is_equal_to_its_like_alone() {
    CopyingActivation relu = new CopyingActivation(new ActivationReLU(), "a");
    assertThat(relu)
        .isEqualTo(new CopyingActivation(new ActivationReLU(), "a"))
        .isEqualTo(relu.clone())
        .hasSameHashCodeAs(relu.clone())
        .isNotEqualTo(new CopyingActivation(new ActivationCube(), "a"))
        .isNotEqualTo(new ActivationLayer.Builder().activation(new ActivationReLU()).build());
  }
}
