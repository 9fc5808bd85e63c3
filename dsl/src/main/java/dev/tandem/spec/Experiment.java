package dev.tandem.spec;

/**
 * Everything a training run needs but the data. A value: equal experiments train to equal bits.
 *
 * @param problem what is minimized
 * @param optimizer how a step changes the parameters
 * @param plan how long and in which portions
 * @param limits what keeps a step in bounds
 */
public record Experiment(Problem problem, Optimizer optimizer, Plan plan, Limits limits) {

  /**
   * An experiment without limits.
   *
   * @param problem what is minimized
   * @param optimizer how a step changes the parameters
   * @param plan how long and in which portions
   */
  public Experiment(Problem problem, Optimizer optimizer, Plan plan) {
    this(problem, optimizer, plan, Limits.NONE);
  }

  /**
   * Checks that a rate that falls on plateaus has a plan that finds them, and that what is
   * normalized over the batch finds more than one value there.
   */
  public Experiment {
    requireVariance(problem.network(), plan);
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

  /**
   * Clips the gradient of the mean loss, before the gradients of the penalties are added.
   *
   * @param clipping such as {@code eachValueTo(0.5)} or {@code normOfLayerTo(1)}
   * @return a new experiment
   * @throws SpecException when there is a clipping already
   */
  public Experiment clipping(Clipping clipping) {
    return new Experiment(problem, optimizer, plan, limits.clipping(clipping));
  }

  /**
   * Lets parameters decay beside the optimizer's update.
   *
   * @param decay such as {@code weightDecay(0.01)}
   * @return a new experiment
   * @throws SpecException when there is a decay of the same parameters already
   */
  public Experiment decaying(WeightDecay decay) {
    return new Experiment(problem, optimizer, plan, limits.decaying(decay));
  }

  /**
   * Keeps the parameters to a constraint after every step; several are applied in the order in
   * which they are said. The start values are taken as they are.
   *
   * @param constraint such as {@code maxNorm(2)}
   * @return a new experiment
   * @throws SpecException when there is one of this kind, or another that sets the norm, on the
   *     same parameters already
   */
  public Experiment subjectTo(Constraint constraint) {
    return new Experiment(problem, optimizer, plan, limits.subjectTo(constraint));
  }

  private static void requireVariance(Network network, Plan plan) {
    for (Node node : Normalization.withoutVarianceOfOneSample(network)) {
      if (plan.batchSize() == 1) {
        throw new SpecException(
            "by(...): %s meets batches of one sample, whose variance is 0, so it would give beta %s"
                .formatted(node.name(), "whatever it reads; use batchesOf(2) or more"));
      }
    }
  }

  /** The table of the network, the loss with its penalties, the optimizer, plan and limits. */
  @Override
  public String toString() {
    String line = problem + "\nby " + optimizer + ", " + plan;
    return limits.equals(Limits.NONE) ? line : line + "\n" + limits.toString().substring(1);
  }
}
