package dev.tandem.reference;

import dev.tandem.reference.matrix.Crew;
import dev.tandem.spec.Experiment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From gradients to parameters: the optimizer's rule and the limits of an experiment. A class of
 * its own, since who only predicts needs none of it.
 */
final class Training implements Crew.Job {

  /** What the update of a number costs beside a multiply-add in a product. */
  private static final int MULTIPLY_ADDS = 8;

  private final UpdateRule rule;
  private final StepLimits limits;
  private final Parameter[] trained;
  private final Crew crew;
  private @Nullable Parameter parameter;

  /**
   * The training of some parameters.
   *
   * @param all those of the network
   * @param trained those of them that the optimizer changes
   * @param crew shares the rows of a parameter array
   */
  Training(Experiment experiment, Parameter[] all, Parameter[] trained, Crew crew) {
    this.rule = experiment.optimizer().match(UpdateRules.TABLE);
    this.limits = new StepLimits(experiment.limits(), all);
    this.trained = trained;
    this.crew = crew;
  }

  /** Clips the gradients of the loss, before those of the penalties are added. */
  void clip() {
    limits.clip();
  }

  /** The decay of the weights, then the update by the gradients. */
  void update(long steps, long epochs, int plateaus) {
    rule.begin(steps, epochs, plateaus);
    limits.decay(rule.eta);
    for (Parameter next : trained) {
      parameter = next;
      int rows = next.values.length;
      crew.share(this, rows, (long) rows * next.values[0].length * MULTIPLY_ADDS);
    }
  }

  /** Brings the parameters back to their constraints. */
  void constrain() {
    limits.constrain();
  }

  @Override
  public void run(int part, int from, int to) {
    Parameter updated = Objects.requireNonNull(parameter);
    boolean rests = rule.restsWithoutGradient();
    for (int row = from; row < to; row++) {
      if (rests && updated.isZero[row]) {
        continue;
      }
      rule.update(updated.values[row], updated.gradients[row], updated.state, row);
    }
  }
}
