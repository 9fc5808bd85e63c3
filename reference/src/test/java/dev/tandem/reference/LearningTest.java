package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Dataset;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.Model;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Loss;
import org.junit.jupiter.api.Test;

class LearningTest {

  private static final Dataset ONE = Dataset.of(new double[][] {{1}}, new double[][] {{0}});

  /** Course P4: what a perceptron cannot do. */
  @Test
  void two_layers_learn_exclusive_or() {
    Dataset xor =
        Dataset.of(
            new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {{0}, {1}, {1}, {0}});
    Experiment experiment =
        network(vector(2))
            .dense(4, tanh())
            .dense(1, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.5), epochs(500).batchesOf(4).seed(1));
    Model model = new ReferenceBackend().train(experiment, xor);

    assertThat(model.predict(0, 0)[0]).isLessThan(0.1);
    assertThat(model.predict(0, 1)[0]).isGreaterThan(0.9);
    assertThat(model.predict(1, 0)[0]).isGreaterThan(0.9);
    assertThat(model.predict(1, 1)[0]).isLessThan(0.1);
    assertThat(model.evaluate(xor).accuracy()).isEqualTo(1);
  }

  /** Course D4: one unit, input 1, target 0, saturated on the wrong side at w = b = 8. */
  @Test
  void cross_entropy_leaves_saturation_in_27_steps() {
    assertThat(stepsUntilLossBelow(0.1, binaryCrossEntropy())).isEqualTo(27);
  }

  /** Course D4: the derivative of the sigmoid is 1e-7 there. */
  @Test
  void the_quadratic_loss_is_still_saturated_after_ten_thousand_steps() {
    assertThat(stepsUntilLossBelow(0.49, quadratic())).isEqualTo(10_000);
  }

  private static int stepsUntilLossBelow(double bound, Loss loss) {
    Experiment experiment =
        network(vector(1))
            .dense(1, sigmoid(), weights(constant(8)).biases(constant(8)))
            .minimizing(loss)
            .by(sgd(0.5), epochs(1));
    Learner learner = new ReferenceBackend().learn(experiment);
    int steps = 0;
    while (steps < 10_000 && learner.loss(ONE.all(), Mode.TRAINING) >= bound) {
      learner.step(ONE.all());
      steps++;
    }
    return steps;
  }
}
