package dev.tandem.reference;

import dev.tandem.spec.Constraint;
import dev.tandem.spec.Limits;
import dev.tandem.spec.WeightDecay;
import java.util.ArrayList;
import java.util.List;

/** The limits of an experiment at work on the parameters of its network. */
final class StepLimits {

  private final Runnable clipping;
  private final WeightDecay[] decays;
  private final Parameter[][] decaying;
  private final Runnable[] constraints;

  StepLimits(Limits limits, Parameter[] parameters) {
    this.clipping = limits.clipping().match(new Clippings(parameters));
    this.decays = limits.decays().toArray(new WeightDecay[0]);
    this.decaying = new Parameter[decays.length][];
    for (int i = 0; i < decays.length; i++) {
      decaying[i] = Parameter.of(decays[i].role(), parameters);
    }
    this.constraints = constraints(limits, parameters);
  }

  /** Clips the gradients of the loss. */
  void clip() {
    clipping.run();
  }

  /**
   * {@code w' = w - eta c w}, or {@code w - c w}. To be called before the update, which only adds
   * to {@code w}: so it is the {@code w} from before the step that decays.
   *
   * @param learningRate eta of this step
   */
  void decay(double learningRate) {
    for (int i = 0; i < decays.length; i++) {
      double share =
          switch (decays[i].scale()) {
            case LEARNING_RATE -> learningRate * decays[i].coefficient();
            case ONE -> decays[i].coefficient();
          };
      for (Parameter parameter : decaying[i]) {
        for (double[] row : parameter.values) {
          decay(row, share);
        }
      }
    }
  }

  /** Brings the parameters back to their constraints, in the order in which these were said. */
  void constrain() {
    for (Runnable constraint : constraints) {
      constraint.run();
    }
  }

  private static void decay(double[] w, double share) {
    for (int i = 0; i < w.length; i++) {
      w[i] -= share * w[i];
    }
  }

  private static Runnable[] constraints(Limits limits, Parameter[] parameters) {
    List<Runnable> all = new ArrayList<>();
    for (Constraint constraint : limits.constraints()) {
      for (Parameter parameter : Parameter.of(constraint.role(), parameters)) {
        all.add(constraint.match(new Constraints(parameter)));
      }
    }
    return all.toArray(new Runnable[0]);
  }
}
