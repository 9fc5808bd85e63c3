package dev.tandem.conventions;

/**
 * The recurrences that carry the name momentum. {@code g} is the gradient at {@code w}; {@code v}
 * starts at 0.
 */
public enum MomentumForm {
  /**
   * {@code v' = beta v + (1 - beta) g, w' = w - kappa v'}. Source: course S0 14.3, with the sign of
   * its update corrected: as printed, it climbs.
   */
  AVERAGE("v' = beta v + (1 - beta) g, w' = w - kappa v'", "kappa", "beta"),

  /** {@code v' = beta v + g, w' = w - kappa v'}. Source: course S1 6.3.2; PyTorch. */
  SUM("v' = beta v + g, w' = w - kappa v'", "kappa", "beta"),

  /** {@code v' = mu v - eta g, w' = w + v'}. Source: course S2, S3; Polyak 1964; Keras. */
  HEAVY_BALL("v' = mu v - eta g, w' = w + v'", "eta", "mu"),

  /**
   * {@code v' = (1 - r dt) v - dt g, w' = w + dt v'}: a ball of mass 1 with friction {@code r}.
   * Source: course S0 14.3, S1 6.3.2, with the friction times the time step, which the print
   * forgets.
   */
  BALL("v' = (1 - r dt) v - dt g, w' = w + dt v'", "dt", "r"),

  /** {@code v' = mu v - eta g, w' = w - mu v + (1 + mu) v'}. DL4J's Nesterovs; Keras. */
  NESTEROV("v' = mu v - eta g, w' = w - mu v + (1 + mu) v'", "eta", "mu"),

  /** {@code v' = mu v + g, w' = w - eta (g + mu v')}. PyTorch with nesterov=True. */
  NESTEROV_SUM("v' = mu v + g, w' = w - eta (g + mu v')", "eta", "mu");

  private final String formula;
  private final String rateSymbol;
  private final String momentumSymbol;

  MomentumForm(String formula, String rateSymbol, String momentumSymbol) {
    this.formula = formula;
    this.rateSymbol = rateSymbol;
    this.momentumSymbol = momentumSymbol;
  }

  /** The recurrence. */
  public String formula() {
    return formula;
  }

  /** Whether the weights are the look-ahead points of Nesterov's method. */
  public boolean looksAhead() {
    return this == NESTEROV || this == NESTEROV_SUM;
  }

  /** The recurrence, with places for its two numbers. */
  String pattern() {
    return "%s with %s = %%s, %s = %%s".formatted(formula, rateSymbol, momentumSymbol);
  }

  /** What its first number is called. */
  String rateWord() {
    return this == BALL ? "time step" : "rate";
  }

  /** What its second number is called. */
  String momentumWord() {
    return this == BALL ? "friction" : "momentum";
  }
}
