package dev.tandem.dl4j.image;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.spec.Network;
import dev.tandem.spec.Shape;
import java.nio.file.Path;
import java.util.List;

/**
 * Images from a folder that holds one folder of PNG files a class.
 *
 * <pre>{@code
 * ImageFolder fruit = ImageFolder.read(Path.of("fruit"));   // fruit/apple/1.png, fruit/pear/1.png
 * Experiment experiment = network(fruit.shape()).conv(20, kernel(5), relu()) ...
 * Model model = dl4j().train(experiment, fruit.dataFor(experiment.network()));
 * }</pre>
 *
 * <p>A value is {@code pixel / 255}. A sample is its channels one after the other, each row after
 * row: all of red, then green, then blue.
 *
 * @param data the images, class after class, in a class by file name; targets are one-hot
 * @param classes names of the folders, in the order of their characters; the place of a name is the
 *     number of the class
 * @param channels 1 for gray images, 3 for RGB
 * @param height rows of pixels
 * @param width pixels of a row
 */
public record ImageFolder(Dataset data, List<String> classes, int channels, int height, int width) {

  private static final int MOST_VALUES = Integer.MAX_VALUE - 8;

  /** Copies the list. */
  public ImageFolder {
    classes = List.copyOf(classes);
  }

  /**
   * Reads all images. Files whose names begin with a dot are passed over.
   *
   * @param folder the folder that holds a folder for each class
   * @return samples of {@code channels x height x width} values in [0, 1]
   * @throws DataException when there are fewer than two classes, a class is empty, or a file is no
   *     8-bit gray or RGB image in PNG of the size of the others
   */
  public static ImageFolder read(Path folder) {
    ImageFiles files = ImageFiles.in(folder);
    Path first = files.paths().get(0);
    Pixels shape = Pixels.read(first);
    int length = shape.values().length;
    byte[] all = new byte[size(folder, files.paths().size(), length)];
    for (int i = 0; i < files.paths().size(); i++) {
      Path path = files.paths().get(i);
      Pixels pixels = i == 0 ? shape : Pixels.read(path);
      requireSame(first, shape, path, pixels);
      System.arraycopy(pixels.values(), 0, all, i * length, length);
    }
    List<String> classes = files.classes();
    Dataset data = Dataset.images(all, length, files.labels(), classes.size());
    return new ImageFolder(data, classes, shape.channels(), shape.height(), shape.width());
  }

  /** What a network for these images begins with: {@code image(channels, height, width)}. */
  public Shape.Image shape() {
    return new Shape.Image(channels, height, width);
  }

  /**
   * The images for a network that reads such images, or vectors of as many values.
   *
   * @param network what is to read them
   * @return the data
   * @throws DataException when the network reads images of another size or channel count
   */
  public Dataset dataFor(Network network) {
    Shape wanted = network.input();
    boolean fits =
        wanted instanceof Shape.Image ? wanted.equals(shape()) : wanted.size() == shape().size();
    if (!fits) {
      throw new DataException(
          "%s: needs %s but the folder holds %s; convert the images, or begin with network(%s)"
              .formatted(Network.INPUT, wanted, shape(), shape()));
    }
    return data;
  }

  private static int size(Path folder, int images, int length) {
    if ((long) images * length > MOST_VALUES) {
      throw new DataException(
          "%s: %d images of %d values are more than the %d of one array; give smaller or fewer"
              .formatted(folder, images, length, MOST_VALUES));
    }
    return images * length;
  }

  private static void requireSame(Path first, Pixels shape, Path path, Pixels pixels) {
    if (!pixels.shape().equals(shape.shape())) {
      throw new DataException(
          "%s: is %s but %s is %s; give all images one size, and all gray or all RGB"
              .formatted(path, pixels.shape(), first, shape.shape()));
    }
  }
}
