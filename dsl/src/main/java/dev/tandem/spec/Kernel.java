package dev.tandem.spec;

/**
 * The patch of an image that one unit of a convolution sees, and how it moves. Prints as the words
 * that make it.
 *
 * @param size height and width in weights
 * @param stride pixels from one place to the next, down and to the right
 * @param dilation pixels from one weight to the next, down and to the right; 1 is a solid patch
 * @param padding what is done at the border
 */
public record Kernel(Extent size, Extent stride, Extent dilation, Padding padding) {

  /** Checks the numbers. */
  public Kernel {
    String words = words(size, stride, dilation, padding);
    size.requirePositive(words, "a size", "kernel(3) sees 3 x 3 pixels");
    stride.requirePositive(words, "a stride", "stride(1) moves pixel by pixel");
    dilation.requirePositive(words, "a dilation", "dilation(1) is a solid kernel");
  }

  /**
   * A solid kernel that moves pixel by pixel and stays inside the image.
   *
   * @param size height and width
   */
  public Kernel(Extent size) {
    this(size, Extent.ONE, Extent.ONE, Padding.NONE);
  }

  /**
   * The same, with so many pixels from one place to the next, down and to the right.
   *
   * @param pixels at least 1
   * @return a new kernel
   * @throws SpecException when the stride is not positive
   */
  public Kernel stride(int pixels) {
    return new Kernel(size, Extent.square(pixels), dilation, padding);
  }

  /**
   * As {@link #stride(int)}, with two strides: height before width, as in {@code kernel(3, 5)}.
   *
   * @param down at least 1
   * @param right at least 1
   * @return a new kernel
   * @throws SpecException when a stride is not positive
   */
  public Kernel stride(int down, int right) {
    return new Kernel(size, new Extent(down, right), dilation, padding);
  }

  /**
   * The same, with so many pixels from one weight to the next.
   *
   * @param pixels at least 1, which is a solid kernel
   * @return a new kernel
   * @throws SpecException when the dilation is not positive
   */
  public Kernel dilation(int pixels) {
    return new Kernel(size, stride, Extent.square(pixels), padding);
  }

  /**
   * As {@link #dilation(int)}, with two dilations: height before width, as in {@code kernel(3, 5)}.
   *
   * @param down at least 1
   * @param right at least 1
   * @return a new kernel
   * @throws SpecException when a dilation is not positive
   */
  public Kernel dilation(int down, int right) {
    return new Kernel(size, stride, new Extent(down, right), padding);
  }

  /**
   * The same, on an image with zeros around it: see {@link Padding#SAME}. Without it the kernel
   * stays inside.
   *
   * @return a new kernel
   */
  public Kernel samePadding() {
    return new Kernel(size, stride, dilation, Padding.SAME);
  }

  /**
   * The places of this kernel on an image.
   *
   * @param image what it moves over
   * @return the places
   * @throws SpecException when the kernel does not fit
   */
  public Grid on(Shape.Image image) {
    return Grid.of(toString(), image, size, stride, dilation, padding);
  }

  @Override
  public String toString() {
    return words(size, stride, dilation, padding);
  }

  private static String words(Extent size, Extent stride, Extent dilation, Padding padding) {
    return "kernel(%s)%s%s%s"
        .formatted(
            size,
            stride.equals(Extent.ONE) ? "" : ".stride(" + stride + ")",
            dilation.equals(Extent.ONE) ? "" : ".dilation(" + dilation + ")",
            padding == Padding.SAME ? ".samePadding()" : "");
  }
}
