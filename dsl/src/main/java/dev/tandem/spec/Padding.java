package dev.tandem.spec;

/** What is done where a kernel or a window would reach over the border of an image. */
public enum Padding {
  /**
   * It stays inside: {@code floor((length - reach) / stride) + 1} places; what is left over at the
   * bottom and on the right is not seen. DL4J's {@code Truncate}.
   */
  NONE,

  /**
   * It starts outside: {@code ceil(length / stride)} places. Of {@code p = (places - 1) stride +
   * reach - length} missing pixels {@code floor(p / 2)} are at the top or on the left, the rest at
   * the bottom or on the right. DL4J's {@code Same}.
   */
  SAME
}
