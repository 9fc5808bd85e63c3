package dev.tandem.dl4j;

import static dev.tandem.dl4j.Samples.inputs;
import static dev.tandem.dl4j.Samples.oneHot;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Loss;
import dev.tandem.spec.ParameterId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientsTest {

  private static final double STEP = 1e-5;
  private static final Batch BATCH = Batch.of(inputs(3, 3), oneHot(3, 2));

  /** Each loss with each head that fits and each hidden activation. */
  static List<Experiment> experiments() {
    List<Experiment> experiments = new ArrayList<>();
    for (Loss loss :
        List.of(quadratic(), meanSquaredError(), binaryCrossEntropy(), crossEntropy())) {
      for (Activation head : loss.fittingHeads()) {
        for (Activation hidden : List.of(identity(), sigmoid(), tanh(), relu(), softmax())) {
          experiments.add(experiment(hidden, head, loss));
        }
      }
    }
    return experiments;
  }

  private static Experiment experiment(Activation hidden, Activation head, Loss loss) {
    return network(vector(3))
        .dropout(0.2)
        .dense(4, hidden)
        .dropout(0.4)
        .dense(2, head)
        .minimizing(loss)
        .plus(l1(0.02))
        .plus(l2(0.3))
        .by(sgd(0.1), epochs(1).seed(4));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void are_those_of_the_objective_by_finite_differences(Experiment experiment) {
    Learner learner = Dl4j.dl4j().learn(experiment);
    learner.setOptimizerState(new OptimizerState(6, Map.of()));
    Parameters start = learner.parameters();
    Parameters gradients = learner.gradients(BATCH);
    for (ParameterId id : start.ids()) {
      Matrix values = start.get(id);
      for (int row = 0; row < values.rows(); row++) {
        for (int column = 0; column < values.columns(); column++) {
          double value = values.get(row, column);
          double up = objective(learner, start, id, values.with(row, column, value + STEP));
          double down = objective(learner, start, id, values.with(row, column, value - STEP));
          assertThat(gradients.get(id).get(row, column))
              .as("%s[%d,%d]", id, row, column)
              .isCloseTo((up - down) / (2 * STEP), within(1e-8));
        }
      }
    }
  }

  @Test
  void are_means_over_the_batch() {
    Experiment experiment =
        network(vector(3))
            .dense(2, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(sgd(1), epochs(1));
    Learner learner = Dl4j.dl4j().learn(experiment);
    double[] input = inputs(1, 3)[0];
    double[] target = {1, 0};
    Matrix once = learner.gradients(Samples.batch(input, target)).get("dense1.weights");
    Batch twice = Batch.of(new double[][] {input, input}, new double[][] {target, target});
    assertThat(learner.gradients(twice).get("dense1.weights").toArray())
        .containsExactly(once.toArray(), within(1e-16));
  }

  @Test
  void leave_everything_as_it_was() {
    Experiment plain = experiment(tanh(), softmax(), crossEntropy());
    Experiment experiment = plain.problem().by(sgd(0.1).withMomentum(0.9), plain.plan());
    Learner touched = Dl4j.dl4j().learn(experiment);
    Learner untouched = Dl4j.dl4j().learn(experiment);
    for (int i = 0; i < 3; i++) {
      OptimizerState before = touched.optimizerState();
      Parameters parameters = touched.parameters();
      touched.gradients(BATCH);
      assertThat(touched.optimizerState()).isEqualTo(before);
      assertThat(touched.parameters()).isEqualTo(parameters);
      assertThat(touched.step(BATCH)).isEqualTo(untouched.step(BATCH));
    }
    assertThat(touched.parameters()).isEqualTo(untouched.parameters());
  }

  private static double objective(
      Learner learner, Parameters start, ParameterId id, Matrix values) {
    learner.setParameters(start.with(id, values));
    return learner.objective(BATCH, Mode.TRAINING);
  }
}
