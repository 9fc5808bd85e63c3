package dev.tandem.spec;

/** By what average pooling divides at the border of a map. Prints as its word. */
public enum Divisor {
  /**
   * By the number of pixels inside the map: the average of what there is. What DL4J does when
   * nothing is said, whatever the comments in its source say.
   */
  PIXELS_INSIDE("pixelsInside()"),

  /**
   * By the size of the window: padding counts as zeros. DL4J's {@code
   * avgPoolIncludePadInDivisor(true)}.
   */
  WHOLE_WINDOW("wholeWindow()");

  private final String word;

  Divisor(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
