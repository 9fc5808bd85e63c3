package dev.tandem.spec;

/**
 * What an optimizer keeps for each parameter between two steps.
 *
 * @param name its name, such as {@code velocity}
 * @param start its value before the first step
 */
public record Slot(String name, double start) {

  /** What is exponentially averaged or summed up over gradients. */
  public static final String VELOCITY = "velocity";

  /** The average gradient {@code m}. */
  public static final String MEAN = "mean";

  /** The average, or in AdaGrad the sum, of the squares of the gradients {@code s}. */
  public static final String SQUARE = "square";

  /** The greatest {@code s}, or in AdaMax the greatest size of a gradient, {@code u}. */
  public static final String GREATEST = "greatest";

  /** The average of the squares of the updates, {@code d}. */
  public static final String UPDATE = "update";

  Slot(String name) {
    this(name, 0);
  }
}
