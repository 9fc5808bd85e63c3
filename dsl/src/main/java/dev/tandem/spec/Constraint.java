package dev.tandem.spec;

import dev.tandem.spec.ParameterId.Role;

/**
 * What the parameters must keep to: they are brought back to it after every update.
 *
 * <p>A norm {@code |w|} is the Euclidean one of the weights that lead into one unit, a column of
 * {@code W}; on biases it is the norm of all biases of the layer.
 */
public sealed interface Constraint {

  /** What is constrained: the weights of all layers, or their biases. */
  Role role();

  /**
   * The same constraint on the biases instead of the weights.
   *
   * @return a new constraint
   */
  Constraint onBiases();

  /** Whether this decides about the norm, so that no other one can. */
  boolean setsNorm();

  /** Calls the one method of {@code cases} that belongs to this constraint. */
  <R> R match(Cases<R> cases);

  /**
   * {@code w' = w m / |w|} where {@code |w| > m}: shorter weights, those of norm 0 among them, stay
   * as they are. Source: Srivastava et al. 2014, section 5.1.
   *
   * @param norm m, positive and finite
   * @param role what is constrained
   */
  record MaxNorm(double norm, Role role) implements Constraint {

    /** Checks the norm. */
    public MaxNorm {
      if (!(norm > 0) || Double.isInfinite(norm)) {
        throw new SpecException(
            "maxNorm(%s): the norm must be positive and finite; usual values are 1 to 4"
                .formatted(norm));
      }
      Limits.requireRole("maxNorm", role);
    }

    @Override
    public MaxNorm onBiases() {
      return new MaxNorm(norm, Role.BIASES);
    }

    @Override
    public boolean setsNorm() {
      return true;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.maxNorm(this);
    }

    @Override
    public String toString() {
      return Limits.on(role, "maxNorm(" + norm + ")");
    }
  }

  /**
   * {@code w' = w / |w|}; weights of norm 0 have no direction and stay 0.
   *
   * @param role what is constrained
   */
  record UnitNorm(Role role) implements Constraint {

    /** Checks the role. */
    public UnitNorm {
      Limits.requireRole("unitNorm", role);
    }

    @Override
    public UnitNorm onBiases() {
      return new UnitNorm(Role.BIASES);
    }

    @Override
    public boolean setsNorm() {
      return true;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unitNorm(this);
    }

    @Override
    public String toString() {
      return Limits.on(role, "unitNorm()");
    }
  }

  /**
   * {@code w' = max(0, w)}.
   *
   * @param role what is constrained
   */
  record NonNegative(Role role) implements Constraint {

    /** Checks the role. */
    public NonNegative {
      Limits.requireRole("nonNegative", role);
    }

    @Override
    public NonNegative onBiases() {
      return new NonNegative(Role.BIASES);
    }

    @Override
    public boolean setsNorm() {
      return false;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.nonNegative(this);
    }

    @Override
    public String toString() {
      return Limits.on(role, "nonNegative()");
    }
  }

  /** One method a constraint: what a backend must implement. */
  interface Cases<R> {
    /** {@code w' = w m / |w|} where {@code |w| > m}. */
    R maxNorm(MaxNorm constraint);

    /** {@code w' = w / |w|}. */
    R unitNorm(UnitNorm constraint);

    /** {@code w' = max(0, w)}. */
    R nonNegative(NonNegative constraint);
  }
}
