package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
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
import dev.tandem.spec.Network;
import dev.tandem.spec.ParameterId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Backpropagation against central differences of the objective (course G1), for every loss under
 * every last layer that fits it, over a hidden layer of every kind, with dropout and both
 * penalties.
 */
class GradientsTest {

  private static final double STEP = 1e-5;
  private static final double BOUND = 2e-9;
  private static final int UNITS = 3;

  private static final List<Activation> ACTIVATIONS =
      List.of(
          new Activation.Identity(),
          new Activation.Sigmoid(),
          new Activation.Tanh(),
          new Activation.Relu(),
          new Activation.Softmax());

  private static final List<Loss> LOSSES =
      List.of(
          new Loss.Quadratic(),
          new Loss.MeanSquaredError(),
          new Loss.BinaryCrossEntropy(),
          new Loss.CrossEntropy());

  private static final Batch FIVE =
      Batch.of(
          new double[][] {{1, 2, -1}, {-3, 0.5, 2}, {0.25, -4, 1}, {2, 1, 0}, {-1, -2, 3}},
          new double[][] {{1, 0, 0}, {0, 0.25, 0.75}, {0, 1, 0}, {0.5, 0.25, 0.25}, {0, 0, 1}});

  static List<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (Loss loss : LOSSES) {
      for (Activation head : loss.fittingHeads()) {
        for (Activation hidden : ACTIVATIONS) {
          cases.add(Arguments.of(loss, head, hidden));
        }
      }
    }
    return cases;
  }

  @ParameterizedTest(name = "{0} of {1} over {2}")
  @MethodSource("cases")
  void backpropagation_gives_the_slope_of_the_objective(
      Loss loss, Activation head, Activation hidden) {
    Network network =
        network(vector(3)).dropout(0.2).dense(4, hidden).dropout(0.3).dense(UNITS, head);
    Learner learner = learner(network, loss);
    learner.setOptimizerState(new OptimizerState(6, Map.of()));

    assertThat(dropped(learner)).isBetween(1, FIVE.size() * 4 - 1);
    assertGradients(learner, FIVE);
  }

  @Test
  void a_batch_of_one_has_the_gradient_of_its_sample() {
    Network network =
        network(vector(3)).dense(4, new Activation.Tanh()).dense(UNITS, new Activation.Softmax());
    assertGradients(learner(network, new Loss.CrossEntropy()), one(0));
  }

  @Test
  void errors_go_back_through_many_layers() {
    Network network = network(vector(3));
    for (Activation activation : ACTIVATIONS) {
      network = network.dense(5, activation).dropout(0.1);
    }
    assertGradients(
        learner(network.dense(UNITS, new Activation.Sigmoid()), new Loss.BinaryCrossEntropy()),
        FIVE);
  }

  /** Course O1: E = 1/B sum. */
  @Test
  void the_gradient_of_a_batch_is_the_mean_of_its_samples() {
    Network network =
        network(vector(3)).dense(4, new Activation.Tanh()).dense(UNITS, new Activation.Identity());
    Learner learner = learner(network, new Loss.Quadratic());
    Parameters whole = learner.gradients(FIVE);
    for (ParameterId id : whole.ids()) {
      double[] mean = new double[whole.get(id).size()];
      for (int sample = 0; sample < FIVE.size(); sample++) {
        Matrix single = learner.gradients(one(sample)).get(id);
        for (int i = 0; i < mean.length; i++) {
          mean[i] += single.get(i) / FIVE.size();
        }
      }
      assertThat(whole.get(id).toArray()).containsExactly(mean, within(1e-14));
    }
  }

  private static void assertGradients(Learner learner, Batch batch) {
    Parameters gradients = learner.gradients(batch);
    for (ParameterId id : gradients.ids()) {
      Matrix gradient = gradients.get(id);
      for (int i = 0; i < gradient.size(); i++) {
        double expected = difference(learner, batch, id, i);
        assertThat(gradient.get(i))
            .as("%s, value %d", id, i)
            .isCloseTo(expected, within(BOUND * Math.max(1, Math.abs(expected))));
      }
    }
  }

  private static double difference(Learner learner, Batch batch, ParameterId id, int i) {
    Parameters parameters = learner.parameters();
    learner.setParameters(moved(parameters, id, i, STEP));
    double high = learner.objective(batch, Mode.TRAINING);
    learner.setParameters(moved(parameters, id, i, -STEP));
    double low = learner.objective(batch, Mode.TRAINING);
    learner.setParameters(parameters);
    return (high - low) / (2 * STEP);
  }

  private static Parameters moved(Parameters parameters, ParameterId id, int i, double by) {
    Matrix matrix = parameters.get(id);
    int columns = matrix.columns();
    return parameters.with(id, matrix.with(i / columns, i % columns, matrix.get(i) + by));
  }

  private static Learner learner(Network network, Loss loss) {
    Experiment experiment =
        network
            .minimizing(loss)
            .plus(l1(0.01))
            .plus(l2(0.1))
            .by(sgd(0.1), epochs(1).batchesOf(5).seed(3));
    return new ReferenceBackend().learn(experiment);
  }

  private static Batch one(int sample) {
    return Batch.of(
        new double[][] {FIVE.inputs().row(sample)}, new double[][] {FIVE.targets().row(sample)});
  }

  /** How many values the second mask drops: those that are 0 although they were not. */
  private static int dropped(Learner learner) {
    Map<String, Matrix> training = learner.activations(FIVE, Mode.TRAINING);
    double[] before = toArray(training.get("dense1"));
    double[] after = toArray(training.get("dropout2"));
    int dropped = 0;
    for (int i = 0; i < before.length; i++) {
      dropped += before[i] != 0 && after[i] == 0 ? 1 : 0;
    }
    return dropped;
  }

  private static double[] toArray(@Nullable Matrix matrix) {
    return matrix == null ? new double[0] : matrix.toArray();
  }
}
