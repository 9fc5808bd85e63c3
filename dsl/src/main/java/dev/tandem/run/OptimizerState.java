package dev.tandem.run;

import dev.tandem.data.DataException;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Progress;
import dev.tandem.spec.Slot;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an optimizer carries from step to step.
 *
 * @param progress where training stands
 * @param slots one matrix a trained parameter for each of the optimizer's {@link
 *     dev.tandem.spec.Optimizer#slots slots}, by its name; plain gradient descent keeps none
 */
public record OptimizerState(Progress progress, Map<String, Parameters> slots) {

  /** Copies the map. */
  public OptimizerState {
    slots = Collections.unmodifiableMap(new TreeMap<>(slots));
  }

  /**
   * In the first epoch.
   *
   * @param steps number of steps taken
   * @param slots as above
   */
  public OptimizerState(long steps, Map<String, Parameters> slots) {
    this(Progress.START.atStep(steps), slots);
  }

  /** The number of steps taken. */
  public long steps() {
    return progress.steps();
  }

  /**
   * One slot.
   *
   * @param name such as {@code velocity}
   * @return one matrix a parameter
   * @throws DataException when there is none of this name
   */
  public Parameters slot(String name) {
    Parameters slot = slots.get(name);
    if (slot == null) {
      throw new DataException(
          "optimizer state: there is no %s; known are %s".formatted(name, slots.keySet()));
    }
    return slot;
  }

  /**
   * Makes sure that this is the state of an experiment's optimizer on its network.
   *
   * @param experiment whose slots, names and shapes must be met
   * @return this
   * @throws DataException when a slot is missing, unknown or of another shape
   */
  public OptimizerState requireFor(Experiment experiment) {
    List<String> names = experiment.optimizer().slots().stream().map(Slot::name).toList();
    if (!slots.keySet().equals(Set.copyOf(names))) {
      throw new DataException(
          "optimizer state: needs the slots %s but receives %s; give those of this optimizer"
              .formatted(names, slots.keySet()));
    }
    for (String name : names) {
      slot(name).requireForTrained(experiment.network());
    }
    return this;
  }
}
