package dev.tandem.spec;

/** The shape of one sample, or of what a node makes of it. The batch is never part of it. */
public sealed interface Shape {

  /** The number of values in one sample of this shape. */
  int size();

  /** Calls the one method of {@code cases} that belongs to this shape. */
  <R> R match(Cases<R> cases);

  /**
   * A row of {@code size} features.
   *
   * @param size number of features, at least 1
   */
  record Vector(int size) implements Shape {

    /** Checks the size. */
    public Vector {
      if (size < 1) {
        throw new SpecException(
            "vector(%d): needs at least one feature; give the number of features of one sample"
                .formatted(size));
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.vector(this);
    }

    @Override
    public String toString() {
      return "vector(" + size + ")";
    }
  }

  /**
   * An image of {@code channels} maps of height x width. Its values lie in a sample in the order
   * channel, row, column: value {@code (c height + y) width + x} is the pixel of channel c in row y
   * and column x. So the red pixels of a color image come first, row by row, then the green ones.
   *
   * @param channels number of channels, at least 1: 1 for gray, 3 for colors
   * @param height number of rows, at least 1
   * @param width number of columns, at least 1
   */
  record Image(int channels, int height, int width) implements Shape {

    /** Checks the three numbers. */
    public Image {
      if (channels < 1 || height < 1 || width < 1) {
        throw new SpecException(
            "image(%d, %d, %d): needs at least one channel, row and column; %s"
                .formatted(channels, height, width, "give image(channels, height, width)"));
      }
      if ((double) channels * height * width > Integer.MAX_VALUE - 8) {
        throw new SpecException(
            "image(%d, %d, %d): one sample holds at most %d values; give a smaller image"
                .formatted(channels, height, width, Integer.MAX_VALUE - 8));
      }
    }

    /** {@code channels height width}. */
    @Override
    public int size() {
      return channels * height * width;
    }

    /** {@code height width}: the pixels of one channel. */
    public int pixels() {
      return height * width;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.image(this);
    }

    @Override
    public String toString() {
      return "image(" + channels + ", " + height + ", " + width + ")";
    }
  }

  /** One method a shape. */
  interface Cases<R> {
    /** A row of features. */
    R vector(Vector shape);

    /** Channels of rows of pixels. */
    R image(Image shape);
  }
}
