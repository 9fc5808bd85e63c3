package dev.tandem.spec;

/**
 * One update of every parameter {@code w} from the gradient {@code g} of the objective.
 *
 * <p>Each prints as the words that make it.
 */
public sealed interface Optimizer {

  /** The learning rate {@code eta}, positive. */
  double learningRate();

  /** Calls the one method of {@code cases} that belongs to this optimizer. */
  <R> R match(Cases<R> cases);

  /**
   * Plain gradient descent: {@code w' = w - eta g}. Source: course O1.
   *
   * @param learningRate eta, positive and finite
   */
  record Sgd(double learningRate) implements Optimizer {

    /** Checks the learning rate. */
    public Sgd {
      if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
        throw new SpecException(
            "sgd(%s): the learning rate must be positive and finite; the course uses 0.01 to 3"
                .formatted(learningRate));
      }
    }

    /**
     * Heavy ball: {@code v' = mu v - eta g, w' = w + v'}, {@code v} starting at 0. Not Nesterov's
     * form, and not the average weighted by {@code 1 - mu}. Source: course O2 (S3), Polyak 1964.
     *
     * @param momentum mu, in [0, 1)
     * @return the optimizer with momentum
     */
    public HeavyBall withMomentum(double momentum) {
      return new HeavyBall(learningRate, momentum);
    }

    /**
     * Nesterov's momentum as DL4J computes it: {@code v' = mu v - eta g, w' = w - mu v + (1 + mu)
     * v'}, {@code v} starting at 0. The parameters are the look-ahead points. Not heavy ball.
     *
     * @param momentum mu, in [0, 1)
     * @return the optimizer with momentum
     */
    public Nesterov withNesterov(double momentum) {
      return new Nesterov(learningRate, momentum);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sgd(this);
    }

    @Override
    public String toString() {
      return "sgd(" + learningRate + ")";
    }
  }

  /**
   * Heavy ball: {@code v' = mu v - eta g, w' = w + v'}. See {@link Sgd#withMomentum}.
   *
   * @param learningRate eta, positive and finite
   * @param momentum mu, in [0, 1)
   */
  record HeavyBall(double learningRate, double momentum) implements Optimizer {

    /** Checks both numbers. */
    public HeavyBall {
      requireMomentum(new Sgd(learningRate), "withMomentum", momentum);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.heavyBall(this);
    }

    @Override
    public String toString() {
      return "sgd(" + learningRate + ").withMomentum(" + momentum + ")";
    }
  }

  /**
   * Nesterov's momentum: {@code v' = mu v - eta g, w' = w - mu v + (1 + mu) v'}. See {@link
   * Sgd#withNesterov}.
   *
   * @param learningRate eta, positive and finite
   * @param momentum mu, in [0, 1)
   */
  record Nesterov(double learningRate, double momentum) implements Optimizer {

    /** Checks both numbers. */
    public Nesterov {
      requireMomentum(new Sgd(learningRate), "withNesterov", momentum);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.nesterov(this);
    }

    @Override
    public String toString() {
      return "sgd(" + learningRate + ").withNesterov(" + momentum + ")";
    }
  }

  /** One method an optimizer: what a backend must implement. */
  interface Cases<R> {
    /** {@code w' = w - eta g}. */
    R sgd(Sgd optimizer);

    /** {@code v' = mu v - eta g, w' = w + v'}. */
    R heavyBall(HeavyBall optimizer);

    /** {@code v' = mu v - eta g, w' = w - mu v + (1 + mu) v'}. */
    R nesterov(Nesterov optimizer);
  }

  private static void requireMomentum(Sgd sgd, String word, double momentum) {
    if (!(momentum >= 0) || momentum >= 1) {
      throw new SpecException(
          "%s.%s(%s): the momentum must lie in [0, 1); usual values are 0.5 to 0.99"
              .formatted(sgd, word, momentum));
    }
  }
}
