package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.batchStatistics;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.normOfLayerTo;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;

import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.dl4j.Face;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Normalizations that are wrong on purpose: each must be caught on its rung and at its place. */
class NormalizationCanaryTest {

  private static final double C = 0.05;
  private static final Experiment RIGHT = normalized(batchStatistics());
  private static final Dataset DATA = SampleData.classes(50, 6, 3);
  private static final ParameterId GAMMA = new ParameterId("batchNormalization1", Role.GAMMA);

  static List<Canary> canaries() {
    return List.of(
        canary(
            "the running variance is biased",
            Faulty.mistaking(right -> normalized(batchStatistics().asInDl4j())),
            Rung.UPDATE,
            "batchNormalization1.runningVariance["),
        canary(
            "another decay",
            Faulty.mistaking(right -> normalized(batchStatistics().decay(0.8))),
            Rung.UPDATE,
            "batchNormalization1.runningMean["),
        canary(
            "another epsilon",
            Faulty.mistaking(right -> normalized(batchStatistics().epsilon(1e-4))),
            Rung.OUTPUTS,
            "batchNormalization1["),
        canary(
            "predictions by the batch",
            Faulty.backend(NormalizationCanaryTest::predictsByTheBatch),
            Rung.OUTPUTS,
            "batchNormalization1["),
        canary(
            "gradients move the running statistics",
            Faulty.backend(NormalizationCanaryTest::gradientsMoveTheStatistics),
            Rung.UPDATE,
            "batchNormalization1.runningMean["),
        canary(
            "gamma is penalized",
            Faulty.backend(NormalizationCanaryTest::penalizesGamma),
            Rung.GRADIENTS,
            "batchNormalization1.gamma["),
        canary(
            "DL4J's own clips the statistics",
            new Dl4jBackend(Face.STOCK),
            Rung.UPDATE,
            "batchNormalization1."));
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void every_wrong_normalization_is_found_on_its_rung_and_at_its_place(Canary canary) {
    canary.assertCaught(RIGHT, DATA, 20);
  }

  private static Learner predictsByTheBatch(Learner right) {
    return new Faulty(right) {
      @Override
      public Map<String, Matrix> activations(Batch batch, Mode mode) {
        return right.activations(batch, Mode.TRAINING);
      }
    };
  }

  /** As DL4J would if it kept its running statistics in the forward pass. */
  private static Learner gradientsMoveTheStatistics(Learner right) {
    return new Faulty(right) {
      @Override
      public double step(Batch batch) {
        Parameters before = right.parameters();
        right.step(batch);
        Parameters once = right.parameters();
        right.setParameters(before);
        right.setProgress(right.progress().atStep(right.progress().steps() - 1));
        Parameters moved = before;
        for (ParameterId id : before.ids()) {
          moved = id.role().isTrained() ? moved : moved.with(id, once.get(id));
        }
        right.setParameters(moved);
        return right.step(batch);
      }
    };
  }

  private static Learner penalizesGamma(Learner right) {
    return new Faulty(right) {
      @Override
      public Parameters gradients(Batch batch) {
        double[] g = right.gradients(batch).get(GAMMA).toArray();
        double[] gamma = right.parameters().get(GAMMA).toArray();
        for (int i = 0; i < g.length; i++) {
          g[i] += C * gamma[i];
        }
        return right.gradients(batch).with(GAMMA, Matrix.of(1, g.length, g));
      }
    };
  }

  private static Experiment normalized(Normalization.Batch layer) {
    return network(vector(6))
        .dense(8, tanh())
        .batchNormalization(layer)
        .dense(3, softmax())
        .minimizing(crossEntropy())
        .plus(l2(C))
        .by(sgd(0.3), epochs(10).batchesOf(8).seed(1))
        .clipping(normOfLayerTo(0.1));
  }

  private static Canary canary(String name, Backend wrong, Rung rung, String where) {
    String says = "reference is right, " + wrong.name() + " is wrong";
    return new Canary(name, wrong, rung, where, says);
  }
}
