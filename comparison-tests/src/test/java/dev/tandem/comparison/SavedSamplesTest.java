package dev.tandem.comparison;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.reference.ReferenceBackend.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Dataset;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Model;
import dev.tandem.run.Saved;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every experiment of the suite can be saved and comes back as it was, from either engine. */
class SavedSamplesTest {

  @TempDir Path folder;

  static List<Sample> samples() {
    return Samples.all();
  }

  static List<Sample> someSamples() {
    return samples().stream()
        .filter(
            sample ->
                sample
                    .name()
                    .matches("images|severalBits|residualMaxout|normalizedBetween|limitedKernels"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_comes_back_equal_bit_for_bit(Sample sample) {
    Experiment experiment = sample.experiment();
    Saved saved = new Saved(experiment, StartValues.draw(experiment), 7);

    saved.write(folder.resolve("network"));

    assertThat(Saved.read(folder.resolve("network"))).isEqualTo(saved);
  }

  @ParameterizedTest
  @MethodSource("someSamples")
  void what_one_engine_saves_the_other_serves(Sample sample) {
    assertServed(reference(), dl4j(), sample);
    assertServed(dl4j(), reference(), sample);
  }

  @Test
  void there_are_samples_with_images_branches_and_running_statistics_to_serve() {
    assertThat(someSamples()).hasSize(5);
  }

  private void assertServed(Backend trainer, Backend server, Sample sample) {
    Dataset data = sample.data();
    Learner learner = trainer.learn(sample.experiment());
    learner.step(data.batch(0, Math.min(8, data.size())));
    Model trained = new Model(learner, List.of(), 1);
    trained.save(folder.resolve("network"));

    Model served = server.load(folder.resolve("network"));

    assertThat(served.learner().parameters()).isEqualTo(learner.parameters());
    assertThat(served.predict(data).toArray())
        .containsExactly(trained.predict(data).toArray(), within(1e-12));
    assertThat(served.epoch()).isEqualTo(1);
  }
}
