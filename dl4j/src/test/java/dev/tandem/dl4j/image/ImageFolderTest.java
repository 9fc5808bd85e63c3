package dev.tandem.dl4j.image;

import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Dataset;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.datavec.image.loader.NativeImageLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;

class ImageFolderTest {

  @TempDir Path folder;

  @Test
  void an_rgb_image_is_all_red_then_green_then_blue_row_after_row() {
    Png.write(folder.resolve("a/1.png"), Png.rgb(2, 2, 0x0A_14_1E, 0x28_32_3C, 0xFF_00_80, 1));
    Png.write(folder.resolve("b/1.png"), Png.rgb(2, 2, 0, 0, 0, 0));

    ImageFolder images = ImageFolder.read(folder);

    assertThat(images.channels()).isEqualTo(3);
    assertThat(images.data().input(0))
        .containsExactly(over255(10, 40, 255, 0, 20, 50, 0, 0, 30, 60, 128, 1));
  }

  @Test
  void a_gray_image_is_one_channel_and_its_scale_is_not_bent() {
    Png.write(folder.resolve("a/1.png"), Png.gray(3, 2, 0, 1, 64, 128, 200, 255));
    Png.write(folder.resolve("b/1.png"), Png.gray(3, 2, 9, 8, 7, 6, 5, 4));

    ImageFolder images = ImageFolder.read(folder);

    assertThat(images.channels()).isEqualTo(1);
    assertThat(images.height()).isEqualTo(2);
    assertThat(images.width()).isEqualTo(3);
    assertThat(images.data().input(0)).containsExactly(over255(0, 1, 64, 128, 200, 255));
    assertThat(images.data().input(1)).containsExactly(over255(9, 8, 7, 6, 5, 4));
  }

  @Test
  void the_shape_is_what_a_network_begins_with_and_a_vector_takes_the_values_as_they_lie() {
    Png.write(folder.resolve("a/1.png"), Png.rgb(2, 1, 0, 0));
    Png.write(folder.resolve("b/1.png"), Png.rgb(2, 1, 0, 0));

    ImageFolder images = ImageFolder.read(folder);

    assertThat(images.shape()).hasToString("image(3, 1, 2)");
    assertThat(images.dataFor(network(images.shape()))).isSameAs(images.data());
    assertThat(images.dataFor(network(vector(6)))).isSameAs(images.data());
  }

  @Test
  void classes_are_the_folders_in_order_and_files_follow_by_name() {
    Png.write(folder.resolve("pear/b.png"), Png.gray(1, 1, 4));
    Png.write(folder.resolve("pear/a.png"), Png.gray(1, 1, 3));
    Png.write(folder.resolve("apple/z.png"), Png.gray(1, 1, 2));
    Png.write(folder.resolve("apple 1.5/y.png"), Png.gray(1, 1, 9));

    ImageFolder images = ImageFolder.read(folder);
    Dataset data = images.data();

    assertThat(images.classes()).containsExactly("apple", "apple 1.5", "pear");
    assertThat(data).hasToString("4 samples, 1 inputs, 3 targets");
    assertThat(data.input(0)).containsExactly(over255(2));
    assertThat(data.target(0)).containsExactly(1, 0, 0);
    assertThat(data.target(1)).containsExactly(0, 1, 0);
    assertThat(data.input(2)).containsExactly(over255(3));
    assertThat(data.input(3)).containsExactly(over255(4));
    assertThat(data.target(3)).containsExactly(0, 0, 1);
  }

  @Test
  void black_and_white_of_one_bit_is_gray_and_a_palette_is_rgb() {
    BufferedImage bits = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
    bits.getRaster().setSample(1, 0, 0, 1);
    Png.write(folder.resolve("a/1.png"), bits);
    Png.write(folder.resolve("b/1.png"), Png.gray(2, 1, 7, 8));
    assertThat(ImageFolder.read(folder).data().input(0)).containsExactly(0, 1);

    BufferedImage palette = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_INDEXED, Png.RED_ONLY);
    Path other = folder.resolve("a");
    Png.write(other.resolve("c/1.png"), palette);
    assertThat(Pixels.read(other.resolve("c/1.png")).values()).containsExactly(200, 0, 0);
  }

  @Test
  void hidden_files_are_passed_over() throws IOException {
    Png.write(folder.resolve("a/1.png"), Png.gray(1, 1, 1));
    Png.write(folder.resolve("b/1.png"), Png.gray(1, 1, 2));
    Files.createDirectories(folder.resolve(".cache"));
    Files.writeString(folder.resolve(".cache/x"), "x");
    Files.writeString(folder.resolve("a/.hidden"), "x");

    assertThat(ImageFolder.read(folder).data().size()).isEqualTo(2);
  }

  /** DataVec's own reader, through OpenCV, sees the same pixels, blue first. */
  @Test
  void datavec_reads_the_same_pixels_with_blue_first() throws IOException {
    Path file = folder.resolve("a/1.png");
    Png.write(file, Png.rgb(2, 1, 0x0A_14_1E, 0x28_32_3C));

    INDArray theirs = new NativeImageLoader(1, 2, 3).asMatrix(file.toFile());

    assertThat(Pixels.read(file).values()).containsExactly(10, 40, 20, 50, 30, 60);
    assertThat(theirs.reshape(6).toDoubleVector()).containsExactly(30, 60, 20, 50, 10, 40);
  }

  @Test
  void datavec_scales_another_size_without_a_word() throws IOException {
    Path file = folder.resolve("1.png");
    Png.write(file, Png.gray(4, 4, new int[16]));

    assertThat(new NativeImageLoader(2, 2, 3).asMatrix(file.toFile()).shape())
        .containsExactly(1, 3, 2, 2);
  }

  private static double[] over255(int... pixels) {
    double[] values = new double[pixels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = pixels[i] / 255.0;
    }
    return values;
  }
}
