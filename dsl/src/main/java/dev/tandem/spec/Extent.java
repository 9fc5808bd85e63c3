package dev.tandem.spec;

/**
 * A height and a width in pixels, always in this order. Prints as {@code 5} for 5 x 5, else as
 * {@code 3, 5}.
 *
 * @param height number of rows
 * @param width number of columns
 */
public record Extent(int height, int width) {

  /** 1 x 1. */
  public static final Extent ONE = new Extent(1, 1);

  /**
   * As many rows as columns.
   *
   * @param side height and width
   * @return the extent
   */
  public static Extent square(int side) {
    return new Extent(side, side);
  }

  /** Complains when something of it is not positive, and gives an example of what is. */
  void requirePositive(String words, String wanted, String example) {
    int least = Math.min(height, width);
    if (least < 1) {
      throw new SpecException(
          "%s: %s must be at least 1 but is %d; %s".formatted(words, wanted, least, example));
    }
  }

  @Override
  public String toString() {
    return height == width ? Integer.toString(height) : height + ", " + width;
  }
}
