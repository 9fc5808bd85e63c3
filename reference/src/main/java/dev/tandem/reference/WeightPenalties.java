package dev.tandem.reference;

import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.Penalty;
import java.util.ArrayList;
import java.util.List;

/** All penalties of a problem on all weights of a network; biases are free. */
final class WeightPenalties {

  private final PenaltyTerm[] terms;
  private final Parameter[] weights;

  WeightPenalties(List<Penalty> penalties, Parameter[] parameters) {
    List<PenaltyTerm> matched = new ArrayList<>();
    for (Penalty penalty : penalties) {
      matched.add(penalty.match(Penalties.TABLE));
    }
    List<Parameter> penalized = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (parameter.spec.id().role() == Role.WEIGHTS) {
        penalized.add(parameter);
      }
    }
    this.terms = matched.toArray(new PenaltyTerm[0]);
    this.weights = penalized.toArray(new Parameter[0]);
  }

  /** What they add to the objective. */
  double value() {
    double sum = 0;
    for (PenaltyTerm term : terms) {
      for (Parameter parameter : weights) {
        for (double[] row : parameter.values) {
          sum += term.value(row);
        }
      }
    }
    return sum;
  }

  /** Adds their derivatives to the gradients of the weights. */
  void addGradients() {
    for (PenaltyTerm term : terms) {
      for (Parameter parameter : weights) {
        for (int row = 0; row < parameter.values.length; row++) {
          term.addGradient(parameter.values[row], parameter.gradients[row]);
        }
      }
    }
  }
}
