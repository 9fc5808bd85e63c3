package dev.tandem.spec;

import java.util.List;

/** Gradient descent with a memory: the velocity {@code v}, which starts at 0. Source: course O2. */
public sealed interface Momentum extends Optimizer {

  @Override
  default List<Slot> slots() {
    return List.of(new Slot(Slot.VELOCITY));
  }

  /**
   * Heavy ball: {@code v' = mu v - eta g, w' = w + v'}. See {@link Optimizer.Sgd#withMomentum}.
   *
   * @param learningRate eta, positive and finite
   * @param momentum mu, in [0, 1)
   */
  record HeavyBall(Schedule learningRate, Schedule momentum) implements Momentum {

    /** Checks both numbers. */
    public HeavyBall {
      OptimizerNumbers.requireMomentum(words(learningRate), "withMomentum", momentum);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.heavyBall(this);
    }

    @Override
    public String toString() {
      return words(learningRate) + ".withMomentum(" + momentum + ")";
    }
  }

  /**
   * Nesterov's momentum: {@code v' = mu v - eta g, w' = w - mu v + (1 + mu) v'}. See {@link
   * Optimizer.Sgd#withNesterov}.
   *
   * @param learningRate eta, positive and finite
   * @param momentum mu, in [0, 1)
   */
  record Nesterov(Schedule learningRate, Schedule momentum) implements Momentum {

    /** Checks both numbers. */
    public Nesterov {
      OptimizerNumbers.requireMomentum(words(learningRate), "withNesterov", momentum);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.nesterov(this);
    }

    @Override
    public String toString() {
      return words(learningRate) + ".withNesterov(" + momentum + ")";
    }
  }

  /**
   * The exponential average of the gradients: {@code v' = beta v + (1 - beta) g, w' = w - eta v'}.
   * The rate stands outside the average: when it changes, the whole velocity changes with it.
   * Source: course O2 (S0 14.3, its two minus signs made one).
   *
   * @param learningRate eta, positive and finite
   * @param momentum beta, in [0, 1)
   */
  record AveragedGradient(Schedule learningRate, Schedule momentum) implements Momentum {

    /** Checks both numbers. */
    public AveragedGradient {
      OptimizerNumbers.requireMomentum(words(learningRate), "withAveragedGradient", momentum);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.averagedGradient(this);
    }

    @Override
    public String toString() {
      return words(learningRate) + ".withAveragedGradient(" + momentum + ")";
    }
  }

  /**
   * The weighted sum of the gradients: {@code v' = beta v + g, w' = w - eta v'}. While the rate is
   * constant this is {@link HeavyBall} with {@code v} in other units. Source: course O2 (S1 6.3.2);
   * PyTorch's {@code SGD}.
   *
   * @param learningRate eta, positive and finite
   * @param momentum beta, in [0, 1)
   */
  record SummedGradient(Schedule learningRate, Schedule momentum) implements Momentum {

    /** Checks both numbers. */
    public SummedGradient {
      OptimizerNumbers.requireMomentum(words(learningRate), "withSummedGradient", momentum);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.summedGradient(this);
    }

    @Override
    public String toString() {
      return words(learningRate) + ".withSummedGradient(" + momentum + ")";
    }
  }

  /**
   * A ball of mass 1 that rolls with friction, by Euler's method: {@code v' = (1 - r dt) v - dt g,
   * w' = w + dt v'}. Source: course O2 (S0 14.3, S1 6.1; the friction of one step is {@code r dt}).
   *
   * @param timeStep dt, positive and finite
   * @param friction r, at least 0; {@code r dt} at most 1
   */
  record Ball(Schedule timeStep, double friction) implements Momentum {

    /** Checks both numbers. */
    public Ball {
      OptimizerNumbers.requireRate("ball", "time step", timeStep);
      if (!(friction >= 0) || !(friction * timeStep.supremum() <= 1)) {
        throw new SpecException(
            "ball(%s).withFriction(%s): friction times time step must lie in [0, 1]; %s"
                .formatted(timeStep, friction, "more would turn the ball around"));
      }
    }

    /**
     * The same with friction.
     *
     * @param friction r, at least 0; {@code r dt} at most 1
     * @return a new optimizer
     */
    public Ball withFriction(double friction) {
      return new Ball(timeStep, friction);
    }

    /** The time step: what turns gradients into changes of the velocity. */
    @Override
    public Schedule learningRate() {
      return timeStep;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.ball(this);
    }

    @Override
    public String toString() {
      return "ball(" + timeStep + ").withFriction(" + friction + ")";
    }
  }

  private static String words(Schedule learningRate) {
    return new Sgd(learningRate).toString();
  }
}
