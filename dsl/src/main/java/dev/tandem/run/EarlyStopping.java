package dev.tandem.run;

import dev.tandem.spec.Experiment;
import dev.tandem.spec.Patience;
import dev.tandem.spec.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Follows the validation losses of a run and says what to do after each epoch. See {@link
 * Patience}.
 */
public final class EarlyStopping {

  /** What to do after an epoch. */
  public enum Decision {
    /** The best epoch so far: keep its parameters. */
    KEEP,
    /** No improvement, but patience is left. */
    WAIT,
    /** A plateau: go on with the next patience or a smaller learning rate. */
    GO_ON,
    /** The last plateau: end training. */
    STOP
  }

  private final @Nullable Patience patience;
  private final Schedule learningRate;
  private double best = Double.POSITIVE_INFINITY;
  private int bestEpoch;
  private int epochs;
  private int waited;
  private int plateaus;

  /**
   * For a run of an experiment, from its start.
   *
   * @param experiment whose plan says how patient to be; without patience nothing stops it
   */
  public EarlyStopping(Experiment experiment) {
    this.patience = experiment.plan().patience();
    this.learningRate = experiment.optimizer().learningRate();
  }

  /**
   * What to do after the next epoch.
   *
   * @param validationLoss mean loss of the validation data
   * @return the decision
   */
  public Decision after(double validationLoss) {
    epochs++;
    if (improves(validationLoss)) {
      best = validationLoss;
      bestEpoch = epochs;
      waited = 0;
      return Decision.KEEP;
    }
    waited++;
    if (patience == null || waited < patience.after(plateaus)) {
      return Decision.WAIT;
    }
    waited = 0;
    return isLast(patience, plateaus++) ? Decision.STOP : Decision.GO_ON;
  }

  /** The number of the best epoch so far, from 1; 0 before any. */
  public int bestEpoch() {
    return bestEpoch;
  }

  private boolean improves(double loss) {
    return Double.isInfinite(best)
        ? loss < best
        : loss < best - Patience.LEAST_IMPROVEMENT * Math.abs(best);
  }

  /** A rate that falls on plateaus ends at its least value, any other run with its patience. */
  private boolean isLast(Patience patience, int before) {
    return learningRate instanceof Schedule.OnPlateau falling
        ? falling.isDone(before)
        : before + 1 >= patience.epochs().size();
  }
}
