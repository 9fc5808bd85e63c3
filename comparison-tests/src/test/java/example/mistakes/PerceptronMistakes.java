package example.mistakes;

import static example.mistakes.Mistake.mistake;

import dev.tandem.neuron.NeuronException;
import dev.tandem.neuron.Pattern;
import dev.tandem.neuron.Perceptron;
import java.util.List;

/** Patterns that a perceptron cannot read, and bounds that do not bound. */
final class PerceptronMistakes {

  private static final Perceptron TWO = Perceptron.withWeights(1, 1);
  private static final List<Pattern> THREE_INPUTS = List.of(Pattern.of(0, 0, 1));

  private PerceptronMistakes() {}

  static List<Mistake> all() {
    return List.of(
        mistake("a perceptron without weights", () -> Perceptron.withWeights())
            .fails(
                NeuronException.class,
                "perceptron: the number of weights: must be at least 1 but is 0"),
        mistake("a weight of NaN", () -> Perceptron.withWeights(1, Double.NaN))
            .fails(NeuronException.class, NeuronMistakes.finite("perceptron: a weight", "NaN")),
        mistake("a bias of NaN", () -> TWO.withBias(Double.NaN))
            .fails(NeuronException.class, NeuronMistakes.finite("perceptron: the bias", "NaN")),
        mistake("too many inputs for a perceptron", () -> TWO.answer(1, 2, 3))
            .fails(NeuronException.class, wrongWidth("inputs")),
        mistake("a lesson with too many inputs", () -> TWO.trained(THREE_INPUTS, 5))
            .fails(NeuronException.class, wrongWidth("inputs")),
        mistake("a test with too many inputs", () -> TWO.separates(THREE_INPUTS))
            .fails(NeuronException.class, wrongWidth("inputs")),
        mistake("a margin to too many inputs", () -> TWO.margin(THREE_INPUTS))
            .fails(NeuronException.class, wrongWidth("inputs")),
        mistake(
                "a bound from another perceptron's start",
                () ->
                    TWO.greatestMistakes(
                        List.of(Pattern.of(1, 1).gives(1)), Perceptron.withWeights(1, 2, 3)))
            .fails(NeuronException.class, wrongWidth("weights")),
        mistake(
                "a bound by a perceptron that does not separate",
                () -> TWO.greatestMistakes(List.of(Pattern.of(1, 1)), TWO))
            .fails(
                NeuronException.class,
                "greatestMistakes(...): perceptron[1.0, 1.0] with bias 0.0 has a margin of"
                    + " -1.414213562373095; give the bound by one that separates"),
        mistake("no epoch for a perceptron", () -> TWO.trained(List.of(), 0))
            .fails(
                NeuronException.class,
                "trained(...): the number of epochs: must be at least 1 but is 0"),
        mistake("a pattern without inputs", () -> Pattern.of())
            .fails(
                NeuronException.class,
                "pattern: the number of inputs: must be at least 1 but is 0"),
        mistake("a pattern of NaN", () -> Pattern.of(Double.NaN))
            .fails(NeuronException.class, NeuronMistakes.finite("pattern: an input", "NaN")),
        mistake("a pattern that gives 2", () -> Pattern.of(1).gives(2))
            .fails(
                NeuronException.class,
                "pattern: gives(2): a perceptron answers 0 or 1; give one of them"));
  }

  private static String wrongWidth(String what) {
    return NeuronMistakes.length("perceptron: the " + what, "2", "3");
  }
}
