package dev.tandem.comparison;

import dev.tandem.spec.SpecException;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far two engines may differ on each rung, as {@code |a - b| / max(1, |a|, |b|)}.
 *
 * <p>Defaults: 1e-12 for everything that one step computes, 1e-9 for what many steps accumulate.
 * Rounding alone stays several decimal places below both; the suite's report shows how many.
 */
public final class Bounds {

  private static final double ONE_STEP = 1e-12;
  private static final double MANY_STEPS = 1e-9;

  private final Map<Rung, Double> bounds;

  private Bounds(Map<Rung, Double> bounds) {
    this.bounds = bounds;
  }

  /**
   * The default bounds.
   *
   * @return 1e-12, and 1e-9 for {@link Rung#STATE} and {@link Rung#CURVE}
   */
  public static Bounds standard() {
    Map<Rung, Double> bounds = new EnumMap<>(Rung.class);
    for (Rung rung : Rung.values()) {
      bounds.put(
          rung,
          switch (rung) {
            case OUTPUTS, LOSS, MASKS, GRAPH, GRADIENTS, UPDATE -> ONE_STEP;
            case STATE, CURVE -> MANY_STEPS;
          });
    }
    return new Bounds(bounds);
  }

  /**
   * The same with another bound on one rung.
   *
   * @param rung which rung
   * @param bound at least 0 and finite
   * @return new bounds
   * @throws SpecException when the bound is negative or not finite
   */
  public Bounds with(Rung rung, double bound) {
    if (!(bound >= 0) || Double.isInfinite(bound)) {
      throw new SpecException(
          "bounds: %s within %s; a bound must be 0 or more and finite"
              .formatted(rung.label(), bound));
    }
    Map<Rung, Double> changed = new EnumMap<>(bounds);
    changed.put(rung, bound);
    return new Bounds(changed);
  }

  /**
   * The bound on one rung.
   *
   * @param rung which rung
   * @return the largest difference that still agrees
   */
  public double of(Rung rung) {
    return bounds.getOrDefault(rung, 0.0);
  }
}
