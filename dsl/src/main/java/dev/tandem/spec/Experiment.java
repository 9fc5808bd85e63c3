package dev.tandem.spec;

/**
 * Everything a training run needs but the data. A value: equal experiments train to equal bits.
 *
 * @param problem what is minimized
 * @param optimizer how a step changes the parameters
 * @param plan how long and in which portions
 */
public record Experiment(Problem problem, Optimizer optimizer, Plan plan) {

  /** Checks that a rate that falls on plateaus has a plan that finds them. */
  public Experiment {
    if (optimizer.learningRate() instanceof Schedule.OnPlateau && plan.patience() == null) {
      throw new SpecException(
          "by(%s, %s): the rate falls on plateaus but nothing finds them; add %s to the plan"
              .formatted(optimizer, plan, "stopping(noImprovementIn(10))"));
    }
  }

  /** The network of the problem. */
  public Network network() {
    return problem.network();
  }

  /** The table of the network, the loss with its penalties, the optimizer and the plan. */
  @Override
  public String toString() {
    return problem + "\nby " + optimizer + ", " + plan;
  }
}
