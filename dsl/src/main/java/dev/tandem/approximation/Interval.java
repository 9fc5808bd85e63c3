package dev.tandem.approximation;

/**
 * Where a variable lives.
 *
 * @param from the beginning
 * @param to the end, above it
 */
record Interval(double from, double to) {

  double width() {
    return to - from;
  }

  /** The point at a share of the way; the ends are exact. */
  double at(double share) {
    return share == 1 ? to : from + share * width();
  }
}
