package dev.tandem.reference;

import dev.tandem.spec.Penalty;
import java.util.Arrays;
import java.util.List;

/** All penalties of a problem, each on the parameters of its role. */
final class PenaltyTerms {

  private final PenaltyTerm[] terms;
  private final Parameter[][] penalized;

  PenaltyTerms(List<Penalty> penalties, Parameter[] parameters) {
    this.terms = new PenaltyTerm[penalties.size()];
    this.penalized = new Parameter[penalties.size()][];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = penalties.get(i).match(Penalties.TABLE);
      penalized[i] = Parameter.of(penalties.get(i).role(), parameters);
    }
  }

  /** What they add to the objective. */
  double value() {
    double sum = 0;
    for (int i = 0; i < terms.length; i++) {
      for (Parameter parameter : penalized[i]) {
        for (double[] row : parameter.values) {
          sum += terms[i].value(row);
        }
      }
    }
    return sum;
  }

  /** Adds their derivatives to the gradients of the loss. */
  void addGradients() {
    for (int i = 0; i < terms.length; i++) {
      for (Parameter parameter : penalized[i]) {
        Arrays.fill(parameter.isZero, false);
        for (int row = 0; row < parameter.values.length; row++) {
          terms[i].addGradient(parameter.values[row], parameter.gradients[row]);
        }
      }
    }
  }
}
