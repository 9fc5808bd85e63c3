package dev.tandem.comparison;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.reference.ReferenceBackend.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Model;
import dev.tandem.run.Saved;
import dev.tandem.run.StartValues;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every experiment of the suite can be saved, and comes back as it was. */
class SavedSamplesTest {

  @TempDir Path folder;

  static List<Sample> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_comes_back_equal_bit_for_bit(Sample sample) {
    Saved saved = new Saved(sample.experiment(), StartValues.draw(sample.experiment()), 7);

    saved.write(folder.resolve("network"));

    assertThat(Saved.read(folder.resolve("network"))).isEqualTo(saved);
  }
}
