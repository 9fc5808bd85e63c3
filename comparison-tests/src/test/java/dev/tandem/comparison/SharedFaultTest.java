package dev.tandem.comparison;

import static dev.tandem.comparison.Comparison.compare;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that both engines have: they agree with each other, and part from the graph. */
class SharedFaultTest {

  private static final Dataset DATA = SampleData.classes(50, 6, 3);

  private static final Experiment EXPERIMENT =
      network(vector(6))
          .dense(8, tanh())
          .dropout(0.3)
          .dense(3, softmax())
          .minimizing(crossEntropy())
          .plus(l2(0.01))
          .by(sgd(0.1).withMomentum(0.9), epochs(10).batchesOf(8).seed(1));

  private record Fault(String where, String says, UnaryOperator<Learner> make) {}

  static List<Fault> faults() {
    ParameterId weights = new ParameterId("dense1", Role.WEIGHTS);
    return List.of(
        new Fault("dense2.biases[", "a factor such as 1/2", l -> Faults.gradients(l, 2)),
        new Fault("dense2.biases[", "a sign?", l -> Faults.gradients(l, -1)),
        new Fault("dense2.biases[", "finite differences", l -> Faults.penalizedBiases(l, 0.01)),
        new Fault(
            "dense1.weights[3,7]", "worst of 48", l -> Faults.oneElement(l, weights, 3, 7, 1e-6)),
        new Fault("objective[", "the formulas", Faults::withoutPenalties));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_of_both_engines_is_found_by_the_graph(Fault fault) {
    Backend wrong = Faulty.backend(fault.make()::apply);

    Agreement agreement = compare(EXPERIMENT).between(wrong, wrong).on(DATA).forSteps(5);

    AgreementAssert.assertThat(agreement).partsAt(Rung.GRAPH, fault.where());
    assertThat(agreement.firstDisagreement().orElseThrow())
        .asString()
        .contains(
            "values of the graph disagree at", fault.says(), "graph is right, faulty is wrong");
    assertThat(agreement.rungs().stream().filter(rung -> !rung.agrees())).hasSize(1);
  }

  @Test
  void without_a_fault_nothing_is_found() {
    Backend right = Faulty.backend(learner -> learner);

    AgreementAssert.assertThat(compare(EXPERIMENT).between(right, right).on(DATA).forSteps(5))
        .agrees();
  }

  @Test
  void of_a_great_batch_the_graph_is_asked_about_64_samples() {
    Set<Integer> asked = new TreeSet<>();
    Backend listening =
        Faulty.backend(
            right ->
                new Faulty(right) {
                  @Override
                  public Parameters gradients(Batch batch) {
                    asked.add(batch.size());
                    return right.gradients(batch);
                  }
                });
    Experiment great =
        EXPERIMENT.problem().by(EXPERIMENT.optimizer(), epochs(1).batchesOf(100).seed(1));

    compare(great).between(listening, listening).on(SampleData.classes(150, 6, 3)).forSteps(1);

    assertThat(asked).containsExactly(64, 100);
  }
}
