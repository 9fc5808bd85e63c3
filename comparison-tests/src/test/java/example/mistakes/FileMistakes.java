package example.mistakes;

import static example.mistakes.Mistake.mistake;

import dev.tandem.data.DataDirectory;
import dev.tandem.data.DataException;
import dev.tandem.data.Idx;
import dev.tandem.data.Mnist;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** IDX files that are missing or broken, and folders that are not there. */
final class FileMistakes {

  private FileMistakes() {}

  static List<Mistake> all(Path folder) throws IOException {
    List<Mistake> all = new ArrayList<>();
    all.addAll(files(folder));
    all.addAll(dataDirectories(folder));
    return all;
  }

  private static List<Mistake> files(Path folder) throws IOException {
    byte[] threeImages = idx(0x803, new int[] {3, 1, 2}, 0, 255, 51, 102, 128, 1);
    Path missing = folder.resolve("missing");
    Path images = file(folder, "images", threeImages);
    Path labels = file(folder, "labels", idx(0x801, new int[] {3}, 2, 0, 1));
    Path twoLabels = file(folder, "two-labels", idx(0x801, new int[] {2}, 2, 0));
    Path nineLabels =
        file(folder, "nine-labels", idx(0x801, new int[] {9}, 0, 1, 2, 0, 1, 2, 0, 1, 2));
    Path cutHeader = file(folder, "cut-header", Arrays.copyOf(threeImages, 9));
    Path cut = file(folder, "cut", Arrays.copyOf(threeImages, 20));
    Path followed = file(folder, "followed", Arrays.copyOf(threeImages, 23));
    Path text = file(folder, "text", "label,pixel1,pixel2\n".getBytes(StandardCharsets.UTF_8));
    Path huge = file(folder, "huge", idx(0x803, new int[] {60_000, 28_000, 28_000}));
    byte[] packed = gzip(threeImages);
    Path cutGzip = file(folder, "cut-gzip.gz", Arrays.copyOf(packed, packed.length - 9));
    packed[11] ^= 0x55;
    Path corruptGzip = file(folder, "corrupt-gzip.gz", packed);
    return List.of(
        mistake("a file that is not there", () -> Idx.images(missing, labels, 3))
            .fails(
                DataException.class,
                missing
                    + ": there is no such file, and no missing.gz beside it;"
                    + " correct the folder or the name"),
        mistake("a folder without MNIST", () -> Mnist.training(folder))
            .fails(
                DataException.class,
                folder.resolve("train-images-idx3-ubyte")
                    + ": there is no such file, and no train-images-idx3-ubyte.gz beside it;"
                    + " correct the folder or the name"),
        mistake("a file cut off in its header", () -> Idx.images(cutHeader, labels, 3))
            .fails(
                DataException.class,
                cutHeader
                    + ": needs 16 bytes for its header but has 9;"
                    + " the file is cut off, get it again"),
        mistake("a file cut off in its data", () -> Idx.images(cut, labels, 3))
            .fails(
                DataException.class,
                cut
                    + ": needs 6 bytes for 3 x 1 x 2 after its header but has 4;"
                    + " the file is cut off, get it again"),
        mistake("a file that goes on", () -> Idx.images(followed, labels, 3))
            .fails(
                DataException.class,
                followed
                    + ": needs 6 bytes for 3 x 1 x 2 after its header but has 7;"
                    + " something follows the data, get it again"),
        mistake("labels in place of images", () -> Idx.images(nineLabels, labels, 3))
            .fails(
                DataException.class,
                nineLabels
                    + ": must start with 0x00000803 but starts with 0x00000801;"
                    + " give IDX files of unsigned bytes, images first, then labels"),
        mistake("images in place of labels", () -> Idx.images(images, images, 3))
            .fails(
                DataException.class,
                images
                    + ": must start with 0x00000801 but starts with 0x00000803;"
                    + " give IDX files of unsigned bytes, images first, then labels"),
        mistake("a file of another format", () -> Idx.images(text, labels, 3))
            .fails(
                DataException.class,
                text
                    + ": must start with 0x00000803 but starts with 0x6c616265;"
                    + " give IDX files of unsigned bytes, images first, then labels"),
        mistake("a header that cannot be true", () -> Idx.images(huge, labels, 3))
            .fails(
                DataException.class,
                huge
                    + ": says that it holds 60000 x 28000 x 28000 bytes"
                    + " but must hold from 1 to 2147483639; get the file again"),
        mistake("gzip that is cut off", () -> Idx.images(cutGzip, labels, 3))
            .fails(
                DataException.class,
                cutGzip
                    + ": is corrupt gzip at unpacked byte 22 (the file is cut off); get the file again"),
        mistake("gzip that is corrupt", () -> Idx.images(corruptGzip, labels, 3))
            .fails(
                DataException.class,
                corruptGzip
                    + ": is corrupt gzip at unpacked byte 22 (Corrupt GZIP trailer);"
                    + " get the file again"),
        mistake("fewer labels than images in files", () -> Idx.images(images, twoLabels, 3))
            .fails(
                DataException.class,
                "%s: holds 3 images but %s holds 2 labels; give two files that belong together"
                    .formatted(images, twoLabels)),
        mistake("a label of no class in a file", () -> Idx.images(images, labels, 2))
            .fails(
                DataException.class,
                labels
                    + ": label 0 is class 2 but there are 2 classes, 0 to 1;"
                    + " correct it or give more"));
  }

  private static List<Mistake> dataDirectories(Path folder) {
    Path missing = folder.resolve("nowhere");
    List<Mistake> mistakes = new ArrayList<>();
    mistakes.add(
        mistake("a data directory that is not there", () -> DataDirectory.require())
            .with("tandem.data", missing.toString())
            .fails(
                DataException.class,
                "system property tandem.data: %s is not a directory;".formatted(missing)
                    + " name the folder that holds mnist/ and heart/"));
    mistakes.add(
        mistake("the same when it is only looked for", () -> DataDirectory.find())
            .with("tandem.data", missing.toString())
            .fails(
                DataException.class,
                "system property tandem.data: %s is not a directory;".formatted(missing)
                    + " name the folder that holds mnist/ and heart/"));
    if (System.getenv(DataDirectory.VARIABLE) == null) {
      mistakes.add(
          mistake("no data directory", () -> DataDirectory.require())
              .with("tandem.data", "")
              .fails(
                  DataException.class,
                  "data directory: none is named;"
                      + " set the system property tandem.data or the variable TANDEM_DATA"));
    }
    return mistakes;
  }

  private static Path file(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] idx(int magic, int[] sizes, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * sizes.length + values.length).putInt(magic);
    for (int size : sizes) {
      bytes.putInt(size);
    }
    for (int value : values) {
      bytes.put((byte) value);
    }
    return bytes.array();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
