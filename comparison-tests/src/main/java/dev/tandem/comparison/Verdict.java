package dev.tandem.comparison;

/** Finds out which of two engines is right, by a third way that belongs to neither. */
interface Verdict {

  /** What each engine should have given at the place, from its own inputs. */
  Expected on(Gap gap);

  /**
   * What a third way gives.
   *
   * @param way what it is called
   * @param tolerance how near a right engine must come
   * @param first what the first engine should have given
   * @param second what the second engine should have given
   */
  record Expected(String way, double tolerance, double first, double second) {

    /** A formula differs from a right engine by rounding alone. */
    static final double EXACT = 1e-12;

    /** Finite differences are exact to their step's square and to rounding by their step. */
    static final double COARSE = 1e-7;

    /** For example {@code finite differences give 0.0123: reference is right, dl4j is wrong}. */
    String say(Gap gap, String firstEngine, String secondEngine) {
      boolean firstRight = near(gap.first(), first);
      boolean secondRight = near(gap.second(), second);
      boolean firstNearer = error(gap.first(), first) < error(gap.second(), second);
      String right = firstNearer ? firstEngine : secondEngine;
      String wrong = firstNearer ? secondEngine : firstEngine;
      if (firstRight == secondRight) {
        return firstRight
            ? "%s give %s: both are near, %s is nearer".formatted(way, value(firstNearer), right)
            : "%s give %s, %s: neither is right".formatted(way, first, second);
      }
      return "%s give %s: %s is right, %s is wrong"
          .formatted(way, value(firstNearer), right, wrong);
    }

    private double value(boolean ofFirst) {
      return ofFirst ? first : second;
    }

    private boolean near(double value, double expected) {
      return error(value, expected) <= tolerance;
    }

    private static double error(double value, double expected) {
      Gap gap = new Gap(0, "", 0, 0, value, expected);
      return gap.relative();
    }
  }
}
