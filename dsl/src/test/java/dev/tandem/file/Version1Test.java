package dev.tandem.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.data.DataException;
import dev.tandem.run.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that was saved when the format began: it is read for ever. */
class Version1Test {

  private static final Path KEPT = Path.of("src/test/resources/dev/tandem/file/version-1.tandem");

  @TempDir Path folder;

  @Test
  void a_file_of_version_1_is_read() {
    Saved saved = Saved.read(KEPT);

    assertThat(saved.experiment()).isEqualTo(Everything.EXPERIMENT);
    assertThat(saved.epoch()).isEqualTo(3);
    assertThat(saved.parameters().get("conv1.weights").get(0)).isEqualTo(-0.11580476565950244);
    assertThat(saved.parameters().get("batchNormalization1.runningVariance").get(1))
        .isEqualTo(0.018015082748271922);
  }

  @Test
  void what_is_written_today_is_the_same_byte_for_byte() throws IOException {
    Saved.read(KEPT).write(folder.resolve("again"));

    assertThat(folder.resolve("again")).hasSameBinaryContentAs(KEPT);
  }

  @Test
  void a_file_of_another_version_is_refused_by_its_number() throws IOException {
    byte[] bytes = Files.readAllBytes(KEPT);
    bytes[11] = 2;
    Path later = Files.write(folder.resolve("later"), bytes);

    assertThatThrownBy(() -> Saved.read(later))
        .isInstanceOf(DataException.class)
        .hasMessage(
            later
                + ": is in version 2 of the format but this Tandem reads version 1;"
                + " load it with the Tandem that saved it");
  }
}
