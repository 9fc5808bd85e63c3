package dev.tandem.comparison;

import static dev.tandem.comparison.AgreementAssert.assertThat;
import static dev.tandem.comparison.Comparison.compare;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;

import dev.tandem.data.Dataset;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.Penalty;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deliberately wrong learners: each must be caught on the rung and at the place of its fault. */
class CanaryTest {

  private static final int BATCH = 8;
  private static final double PENALTY = 0.01;
  private static final Penalty L2 = l2(PENALTY);
  private static final Optimizer HEAVY_BALL = sgd(0.1).withMomentum(0.9);
  private static final Dataset DATA = SampleData.classes(50, 6, 3);
  private static final Experiment RIGHT = experiment(0.3, tanh(), 1, L2, HEAVY_BALL);

  static List<Canary> canaries() {
    return List.of(
        // outputs
        learner("slope of an activation", l -> Faults.activation(l, "dense1", a -> 1.01 * a))
            .at(Rung.OUTPUTS, "dense1[", "ratio 1.01"),
        learner("sign of one node", l -> Faults.activation(l, "dense2", a -> -a))
            .at(Rung.OUTPUTS, "dense2[", "a sign?"),
        learner("a last bit too many", l -> Faults.activation(l, "dense2", a -> (float) a))
            .at(Rung.OUTPUTS, "dense2[", "faulty"),
        learner("dropout in prediction", Faults::dropoutInPrediction)
            .at(Rung.OUTPUTS, "dropout1[", "reference is right, faulty is wrong"),
        mistake("another activation", e -> experiment(0.3, sigmoid(), 1, L2, HEAVY_BALL))
            .at(Rung.OUTPUTS, "dense1[", "worst of"),
        // loss
        learner("1/2 missing in the loss", l -> Faults.loss(l, 2))
            .at(Rung.LOSS, "loss[0,0]", "a factor such as 1/2 in the loss?"),
        learner("batch sum in the loss", l -> Faults.loss(l, BATCH))
            .at(Rung.LOSS, "loss[0,0]", "batch mean versus batch sum?"),
        learner("penalties forgotten in the objective", Faults::withoutPenalties)
            .at(Rung.LOSS, "objective[0,0]", "reference is right, faulty is wrong"),
        mistake("another penalty", e -> experiment(0.3, tanh(), 1, l1(PENALTY), HEAVY_BALL))
            .at(Rung.LOSS, "objective[0,0]", "worst of 1"),
        mistake("penalty twice", e -> experiment(0.3, tanh(), 1, l2(2 * PENALTY), HEAVY_BALL))
            .at(Rung.LOSS, "objective[0,0]", "worst of 1"),
        // masks
        learner("masks of the next step", l -> Faults.masksShifted(l, 1))
            .at(Rung.MASKS, "dropout1[", "reference is right, faulty is wrong"),
        learner("survivors not scaled", l -> Faults.activation(l, "dropout1", a -> 0.7 * a))
            .at(Rung.OUTPUTS, "dropout1[", "ratio 0.7"),
        mistake("kept instead of dropped", e -> experiment(0.7, tanh(), 1, L2, HEAVY_BALL))
            .at(Rung.MASKS, "dropout1[", "worst of 64"),
        mistake("masks of another seed", e -> experiment(0.3, tanh(), 2, L2, HEAVY_BALL))
            .at(Rung.MASKS, "dropout1[", "missing in one of them?"),
        // gradients
        learner("gradient of the batch sum", l -> Faults.gradients(l, BATCH))
            .at(Rung.GRADIENTS, "dense2.biases[", "batch mean versus batch sum?"),
        learner("gradient of the wrong sign", l -> Faults.gradients(l, -1))
            .at(Rung.GRADIENTS, "dense2.biases[", "a sign?"),
        learner("penalized biases", l -> Faults.penalizedBiases(l, PENALTY))
            .at(Rung.GRADIENTS, "dense2.biases[", "reference is right, faulty is wrong"),
        learner(
                "one element",
                l -> Faults.oneElement(l, new ParameterId("dense1", Role.WEIGHTS), 3, 7, 1e-5))
            .at(Rung.GRADIENTS, "dense1.weights[3,7]", "reference is right, faulty is wrong"),
        // update
        mistake("Nesterov for heavy ball", e -> by(sgd(0.1).withNesterov(0.9)))
            .at(Rung.UPDATE, "dense1.weights[", "reference is right"),
        mistake("another momentum", e -> by(sgd(0.1).withMomentum(0.8)))
            .at(Rung.UPDATE, "dense1.weights[", "reference is right"),
        mistake("another learning rate", e -> by(sgd(0.1001).withMomentum(0.9)))
            .at(Rung.UPDATE, "dense1.weights[", "reference is right"),
        learner("biases decay", l -> Faults.afterStep(l, 1, Role.BIASES, b -> 0.99 * b))
            .at(Rung.UPDATE, "dense1.biases[", "reference is right, faulty is wrong"),
        // state
        learner(
                "parameters rounded late",
                l -> Faults.afterStep(l, 9, Role.WEIGHTS, w -> (float) w))
            .at(Rung.STATE, "dense1.weights[", "step 9:"),
        learner("velocity forgotten", l -> Faults.forgetsVelocityAt(l, 5))
            .at(Rung.STATE, "velocity of dense1.weights[", "step 5:"),
        learner("short batches dropped", l -> Faults.dropsShortBatches(l, BATCH))
            .at(Rung.STATE, "dense1.weights[", "step 7:"),
        // curve
        learner("objective reported late", Faults::reportsLate)
            .at(Rung.CURVE, "objective[0,0]", "step 1:"),
        learner("penalties not reported", Faults::reportsLossOnly)
            .at(Rung.CURVE, "objective[0,0]", "step 1:"));
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void every_fault_is_found_on_its_rung_and_at_its_place(Canary canary) {
    canary.assertCaught(RIGHT, DATA, 20);
  }

  @Test
  void without_a_fault_nothing_is_found() {
    Backend same = Faulty.backend(learner -> learner);
    assertThat(compare(RIGHT).between(new ReferenceBackend(), same).on(DATA).forSteps(20)).agrees();
  }

  private static Experiment experiment(
      double rate, Activation hidden, long seed, Penalty penalty, Optimizer optimizer) {
    Experiment start =
        network(vector(6))
            .dense(8, hidden)
            .dropout(rate)
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .plus(penalty)
            .by(optimizer, epochs(10).batchesOf(BATCH).seed(seed));
    return start;
  }

  private static Experiment by(Optimizer optimizer) {
    return experiment(0.3, tanh(), 1, L2, optimizer);
  }

  private static Planted learner(String name, Function<Learner, Learner> fault) {
    return new Planted(name, Faulty.backend(fault));
  }

  private static Planted mistake(String name, Function<Experiment, Experiment> mistake) {
    return new Planted(name, Faulty.mistaking(mistake));
  }

  private record Planted(String name, Backend wrong) {
    Canary at(Rung rung, String where, String says) {
      return new Canary(name, wrong, rung, where, says);
    }
  }
}
