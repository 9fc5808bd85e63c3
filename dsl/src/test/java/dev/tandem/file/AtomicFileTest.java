package dev.tandem.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.data.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path folder;

  @Test
  void a_file_is_made_and_replaced_and_nothing_else_is_left() {
    Path file = folder.resolve("network");

    AtomicFile.write(file, out -> out.write(bytes("a longer text")));
    AtomicFile.write(file, out -> out.write(bytes("second")));

    assertThat(file).hasContent("second");
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void when_writing_fails_the_old_file_stays_and_no_draft() throws IOException {
    Path file = Files.writeString(folder.resolve("network"), "old");

    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(bytes("half of it"));
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(DataException.class)
        .hasMessage(
            file
                + ": cannot be written (java.io.IOException: No space left on device);"
                + " check the folder, its permissions and its room");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      throw new OutOfMemoryError("as if");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void readers_see_the_old_file_until_the_new_one_is_whole() throws IOException {
    Path file = Files.writeString(folder.resolve("network"), "old");

    AtomicFile.write(
        file,
        out -> {
          out.write(bytes("new"));
          assertThat(file).hasContent("old");
        });

    assertThat(file).hasContent("new");
  }

  @Test
  void drafts_of_others_are_left_alone() throws IOException {
    Path other = Files.writeString(folder.resolve("network.1.tmp"), "of another");

    AtomicFile.write(folder.resolve("network"), out -> out.write(bytes("mine")));

    assertThat(other).hasContent("of another");
    assertThat(folder.resolve("network")).hasContent("mine");
    assertThat(folder.resolve("network.2.tmp")).doesNotExist();
  }

  @Test
  void a_folder_is_no_file() {
    assertThatThrownBy(() -> AtomicFile.write(folder, out -> out.write(bytes("x"))))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "%s: cannot be written (java.nio.file.FileSystemException: %s: is a folder); %s"
                .formatted(folder, folder, "check the folder, its permissions and its room"));
    assertThatThrownBy(() -> AtomicFile.write(Path.of("/"), out -> out.write(bytes("x"))))
        .isInstanceOf(DataException.class);
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
