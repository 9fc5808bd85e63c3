package dev.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {

  private Path folder = Path.of("");
  private Path images = Path.of("");
  private Path labels = Path.of("");

  @BeforeEach
  void write_a_good_pair(@TempDir Path temporary) throws IOException {
    folder = temporary;
    images = IdxFiles.write(folder, "images", IdxFiles.threeImages());
    labels = IdxFiles.write(folder, "labels", IdxFiles.threeLabels());
  }

  @Test
  void pixels_become_fractions_of_255_and_labels_one_hot_rows() {
    Dataset data = Idx.images(images, labels, 3);

    assertThat(data).hasToString("3 samples, 2 inputs, 3 targets");
    assertThat(data.input(0)).containsExactly(0, 1);
    assertThat(data.input(1)).containsExactly(0.2, 0.4);
    assertThat(data.input(2)).containsExactly(128 / 255.0, 1 / 255.0);
    assertThat(data.target(0)).containsExactly(0, 0, 1);
    assertThat(data.target(1)).containsExactly(1, 0, 0);
  }

  @Test
  void gzip_is_seen_by_its_content_and_found_with_and_without_its_ending() throws IOException {
    Files.delete(images);
    Files.delete(labels);
    IdxFiles.write(folder, "images.gz", IdxFiles.gzip(IdxFiles.threeImages()));
    IdxFiles.write(folder, "labels", IdxFiles.gzip(IdxFiles.threeLabels()));

    Dataset data = Idx.images(images, folder.resolve("labels.gz"), 3);

    assertThat(data.input(1)).containsExactly(0.2, 0.4);
    assertThat(data.target(0)).containsExactly(0, 0, 1);
  }

  @Test
  void a_missing_file_says_both_names() {
    assertFails(
        folder.resolve("none"),
        labels,
        folder.resolve("none")
            + ": there is no such file, and no none.gz beside it; correct the folder or the name");
    assertFails(
        images,
        folder.resolve("none.gz"),
        folder.resolve("none.gz")
            + ": there is no such file, and no none beside it; correct the folder or the name");
  }

  @Test
  void swapped_files_say_both_magic_numbers() {
    assertFails(
        labels,
        images,
        images
            + ": must start with 0x00000801 but starts with 0x00000803;"
            + " give IDX files of unsigned bytes, images first, then labels");
  }

  @Test
  void bytes_of_another_kind_are_refused() throws IOException {
    IdxFiles.write(folder, "images", IdxFiles.bytes(0xd03, new int[] {1, 1, 1}, 0, 0, 0, 0));

    assertFails(
        images
            + ": must start with 0x00000803 but starts with 0x00000d03;"
            + " give IDX files of unsigned bytes, images first, then labels");
  }

  @Test
  void a_file_that_ends_in_its_header_says_how_many_bytes_there_are() throws IOException {
    Files.write(images, Arrays.copyOf(IdxFiles.threeImages(), 15));

    assertFails(
        images + ": needs 16 bytes for its header but has 15; the file is cut off, get it again");
  }

  @Test
  void an_empty_file_says_how_many_bytes_there_are() throws IOException {
    Files.write(labels, new byte[0]);

    assertFails(
        labels + ": needs 8 bytes for its header but has 0; the file is cut off, get it again");
  }

  @Test
  void a_file_that_ends_in_its_data_says_how_many_bytes_there_are() throws IOException {
    byte[] bytes = Arrays.copyOf(IdxFiles.threeImages(), 20);
    String message =
        "images: needs 6 bytes for 3 x 1 x 2 after its header but has 4;"
            + " the file is cut off, get it again";

    Files.write(images, bytes);
    assertFails(folder.resolve(message).toString());
    Files.write(images, IdxFiles.gzip(bytes));
    assertFails(folder.resolve(message).toString());
  }

  @Test
  void bytes_after_the_data_are_refused() throws IOException {
    byte[] bytes = Arrays.copyOf(IdxFiles.threeLabels(), 12);
    String message =
        "labels: needs 3 bytes for 3 after its header but has 4;"
            + " something follows the data, get it again";

    Files.write(labels, bytes);
    assertFails(folder.resolve(message).toString());
    Files.write(labels, IdxFiles.gzip(bytes));
    assertFails(folder.resolve(message).toString());
  }

  @Test
  void sizes_that_cannot_be_meant_are_refused() throws IOException {
    Files.write(images, IdxFiles.bytes(IdxFiles.IMAGES, new int[] {-1, 28, 28}));
    assertFails(
        images
            + ": says that it holds -1 x 28 x 28 bytes but must hold from 1 to 2147483639;"
            + " get the file again");

    Files.write(images, IdxFiles.bytes(IdxFiles.IMAGES, new int[] {0, 28, 28}));
    assertFails(
        images
            + ": says that it holds 0 x 28 x 28 bytes but must hold from 1 to 2147483639;"
            + " get the file again");

    int most = Integer.MAX_VALUE;
    Files.write(images, IdxFiles.bytes(IdxFiles.IMAGES, new int[] {most, most, most}));
    assertFails(
        images
            + ": says that it holds 2147483647 x 2147483647 x 2147483647 bytes"
            + " but must hold from 1 to 2147483639; get the file again");
  }

  @Test
  void a_header_that_says_too_much_allocates_nothing() throws IOException {
    byte[] bytes = IdxFiles.bytes(IdxFiles.IMAGES, new int[] {2_000_000, 28, 28}, 1, 2, 3);

    Files.write(images, IdxFiles.gzip(bytes));
    assertFails(
        images
            + ": needs 1568000000 bytes for 2000000 x 28 x 28 after its header but has 3;"
            + " the file is cut off, get it again");
  }

  @Test
  void gzip_that_is_cut_off_says_where() throws IOException {
    byte[] packed = IdxFiles.gzip(IdxFiles.threeImages());

    Files.write(images, Arrays.copyOf(packed, 12));
    assertFails(
        images + ": is corrupt gzip at unpacked byte 1 (the file is cut off); get the file again");
    Files.write(images, Arrays.copyOf(packed, 3));
    assertFails(
        images + ": is corrupt gzip at unpacked byte 0 (the file is cut off); get the file again");
  }

  @Test
  void gzip_with_a_wrong_check_sum_is_refused() throws IOException {
    byte[] packed = IdxFiles.gzip(IdxFiles.threeImages());
    packed[packed.length - 8] ^= 1;
    Files.write(images, packed);

    assertFails(
        images
            + ": is corrupt gzip at unpacked byte 22 (Corrupt GZIP trailer);"
            + " get the file again");
  }

  @Test
  void a_folder_in_place_of_a_file_is_no_file() {
    assertFails(
        folder,
        labels,
        "%s: there is no such file, and no %s.gz beside it; correct the folder or the name"
            .formatted(folder, folder.getFileName()));
  }

  @Test
  void counts_must_agree() throws IOException {
    Files.write(labels, IdxFiles.bytes(IdxFiles.LABELS, new int[] {2}, 0, 1));

    assertFails(
        images
            + ": holds 3 images but "
            + labels
            + " holds 2 labels; give two files that belong together");
  }

  @Test
  void a_label_of_no_class_is_named_with_its_place() {
    assertThatThrownBy(() -> Idx.images(images, labels, 2))
        .isInstanceOf(DataException.class)
        .hasMessage(
            labels
                + ": label 0 is class 2 but there are 2 classes, 0 to 1; correct it or give more");
  }

  @Test
  void one_class_is_not_enough() {
    assertThatThrownBy(() -> Idx.images(images, labels, 1))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "labels: needs at least two classes but receives 1; give the number of classes");
  }

  private void assertFails(String message) {
    assertFails(images, labels, message);
  }

  private static void assertFails(Path images, Path labels, String message) {
    assertThatThrownBy(() -> Idx.images(images, labels, 3))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }
}
