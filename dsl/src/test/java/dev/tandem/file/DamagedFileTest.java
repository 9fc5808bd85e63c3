package dev.tandem.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tandem.data.DataException;
import dev.tandem.run.Saved;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not, byte for byte, what was written gives one exception and no network. */
class DamagedFileTest {

  @TempDir Path folder;
  private Path file = Path.of("");
  private byte[] good = {};

  @BeforeEach
  void save() throws IOException {
    file = folder.resolve("network");
    Everything.saved().write(file);
    good = Files.readAllBytes(file);
  }

  @Test
  void a_good_file_is_read_as_it_was_written() {
    assertThat(Saved.read(file)).isEqualTo(Everything.saved());
    assertThat(Saved.read(file).parameters().ids())
        .containsExactlyElementsOf(Everything.saved().parameters().ids());
  }

  @Test
  void its_length_is_that_of_its_parts() {
    int json = Everything.json().length;

    assertThat(good).hasSize(16 + json + 8 * (20 + 8 + 34 + 34 + 6) + 4);
    assertThat(ByteBuffer.wrap(good).getInt(8)).isEqualTo(1);
    assertThat(ByteBuffer.wrap(good).getInt(12)).isEqualTo(json);
  }

  @Test
  void a_file_of_any_shorter_length_is_refused() throws IOException {
    for (int length = 0; length < good.length; length++) {
      assertRefused("cut to " + length, Arrays.copyOf(good, length));
    }
  }

  @Test
  void a_file_that_goes_on_is_refused() throws IOException {
    for (int more = 1; more < 20; more++) {
      assertRefused("longer by " + more, Arrays.copyOf(good, good.length + more));
    }
  }

  @Test
  void a_file_with_any_other_byte_is_refused() throws IOException {
    for (int at = 0; at < good.length; at++) {
      byte[] other = good.clone();
      other[at] ^= (byte) (1 << at % 8);
      assertRefused("another bit in byte " + at, other);
    }
  }

  @Test
  void sizes_that_cannot_be_are_refused_before_anything_is_allocated() throws IOException {
    for (int json : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 26, good.length}) {
      assertRefused("JSON of " + json, checked(ByteBuffer.wrap(good.clone()).putInt(12, json)));
    }
    String huge =
        new String(Everything.json(), StandardCharsets.UTF_8)
            .replace("\"units\":2,", "\"units\":100000000,")
            .replace("\"size\":2}", "\"size\":100000000}");
    assertThatThrownBy(() -> Saved.read(write(file(huge, 816))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("100000000");
  }

  @Test
  void parameters_that_the_network_does_not_have_are_refused() throws IOException {
    String json = new String(Everything.json(), StandardCharsets.UTF_8);

    assertThatThrownBy(() -> Saved.read(write(file(json, 815))))
        .hasMessage(
            file
                + ": has 815 bytes of parameters but its network needs 816;"
                + " it is damaged, get it again");
    assertThat(Saved.read(write(file(json, 816))).experiment()).isEqualTo(Everything.EXPERIMENT);
  }

  @Test
  void parameters_that_do_not_fit_into_memory_are_refused_before_they_are_read() {
    assertThat(NetworkReader.read(file, 816).epoch()).isEqualTo(2);
    assertThatThrownBy(() -> NetworkReader.read(file, 815))
        .isInstanceOf(DataException.class)
        .hasMessage(
            file
                + ": has 816 bytes of parameters but Java has 815 bytes of memory;"
                + " give it more with -Xmx");
  }

  @Test
  void an_epoch_before_the_first_is_refused() throws IOException {
    String json = new String(Everything.json(), StandardCharsets.UTF_8);

    assertThatThrownBy(
            () -> Saved.read(write(file(json.replace("\"epoch\":2", "\"epoch\":-2"), 816))))
        .isInstanceOf(DataException.class)
        .hasMessage(
            file
                + ": / cannot be meant (epoch -2: comes before the first; count from 1,"
                + " or give 0 for none); save the network again");
  }

  private void assertRefused(String what, byte[] bytes) throws IOException {
    write(bytes);
    assertThat(catchThrowable(() -> Saved.read(file)))
        .as(what)
        .isExactlyInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ": ");
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(file, bytes);
  }

  /** A file with a checksum that is right. */
  static byte[] file(String json, int bytesOfParameters) {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    return checked(
        ByteBuffer.allocate(16 + text.length + bytesOfParameters + 4)
            .put(Layout.magic())
            .putInt(1)
            .putInt(text.length)
            .put(text));
  }

  private static byte[] checked(ByteBuffer bytes) {
    CRC32C checksum = new CRC32C();
    int end = bytes.capacity() - 4;
    checksum.update(bytes.array(), 0, end);
    return bytes.putInt(end, (int) checksum.getValue()).array();
  }
}
