package dev.tandem.spec;

/**
 * The places of a kernel or a window on an image.
 *
 * @param image what it moves over
 * @param rows its places from the top down
 * @param columns its places from left to right
 */
public record Grid(Shape.Image image, Sweep rows, Sweep columns) {

  /** Beyond it, places in pixels would not fit in an {@code int}. */
  private static final long MOST_REACH = 1L << 30;

  /** The number of places. */
  public int places() {
    return rows.places() * columns.places();
  }

  /** What comes out of it: one value a place. */
  Shape.Image output(int channels) {
    return new Shape.Image(channels, rows.places(), columns.places());
  }

  /** Places such a patch on an image; {@code words} say which. */
  static Grid of(
      String words, Shape.Image on, Extent size, Extent stride, Extent apart, Padding padding) {
    Sweep rows = new Sweep(on.height(), size.height(), stride.height(), apart.height(), padding);
    Sweep columns = new Sweep(on.width(), size.width(), stride.width(), apart.width(), padding);
    boolean tooFar = Math.max(rows.reach(), columns.reach()) > MOST_REACH;
    if (tooFar || rows.places() < 1 || columns.places() < 1) {
      throw new SpecException(
          "%s reaches over %d x %d pixels but receives %s; use a smaller one or samePadding()"
              .formatted(words, rows.reach(), columns.reach(), on));
    }
    if (padding == Padding.SAME && (rows.missing() < 0 || columns.missing() < 0)) {
      throw new SpecException(
          "%s has nothing to pad on %s; %s".formatted(words, on, insteadOf(rows, columns)));
    }
    return new Grid(on, rows, columns);
  }

  /** Without padding a side where something is missing would have fewer places. */
  private static String insteadOf(Sweep rows, Sweep columns) {
    if (rows.missing() <= 0 && columns.missing() <= 0) {
      return "leave samePadding() out, the output has the same size";
    }
    return "use strides of at most %d x %d pixels, over which it reaches"
        .formatted(rows.reach(), columns.reach());
  }
}
