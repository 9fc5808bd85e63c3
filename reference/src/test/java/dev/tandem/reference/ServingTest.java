package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.batchStatistics;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.reference.ReferenceBackend.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import dev.tandem.run.Model;
import dev.tandem.run.Saved;
import dev.tandem.spec.Experiment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that was saved predicts as the one that was trained, wherever it is loaded. */
class ServingTest {

  private static final Path VERSION_1 =
      Path.of("../dsl/src/test/resources/dev/tandem/file/version-1.tandem");

  private static final Experiment EXPERIMENT =
      network(vector(3))
          .dense(8, relu())
          .batchNormalization(batchStatistics().decay(0.5))
          .dropout(0.2)
          .dense(2, softmax())
          .minimizing(crossEntropy())
          .by(sgd(0.1).withMomentum(0.9), epochs(4).batchesOf(5).seed(3));

  private static final Dataset DATA = data();

  @TempDir Path folder;

  @Test
  void a_loaded_model_predicts_the_same_bits() {
    Model trained = reference().train(EXPERIMENT, DATA);
    trained.save(folder.resolve("network"));

    Model loaded = reference().load(folder.resolve("network"));

    assertThat(loaded.predict(DATA)).isEqualTo(trained.predict(DATA));
    assertThat(loaded.learner().parameters()).isEqualTo(trained.learner().parameters());
    assertThat(loaded.learner().experiment()).isEqualTo(EXPERIMENT);
    assertThat(loaded.epoch()).isEqualTo(4);
    assertThat(loaded.history()).isEmpty();
    assertThat(loaded.learner().progress().steps()).isZero();
  }

  @Test
  void what_is_loaded_is_not_what_the_seed_would_draw() {
    Model trained = reference().train(EXPERIMENT, DATA);
    trained.save(folder.resolve("network"));

    assertThat(Saved.read(folder.resolve("network")).parameters())
        .isNotEqualTo(reference().learn(EXPERIMENT).parameters());
  }

  @Test
  void a_file_of_version_1_predicts_what_it_predicted() {
    double[] ramp = IntStream.range(0, 16).mapToDouble(i -> i / 16.0).toArray();

    assertThat(reference().load(VERSION_1).predict(ramp))
        .containsExactly(new double[] {0.7038874127384978, 0.2961125872615023}, within(1e-14));
  }

  @Test
  void each_thread_has_a_model_of_its_own_from_one_file() throws Exception {
    reference().train(EXPERIMENT, DATA).save(folder.resolve("network"));
    Saved saved = Saved.read(folder.resolve("network"));
    Matrix expected = reference().load(saved).predict(DATA);
    ThreadLocal<Model> models = ThreadLocal.withInitial(() -> reference().load(saved));

    ExecutorService server = Executors.newFixedThreadPool(4);
    List<Future<double[]>> answers = new ArrayList<>();
    for (int request = 0; request < 400; request++) {
      double[] sample = DATA.all().inputs().row(request % DATA.size());
      answers.add(server.submit(() -> models.get().predict(sample)));
    }

    for (int request = 0; request < answers.size(); request++) {
      assertThat(answers.get(request).get()).isEqualTo(expected.row(request % DATA.size()));
    }
    server.shutdown();
  }

  private static Dataset data() {
    double[][] inputs = new double[40][];
    double[][] targets = new double[40][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = new double[] {Math.sin(i), Math.cos(3 * i), i / 40.0};
      targets[i] = Math.sin(i) > 0 ? new double[] {1, 0} : new double[] {0, 1};
    }
    return Dataset.of(inputs, targets);
  }
}
