package dev.tandem.spec;

import dev.tandem.spec.ParameterId.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * What keeps a step in bounds. The order of one step: gradient of the mean loss, clipping,
 * gradients of the penalties, the optimizer's update, weight decay, constraints.
 *
 * @param clipping what is done to the gradient of the loss
 * @param decays weight decays, at most one on weights and one on biases
 * @param constraints what the parameters keep to, applied in this order
 */
public record Limits(Clipping clipping, List<WeightDecay> decays, List<Constraint> constraints) {

  /** No limits: the gradient of the objective goes to the optimizer and its update is the step. */
  public static final Limits NONE = new Limits(new Clipping.None(), List.of(), List.of());

  /** Checks that no two say the same thing. */
  public Limits {
    decays = List.copyOf(decays);
    constraints = List.copyOf(constraints);
    for (int i = 1; i < decays.size(); i++) {
      refuseSecond(decays.subList(0, i), decays.get(i));
    }
    for (int i = 1; i < constraints.size(); i++) {
      refuseSecond(constraints.subList(0, i), constraints.get(i));
    }
  }

  Limits clipping(Clipping asked) {
    if (!(clipping instanceof Clipping.None)) {
      throw new SpecException(
          "clipping(%s): the experiment already has clipping(%s); choose one"
              .formatted(asked, clipping));
    }
    return new Limits(asked, decays, constraints);
  }

  Limits decaying(WeightDecay asked) {
    return new Limits(clipping, grown(decays, asked), constraints);
  }

  Limits subjectTo(Constraint asked) {
    return new Limits(clipping, decays, grown(constraints, asked));
  }

  /** Nothing but weights and biases is penalized, decays or is constrained. */
  static void requireRole(String word, Role role) {
    if (role != Role.WEIGHTS && role != Role.BIASES) {
      throw new SpecException(
          "%s: acts on weights or biases but is asked to act on %s; leave it out"
              .formatted(word, role));
    }
  }

  /** The words of a value that may act on biases. */
  static String on(Role role, String words) {
    return role == Role.BIASES ? words + ".onBiases()" : words;
  }

  private static <T> List<T> grown(List<T> values, T value) {
    List<T> grown = new ArrayList<>(values);
    grown.add(value);
    return grown;
  }

  private static void refuseSecond(List<WeightDecay> before, WeightDecay asked) {
    for (WeightDecay earlier : before) {
      if (earlier.role() == asked.role()) {
        throw new SpecException(
            "decaying(%s): the experiment already has %s; give one coefficient that says both"
                .formatted(asked, earlier));
      }
    }
  }

  private static void refuseSecond(List<Constraint> before, Constraint asked) {
    for (Constraint earlier : before) {
      if (earlier.role() == asked.role() && earlier.getClass() == asked.getClass()) {
        throw new SpecException(
            "subjectTo(%s): the experiment already has %s; give the one that is meant"
                .formatted(asked, earlier));
      }
      if (earlier.role() == asked.role() && earlier.setsNorm() && asked.setsNorm()) {
        throw new SpecException(
            "subjectTo(%s): %s already sets the norm; choose one of them"
                .formatted(asked, earlier));
      }
    }
  }

  /** The verbs that made these limits, each after a dot; nothing when there are none. */
  @Override
  public String toString() {
    StringBuilder words = new StringBuilder();
    if (!(clipping instanceof Clipping.None)) {
      words.append(".clipping(").append(clipping).append(')');
    }
    decays.forEach(decay -> words.append(".decaying(").append(decay).append(')'));
    constraints.forEach(one -> words.append(".subjectTo(").append(one).append(')'));
    return words.toString();
  }
}
