package dev.tandem.comparison;

import static dev.tandem.comparison.Comparison.compare;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.reference.ReferenceBackend.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Batches;
import dev.tandem.run.Learner;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Vector instructions and plain loops agree; the number of cores changes no bit. */
class KernelsTest {

  private static final int STEPS = 3;

  /** Large enough for several cores: products of more than a million multiply-adds, many images. */
  private static final Experiment WIDE =
      network(vector(300))
          .dense(200, sigmoid())
          .dense(150, relu())
          .dense(3, softmax())
          .minimizing(crossEntropy())
          .by(sgd(0.1).withMomentum(0.9), epochs(1).batchesOf(64).seed(1));

  private static final Experiment IMAGES =
      network(image(1, 15, 20))
          .conv(7, kernel(3), relu())
          .maxPool(2)
          .conv(5, kernel(2), sigmoid())
          .flatten()
          .dense(3, softmax())
          .minimizing(crossEntropy())
          .by(sgd(0.1), epochs(1).batchesOf(13).seed(1));

  private static final Dataset DATA = SampleData.classes(200, 300, 3);

  static List<Experiment> large() {
    return List.of(WIDE, IMAGES);
  }

  static List<Sample> samples() {
    return Samples.all();
  }

  @Test
  void the_suite_runs_on_the_vector_kernel_unless_told_otherwise() {
    assertThat(reference().onThreads(2).kernel())
        .matches(
            "vector kernel, [248] numbers at a time, up to 2 threads"
                + "|plain kernel, up to 2 threads");
    assertThat(reference().inPlainLoops().onThreads(1).kernel())
        .isEqualTo("plain kernel, 1 thread");
  }

  @ParameterizedTest
  @MethodSource("large")
  void the_number_of_cores_changes_no_bit(Experiment experiment) {
    Parameters alone = trained(reference().onThreads(1), experiment);

    assertThat(trained(reference().onThreads(2), experiment)).isEqualTo(alone);
    assertThat(trained(reference().onThreads(5), experiment)).isEqualTo(alone);
  }

  @ParameterizedTest
  @MethodSource("large")
  void plain_loops_agree_on_large_networks(Experiment experiment) {
    ReferenceBackend vector = reference().onThreads(2);

    AgreementAssert.assertThat(
            compare(experiment).between(vector, vector.inPlainLoops()).on(DATA).forSteps(STEPS))
        .agrees();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void plain_loops_agree_on_every_experiment(Sample sample) {
    AgreementAssert.assertThat(
            compare(sample.experiment())
                .between(reference(), reference().inPlainLoops())
                .on(sample.data())
                .forSteps(STEPS))
        .agrees();
  }

  private static Parameters trained(ReferenceBackend backend, Experiment experiment) {
    Learner learner = backend.learn(experiment);
    for (Batch batch : new Batches(DATA, experiment.plan()).epoch(0)) {
      learner.step(batch);
    }
    return learner.parameters();
  }
}
