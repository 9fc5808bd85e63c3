package dev.tandem.comparison;

import static dev.tandem.reference.ReferenceBackend.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonFactory;
import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Learner;
import dev.tandem.run.Model;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The serving jar is small, and beside Jackson's core alone it serves as all classes do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServingJarTest {

  private static final int MOST_BYTES = 400_000;

  /** The sample with all the words that are altered below. */
  private static final String ALTERED = "softmaxDropoutHeavyBall";

  @TempDir Path folder;
  private URLClassLoader small = new URLClassLoader(new URL[0]);
  private BiFunction<Path, double[][][], String> server = new Server();

  @BeforeAll
  @SuppressWarnings("unchecked")
  void load() throws Exception {
    URL[] places = {
      jar().toUri().toURL(), placeOf(JsonFactory.class), placeOf(Server.class),
    };
    small = new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
    Class<?> type = small.loadClass(Server.class.getName());
    server = (BiFunction<Path, double[][][], String>) type.getConstructor().newInstance();
  }

  @AfterAll
  void close() throws IOException {
    small.close();
  }

  static List<Sample> samples() {
    return Samples.all();
  }

  @Test
  void it_takes_400_kilobytes_at_most() throws Exception {
    assertThat(Files.size(jar())).isBetween(100_000L, MOST_BYTES - 1L);
  }

  @Test
  void its_classes_are_its_own() throws Exception {
    Class<?> engine = small.loadClass(ReferenceBackend.class.getName());

    assertThat(engine).isNotEqualTo(ReferenceBackend.class);
    assertThat(engine.getProtectionDomain().getCodeSource().getLocation())
        .isEqualTo(jar().toUri().toURL());
    assertThat(catchThrowable(() -> small.loadClass("dev.tandem.dsl.Tandem")))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_is_served_with_the_same_bits(Sample sample) {
    Dataset data = sample.data().first(Math.min(8, sample.data().size()));
    Path file = saved(sample, data);

    assertThat(server.apply(file, values(data))).isEqualTo(new Server().apply(file, values(data)));
  }

  @ParameterizedTest
  @CsvSource({
    "relu, rule, 'needs one of [identity, sigmoid, '",
    "0.5, 7.5, cannot be meant",
    "rate, rats, is an unknown field",
    "TANDEM, TANGLE, is no network that Tandem saved",
  })
  void a_file_that_was_altered_is_refused_in_the_same_words(String was, String is, String why)
      throws IOException {
    Sample sample =
        samples().stream().filter(one -> one.name().equals(ALTERED)).findAny().orElseThrow();
    double[][][] data = values(sample.data());
    Path file = saved(sample, sample.data());
    alter(file, was, is);

    Throwable refused = catchThrowable(() -> new Server().apply(file, data));

    assertThat(refused).isInstanceOf(DataException.class).hasMessageContaining(why);
    assertThat(catchThrowable(() -> server.apply(file, data))).hasToString(refused.toString());
  }

  /** After a step, so that no parameter is where it started. */
  private Path saved(Sample sample, Dataset data) {
    Path file = folder.resolve(sample.name());
    Learner learner = reference().learn(sample.experiment());
    learner.step(data.all());
    new Model(learner, List.of(), 1).save(file);
    return file;
  }

  private static double[][][] values(Dataset data) {
    double[][][] values = new double[2][data.size()][];
    for (int i = 0; i < data.size(); i++) {
      values[0][i] = data.input(i);
      values[1][i] = data.target(i);
    }
    return values;
  }

  /** With a checksum that fits. */
  private static void alter(Path file, String was, String is) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    byte[] bytes = text.replace(was, is).getBytes(StandardCharsets.ISO_8859_1);
    int end = bytes.length - Integer.BYTES;
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, end);
    Files.write(file, ByteBuffer.wrap(bytes).putInt(end, (int) checksum.getValue()).array());
  }

  private static URL placeOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  /** It lies where the reference is built. */
  private static Path jar() throws IOException, URISyntaxException {
    Path target = Path.of(placeOf(ReferenceBackend.class).toURI()).getParent();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "*-serving.jar")) {
      return jars.iterator().next();
    }
  }
}
