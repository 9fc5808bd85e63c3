package dev.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistTest {

  @Test
  void reads_the_files_under_their_original_names(@TempDir Path folder) throws IOException {
    IdxFiles.write(folder, "train-images-idx3-ubyte", IdxFiles.threeImages());
    IdxFiles.write(folder, "train-labels-idx1-ubyte", IdxFiles.threeLabels());
    IdxFiles.write(folder, "t10k-images-idx3-ubyte.gz", IdxFiles.gzip(IdxFiles.threeImages()));
    IdxFiles.write(folder, "t10k-labels-idx1-ubyte.gz", IdxFiles.gzip(IdxFiles.threeLabels()));

    assertThat(Mnist.training(folder)).hasToString("3 samples, 2 inputs, 10 targets");
    assertThat(Mnist.test(folder)).hasToString("3 samples, 2 inputs, 10 targets");
  }

  @Test
  void a_folder_without_the_files_says_which_one_is_missing(@TempDir Path folder) {
    assertThatThrownBy(() -> Mnist.test(folder))
        .isInstanceOf(DataException.class)
        .hasMessage(
            folder.resolve("t10k-images-idx3-ubyte")
                + ": there is no such file, and no t10k-images-idx3-ubyte.gz beside it;"
                + " correct the folder or the name");
  }

  @Test
  void real_training_digits_are_the_original_bytes() {
    Dataset data = Mnist.training(realMnist());

    assertThat(data).hasToString("60000 samples, 784 inputs, 10 targets");
    assertThat(labels(data.first(10))).containsExactly(5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
    assertThat(md5(data, 28)).isEqualTo("6bbc9ace898e44ae57da46a324031adb");
    assertThat(md5(labels(data))).isEqualTo("a25bea736e30d166cdddb491f175f624");
  }

  @Test
  void real_test_digits_are_the_original_bytes() {
    Dataset data = Mnist.test(realMnist());

    assertThat(data).hasToString("10000 samples, 784 inputs, 10 targets");
    assertThat(labels(data.first(5))).containsExactly(7, 2, 1, 0, 4);
    assertThat(md5(data, 28)).isEqualTo("2646ac647ad5339dbf082846283269ea");
    assertThat(md5(labels(data))).isEqualTo("27ae3e4e09519cfbb04c329615203637");
  }

  private static Path realMnist() {
    Optional<Path> directory = DataDirectory.find();
    assumeTrue(directory.isPresent(), "real MNIST was skipped because tandem.data is not set");
    return directory.orElseThrow().resolve("mnist");
  }

  private static byte[] labels(Dataset data) {
    byte[] labels = new byte[data.size()];
    for (int i = 0; i < labels.length; i++) {
      double[] target = data.target(i);
      while (target[labels[i]] == 0) {
        labels[i]++;
      }
    }
    return labels;
  }

  /** The check sum of the file that the images came from: header and pixels. */
  private static String md5(Dataset data, int side) {
    MessageDigest digest = newMd5();
    ByteBuffer header = ByteBuffer.allocate(4 * Integer.BYTES);
    header.putInt(IdxFiles.IMAGES).putInt(data.size()).putInt(side).putInt(side);
    digest.update(header.array());
    byte[] pixels = new byte[side * side];
    for (int i = 0; i < data.size(); i++) {
      double[] input = data.input(i);
      for (int j = 0; j < pixels.length; j++) {
        pixels[j] = (byte) Math.round(input[j] * 255);
      }
      digest.update(pixels);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String md5(byte[] labels) {
    MessageDigest digest = newMd5();
    ByteBuffer header = ByteBuffer.allocate(2 * Integer.BYTES);
    digest.update(header.putInt(IdxFiles.LABELS).putInt(labels.length).array());
    digest.update(labels);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest newMd5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
