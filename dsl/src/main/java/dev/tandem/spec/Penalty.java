package dev.tandem.spec;

import dev.tandem.spec.ParameterId.Role;

/**
 * What is added to the loss of a batch to keep the weights small. Biases are free unless {@link
 * #onBiases} is said; the coefficient is used as it stands and divided by nothing, so the course's
 * {@code lambda / n} is written {@code l2(lambda / n)}.
 */
public sealed interface Penalty {

  /** The factor {@code c}, at least 0. */
  double coefficient();

  /** What is penalized: the weights of all layers, or their biases. */
  Role role();

  /**
   * The same penalty on the biases instead of the weights; {@code plus} it beside the one on the
   * weights to have both.
   *
   * @return a new penalty
   */
  Penalty onBiases();

  /** Calls the one method of {@code cases} that belongs to this penalty. */
  <R> R match(Cases<R> cases);

  /**
   * {@code c sum |w|}; gradient {@code c sign(w)} with {@code sign(0) = 0}. Source: course R7.
   *
   * @param coefficient the factor c, at least 0
   * @param role what is penalized
   */
  record L1(double coefficient, Role role) implements Penalty {

    /** Checks the coefficient. */
    public L1 {
      requireCoefficient("l1", coefficient);
      Limits.requireRole("l1", role);
    }

    /**
     * On the weights.
     *
     * @param coefficient the factor c, at least 0
     */
    public L1(double coefficient) {
      this(coefficient, Role.WEIGHTS);
    }

    @Override
    public L1 onBiases() {
      return new L1(coefficient, Role.BIASES);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.l1(this);
    }

    @Override
    public String toString() {
      return Limits.on(role, "l1(" + coefficient + ")");
    }
  }

  /**
   * {@code 1/2 c sum w^2}; gradient {@code c w}. Source: course R6 (S3, with {@code c = lambda /
   * n}).
   *
   * @param coefficient the factor c, at least 0
   * @param role what is penalized
   */
  record L2(double coefficient, Role role) implements Penalty {

    /** Checks the coefficient. */
    public L2 {
      requireCoefficient("l2", coefficient);
      Limits.requireRole("l2", role);
    }

    /**
     * On the weights.
     *
     * @param coefficient the factor c, at least 0
     */
    public L2(double coefficient) {
      this(coefficient, Role.WEIGHTS);
    }

    @Override
    public L2 onBiases() {
      return new L2(coefficient, Role.BIASES);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.l2(this);
    }

    @Override
    public String toString() {
      return Limits.on(role, "l2(" + coefficient + ")");
    }
  }

  /** One method a penalty: what a backend must implement. */
  interface Cases<R> {
    /** {@code c sum |w|}. */
    R l1(L1 penalty);

    /** {@code 1/2 c sum w^2}. */
    R l2(L2 penalty);
  }

  private static void requireCoefficient(String word, double coefficient) {
    if (!(coefficient >= 0) || Double.isInfinite(coefficient)) {
      throw new SpecException(
          "%s(%s): the coefficient must be 0 or more and finite; give lambda/n as one number"
              .formatted(word, coefficient));
    }
  }
}
