package dev.tandem.run;

import dev.tandem.data.DataException;
import dev.tandem.spec.Network;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an optimizer carries from step to step.
 *
 * @param steps number of steps taken
 * @param slots one matrix a parameter for each kept quantity, by its name; plain gradient descent
 *     keeps none, both momentums keep {@code velocity}
 */
public record OptimizerState(long steps, Map<String, Parameters> slots) {

  /** The slot of both momentums: {@code v} of {@code v' = mu v - eta g}. */
  public static final String VELOCITY = "velocity";

  /** Copies the map and checks the number. */
  public OptimizerState {
    slots = Collections.unmodifiableMap(new TreeMap<>(slots));
    if (steps < 0) {
      throw new DataException(
          "optimizer state: %d steps cannot have been taken; give 0 or more".formatted(steps));
    }
  }

  /**
   * One slot.
   *
   * @param name such as {@link #VELOCITY}
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
   * Makes sure that this is the state of an optimizer on a network.
   *
   * @param network whose names and shapes must be met
   * @param names the slots that the optimizer keeps
   * @return this
   * @throws DataException when a slot is missing, unknown or of another shape
   */
  public OptimizerState requireFor(Network network, List<String> names) {
    if (!slots.keySet().equals(Set.copyOf(names))) {
      throw new DataException(
          "optimizer state: needs the slots %s but receives %s; give those of this optimizer"
              .formatted(names, slots.keySet()));
    }
    for (String name : names) {
      slot(name).requireFor(network);
    }
    return this;
  }
}
