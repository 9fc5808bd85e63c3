package dev.tandem.spec;

import java.util.List;

/**
 * One update of every parameter {@code w} from the gradient {@code g} of the objective; {@code t}
 * is the number of the step, from 1.
 *
 * <p>Each prints as the words that make it. Those with a velocity are {@link Momentum}s, those that
 * give each parameter a step size of its own are {@link Adaptive}.
 */
public sealed interface Optimizer permits Optimizer.Sgd, Momentum, Adaptive {

  /** The learning rate {@code eta}; 1 for an optimizer without one. */
  Schedule learningRate();

  /** What is kept for each parameter between steps, in the order in which formulas name it. */
  List<Slot> slots();

  /** Calls the one method of {@code cases} that belongs to this optimizer. */
  <R> R match(Cases<R> cases);

  /**
   * Plain gradient descent: {@code w' = w - eta g}. Source: course O1.
   *
   * @param learningRate eta, positive and finite
   */
  record Sgd(Schedule learningRate) implements Optimizer {

    /** Checks the learning rate. */
    public Sgd {
      OptimizerNumbers.requireRate("sgd", "learning rate", learningRate);
    }

    /**
     * Heavy ball: {@code v' = mu v - eta g, w' = w + v'}, {@code v} starting at 0. Not Nesterov's
     * form, and not the average weighted by {@code 1 - mu}. Source: course O2 (S3), Polyak 1964.
     *
     * @param momentum mu, in [0, 1)
     * @return the optimizer with momentum
     */
    public Momentum.HeavyBall withMomentum(double momentum) {
      return withMomentum(new Schedule.Constant(momentum));
    }

    /**
     * As {@link #withMomentum(double)}, the momentum following a schedule.
     *
     * @param momentum mu, in [0, 1) at all times
     * @return the optimizer with momentum
     */
    public Momentum.HeavyBall withMomentum(Schedule momentum) {
      return new Momentum.HeavyBall(learningRate, momentum);
    }

    /**
     * Nesterov's momentum as DL4J computes it: {@code v' = mu v - eta g, w' = w - mu v + (1 + mu)
     * v'}, {@code v} starting at 0. The parameters are the look-ahead points. Not heavy ball.
     *
     * @param momentum mu, in [0, 1)
     * @return the optimizer with momentum
     */
    public Momentum.Nesterov withNesterov(double momentum) {
      return withNesterov(new Schedule.Constant(momentum));
    }

    /**
     * As {@link #withNesterov(double)}, the momentum following a schedule.
     *
     * @param momentum mu, in [0, 1) at all times
     * @return the optimizer with momentum
     */
    public Momentum.Nesterov withNesterov(Schedule momentum) {
      return new Momentum.Nesterov(learningRate, momentum);
    }

    /**
     * The exponential average of the gradients: {@code v' = beta v + (1 - beta) g, w' = w - eta
     * v'}. See {@link Momentum.AveragedGradient}.
     *
     * @param momentum beta, in [0, 1)
     * @return the optimizer with momentum
     */
    public Momentum.AveragedGradient withAveragedGradient(double momentum) {
      return withAveragedGradient(new Schedule.Constant(momentum));
    }

    /**
     * As {@link #withAveragedGradient(double)}, the momentum following a schedule.
     *
     * @param momentum beta, in [0, 1) at all times
     * @return the optimizer with momentum
     */
    public Momentum.AveragedGradient withAveragedGradient(Schedule momentum) {
      return new Momentum.AveragedGradient(learningRate, momentum);
    }

    /**
     * The weighted sum of the gradients: {@code v' = beta v + g, w' = w - eta v'}. See {@link
     * Momentum.SummedGradient}.
     *
     * @param momentum beta, in [0, 1)
     * @return the optimizer with momentum
     */
    public Momentum.SummedGradient withSummedGradient(double momentum) {
      return withSummedGradient(new Schedule.Constant(momentum));
    }

    /**
     * As {@link #withSummedGradient(double)}, the momentum following a schedule.
     *
     * @param momentum beta, in [0, 1) at all times
     * @return the optimizer with momentum
     */
    public Momentum.SummedGradient withSummedGradient(Schedule momentum) {
      return new Momentum.SummedGradient(learningRate, momentum);
    }

    @Override
    public List<Slot> slots() {
      return List.of();
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

  /** One method an optimizer: what a backend must implement. */
  interface Cases<R> {
    /** {@code w' = w - eta g}. */
    R sgd(Sgd optimizer);

    /** {@code v' = mu v - eta g, w' = w + v'}. */
    R heavyBall(Momentum.HeavyBall optimizer);

    /** {@code v' = mu v - eta g, w' = w - mu v + (1 + mu) v'}. */
    R nesterov(Momentum.Nesterov optimizer);

    /** {@code v' = beta v + (1 - beta) g, w' = w - eta v'}. */
    R averagedGradient(Momentum.AveragedGradient optimizer);

    /** {@code v' = beta v + g, w' = w - eta v'}. */
    R summedGradient(Momentum.SummedGradient optimizer);

    /** {@code v' = (1 - r dt) v - dt g, w' = w + dt v'}. */
    R ball(Momentum.Ball optimizer);

    /** Root of the sum of the squares. */
    R adaGrad(Adaptive.AdaGrad optimizer);

    /** Root of the average of the squares. */
    R rmsProp(Adaptive.RmsProp optimizer);

    /** Root of the average square of the updates by that of the gradients. */
    R adaDelta(Adaptive.AdaDelta optimizer);

    /** Average gradient by the root of the average square. */
    R adam(Adaptive.Adam optimizer);

    /** Average gradient by the greatest size. */
    R adaMax(Adaptive.AdaMax optimizer);

    /** Average gradient by the root of the greatest average square. */
    R amsGrad(Adaptive.AmsGrad optimizer);

    /** Adam that looks ahead. */
    R nadam(Adaptive.Nadam optimizer);

    /** Average gradient by the root of the average squared surprise. */
    R adaBelief(Adaptive.AdaBelief optimizer);
  }
}
