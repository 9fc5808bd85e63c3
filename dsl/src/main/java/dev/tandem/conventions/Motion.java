package dev.tandem.conventions;

/**
 * A weight on its way.
 *
 * @param weight where it is, w
 * @param velocity what the optimizer remembers, v
 */
public record Motion(double weight, double velocity) {

  /**
   * At rest.
   *
   * @param weight where it is
   */
  public static Motion from(double weight) {
    return new Motion(weight, 0);
  }
}
