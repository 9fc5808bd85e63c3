package dev.tandem.spec;

/**
 * The patch of a map that pooling makes one value of, and how it moves. Prints as the words that
 * make it.
 *
 * @param size height and width
 * @param stride pixels from one place to the next, down and to the right
 * @param padding what is done at the border
 */
public record Window(Extent size, Extent stride, Padding padding) {

  /** Checks the numbers. */
  public Window {
    String words = words(size, stride, padding);
    size.requirePositive(words, "a size", "window(2) sees 2 x 2 pixels");
    stride.requirePositive(words, "a stride", "stride(1) moves pixel by pixel");
  }

  /**
   * A window that moves by its own size and stays inside the map.
   *
   * @param size height and width
   */
  public Window(Extent size) {
    this(size, size, Padding.NONE);
  }

  /**
   * The same, with so many pixels from one place to the next, down and to the right.
   *
   * @param pixels at least 1
   * @return a new window
   * @throws SpecException when the stride is not positive
   */
  public Window stride(int pixels) {
    return new Window(size, Extent.square(pixels), padding);
  }

  /**
   * As {@link #stride(int)}, with two strides: height before width, as in {@code window(3, 5)}.
   *
   * @param down at least 1
   * @param right at least 1
   * @return a new window
   * @throws SpecException when a stride is not positive
   */
  public Window stride(int down, int right) {
    return new Window(size, new Extent(down, right), padding);
  }

  /**
   * The same, starting outside of the map: see {@link Padding#SAME}. What is outside is never the
   * greatest value; for averages see {@link Divisor}.
   *
   * @return a new window
   */
  public Window samePadding() {
    return new Window(size, stride, Padding.SAME);
  }

  /**
   * The places of this window on a map.
   *
   * @param image what it moves over
   * @return the places
   * @throws SpecException when the window does not fit
   */
  public Grid on(Shape.Image image) {
    return Grid.of(toString(), image, size, stride, Extent.ONE, padding);
  }

  @Override
  public String toString() {
    return words(size, stride, padding);
  }

  /** {@code 2} where nothing but a size was said, so that a layer prints as {@code maxPool(2)}. */
  String inLayer() {
    return equals(new Window(size)) ? size.toString() : toString();
  }

  private static String words(Extent size, Extent stride, Padding padding) {
    return "window(%s)%s%s"
        .formatted(
            size,
            stride.equals(size) ? "" : ".stride(" + stride + ")",
            padding == Padding.SAME ? ".samePadding()" : "");
  }
}
