package dev.tandem.dl4j.image;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.data.DataException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake has one exact message, which names the file. */
class ImageMistakesTest {

  private static final String TRANSPARENT =
      ": has transparency or 16 bits a value; save it as gray or RGB with 8 bits";

  @TempDir Path folder;

  @BeforeEach
  void writeTwoClasses() {
    Png.write(folder.resolve("a/1.png"), Png.gray(2, 3, new int[6]));
    Png.write(folder.resolve("b/1.png"), Png.gray(2, 3, new int[6]));
  }

  @Test
  void a_folder_that_is_not_there() {
    Path missing = folder.resolve("missing");
    refuses(missing, missing + ": there is no such folder; correct the path");
  }

  @Test
  void an_empty_folder_and_a_folder_of_one_class() throws IOException {
    Path empty = Files.createDirectories(folder.resolve(".empty"));
    refuses(empty, classes(empty, "[]"));
    Png.write(empty.resolve("only/1.png"), Png.gray(1, 1, 0));
    refuses(empty, classes(empty, "[only]"));
  }

  @Test
  void a_class_without_images() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("c"));
    refuses(folder, empty + ": the class has no images; add PNG files, or remove the folder");
  }

  @Test
  void a_file_beside_the_classes_or_below_them() {
    String right = ", as " + folder.resolve("class/image.png") + "; move or remove it";
    Path beside = folder.resolve("0.png");
    Png.write(beside, Png.gray(2, 3, new int[6]));
    refuses(folder, beside + ": must lie in the folder of its class" + right);
    beside.toFile().delete();
    Path below = folder.resolve("a/deep/0.png");
    Png.write(below, Png.gray(2, 3, new int[6]));
    refuses(folder, below + ": must lie in the folder of its class" + right);
  }

  @Test
  void a_file_that_is_no_image() throws IOException {
    Path text =
        Files.writeString(folder.resolve("b/notes.txt"), "these are the pears of May, 2019");
    refuses(folder, text + ": is no PNG image; save it as PNG, or remove it");
  }

  @Test
  void a_file_that_is_cut() throws IOException {
    Path cut = folder.resolve("b/1.png");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 40));
    assertThatThrownBy(() -> ImageFolder.read(folder))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(cut + ": is a PNG image that cannot be read (")
        .hasMessageEndingWith("); save it again");
  }

  @Test
  void an_image_of_another_size_or_other_channels() {
    Path other = folder.resolve("b/2.png");
    Png.write(other, Png.gray(3, 2, new int[6]));
    refuses(folder, other + differs("image(1, 2, 3)"));
    Png.write(other, Png.rgb(2, 3, new int[6]));
    refuses(folder, other + differs("image(3, 3, 2)"));
  }

  @Test
  void transparency_and_sixteen_bits() {
    Path other = folder.resolve("b/2.png");
    Png.write(other, new BufferedImage(2, 3, BufferedImage.TYPE_INT_ARGB));
    refuses(folder, other + TRANSPARENT);
    Png.write(other, new BufferedImage(2, 3, BufferedImage.TYPE_USHORT_GRAY));
    refuses(folder, other + TRANSPARENT);
  }

  private String differs(String shape) {
    return ": is %s but %s is image(1, 3, 2); give all images one size, and all gray or all RGB"
        .formatted(shape, folder.resolve("a/1.png"));
  }

  private static String classes(Path folder, String has) {
    return "%s: needs a folder for each of two classes or more but has %s; add folders of PNG files"
        .formatted(folder, has);
  }

  private static void refuses(Path folder, String message) {
    assertThatThrownBy(() -> ImageFolder.read(folder))
        .isExactlyInstanceOf(DataException.class)
        .hasMessage(message);
  }
}
