package dev.tandem.neuron;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a training of a perceptron ended.
 *
 * @param perceptron what came out
 * @param outcome why it ended
 * @param mistakes wrong answers in all, each of which moved the weights
 * @param epochs times that all patterns were shown
 */
public record PerceptronTraining(Perceptron perceptron, Outcome outcome, int mistakes, int epochs) {

  /** Why a training ended. */
  public enum Outcome {
    /** An epoch passed without a mistake. */
    SEPARATES,
    /**
     * An epoch with mistakes ended where an earlier one did: training would go round for ever. So
     * no perceptron separates the patterns, unless the weights are so large that rounding swallows
     * what they are taught.
     */
    CYCLES,
    /** The epochs were over. */
    UNDECIDED
  }

  static PerceptronTraining of(Perceptron start, List<Pattern> patterns, int epochs) {
    Perceptron perceptron = start;
    Set<Perceptron> seen = new HashSet<>();
    int mistakes = 0;
    for (int epoch = 1; epoch <= epochs; epoch++) {
      int before = mistakes;
      for (Pattern pattern : patterns) {
        mistakes += Math.abs(perceptron.error(pattern));
        perceptron = perceptron.taught(pattern);
      }
      if (mistakes == before) {
        return new PerceptronTraining(perceptron, Outcome.SEPARATES, mistakes, epoch);
      }
      if (!seen.add(perceptron)) {
        return new PerceptronTraining(perceptron, Outcome.CYCLES, mistakes, epoch);
      }
    }
    return new PerceptronTraining(perceptron, Outcome.UNDECIDED, mistakes, epochs);
  }
}
