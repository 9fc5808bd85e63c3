package dev.tandem.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.reference.ReferenceBackend;
import dev.tandem.spec.Network;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What serves a network is small: the jars of the language and of the reference. */
class ServingSizeTest {

  private static final int MOST_BYTES = 750_000;

  @Test
  void both_jars_together_take_750_kilobytes_at_most() throws Exception {
    long language = bytes(Network.class);
    long reference = bytes(ReferenceBackend.class);

    assertThat(language).as("bytes of the language").isGreaterThan(100_000);
    assertThat(reference).as("bytes of the reference").isGreaterThan(30_000);
    assertThat(language + reference).as("bytes of both jars").isLessThan(MOST_BYTES);
  }

  /** The jar that a class is from, or its folder, packed as a jar is. */
  private static long bytes(Class<?> type) throws IOException, URISyntaxException {
    Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Files.isDirectory(place) ? packed(place) : Files.size(place);
  }

  private static long packed(Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes);
        Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        jar.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, jar);
      }
    }
    return bytes.size();
  }
}
