package dev.tandem.comparison;

/**
 * Two numbers that should be one, and the place where they stand.
 *
 * @param step number of steps taken before, from 0
 * @param tensor what is compared, such as {@code dense1.weights}
 * @param row row in the tensor
 * @param column column in the tensor
 * @param first value in the first engine
 * @param second value in the second engine
 */
public record Gap(long step, String tensor, int row, int column, double first, double second) {

  /** {@code |a - b|}; infinite when one of the two is not finite. */
  public double absolute() {
    double difference = Math.abs(first - second);
    return Double.isFinite(difference) ? difference : Double.POSITIVE_INFINITY;
  }

  /** {@code |a - b| / max(1, |a|, |b|)}. */
  public double relative() {
    double absolute = absolute();
    return Double.isInfinite(absolute)
        ? absolute
        : absolute / Math.max(1, Math.max(Math.abs(first), Math.abs(second)));
  }

  /** {@code b / a}. */
  public double ratio() {
    return second / first;
  }

  /** The place, such as {@code dense1.weights[3,7]}. */
  public String where() {
    return "%s[%d,%d]".formatted(tensor, row, column);
  }
}
