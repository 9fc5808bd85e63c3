package dev.tandem.data;

import java.nio.file.Path;

/**
 * Images and labels in IDX files, the format of MNIST: {@code 0x00000803}, count, rows, columns,
 * then a byte a pixel, row by row; {@code 0x00000801}, count, then a byte a label. Source: LeCun,
 * Cortes and Burges, The MNIST database.
 *
 * <p>Files may be gzip or not, and each is found under its name with or without {@code .gz}.
 * Reading takes the memory of the pixels, a byte each.
 */
public final class Idx {

  private static final int LABEL_DIMENSIONS = 1;
  private static final int IMAGE_DIMENSIONS = 3;

  private Idx() {}

  /**
   * Reads a data set for classification; inputs are {@code pixel / 255}, targets one-hot.
   *
   * @param images file of the images
   * @param labels file of their labels, as many
   * @param classes number of classes, at least 2; labels run from 0 to {@code classes - 1}
   * @return the data set, rows x columns inputs a sample
   * @throws DataException when a file is missing, corrupt, cut off or followed by anything, when
   *     the counts differ, or when a label is of no class
   */
  public static Dataset images(Path images, Path labels, int classes) {
    IdxFile imageFile = IdxFile.find(images);
    IdxFile labelFile = IdxFile.find(labels);
    IdxArray label = labelFile.read(LABEL_DIMENSIONS);
    IdxArray pixels = imageFile.read(IMAGE_DIMENSIONS);
    if (pixels.count() != label.count()) {
      throw new DataException(
          "%s: holds %d images but %s holds %d labels; give two files that belong together"
              .formatted(pixels.path(), pixels.count(), label.path(), label.count()));
    }
    return Dataset.images(
        pixels.values(), pixels.values().length / pixels.count(), labels(label, classes), classes);
  }

  private static int[] labels(IdxArray array, int classes) {
    int[] labels = new int[array.count()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = array.get(i);
      if (labels[i] >= classes && classes > 1) {
        throw new DataException(
            "%s: label %d is class %d but there are %d classes, 0 to %d; correct it or give more"
                .formatted(array.path(), i, labels[i], classes, classes - 1));
      }
    }
    return labels;
  }
}
