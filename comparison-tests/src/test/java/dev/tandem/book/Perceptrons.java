package dev.tandem.book;

import static dev.tandem.book.Entry.erratum;
import static dev.tandem.book.Entry.row;
import static dev.tandem.dsl.Tandem.given;
import static dev.tandem.dsl.Tandem.heaviside;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;

import dev.tandem.neuron.Pattern;
import dev.tandem.neuron.Perceptron;
import dev.tandem.neuron.PerceptronTraining.Outcome;
import dev.tandem.spec.Network;
import dev.tandem.spec.Start;
import java.util.List;

/** Rows P1 to P4, errata E0-6 and E0-7. */
final class Perceptrons {

  private static final List<Pattern> OR = table(0, 1, 1, 1);
  private static final List<Pattern> NAND = table(1, 1, 1, 0);
  private static final List<Pattern> XOR = table(0, 1, 1, 0);
  private static final Perceptron ZERO = Perceptron.withWeights(0, 0);

  /** Where the walk-through of OR begins, and where its steps lead. */
  private static final Perceptron START = Perceptron.withWeights(0.6, -0.2).withBias(-0.1);

  private static final Perceptron SECOND = START.taught(Pattern.of(0, 1).gives(1));
  private static final Perceptron THIRD = SECOND.taught(Pattern.of(0, 0).gives(0));

  private Perceptrons() {}

  static Chapter chapter() {
    return new Chapter(
        "Perceptron",
        "z = w x + b, y = 1 for z >= 0, else 0; E = t - y, w' = w + E x, b' = b + E.",
        List.of(pattern(), walk(), learned(), xor(), rule(), tables()));
  }

  private static Entry pattern() {
    Perceptron looking = Perceptron.withWeights(1, 1, 0, 1);
    double[] own = {1, 1, 0, 1};
    double[] other = {0, 1, 1, 0};
    return row("P1", "weights that look for a pattern", "S0 7.1")
        .formula("w = (1, 1, 0, 1), without a bias and with b = -2")
        .code("Perceptron.withWeights(1, 1, 0, 1)")
        .exactly("z of (1, 1, 0, 1)", "3", looking.drive(own))
        .exactly("y", "1", looking.answer(own))
        .exactly("z of (0, 1, 1, 0)", "1", looking.drive(other))
        .exactly("y", "1", looking.answer(other))
        .exactly("z of (1, 1, 0, 1), b = -2", "1", looking.withBias(-2).drive(own))
        .exactly("y", "1", looking.withBias(-2).answer(own))
        .exactly("z of (0, 1, 1, 0), b = -2", "-1", looking.withBias(-2).drive(other))
        .exactly("y", "0", looking.withBias(-2).answer(other));
  }

  private static Entry walk() {
    return row("P2", "a walk through OR", "S0 7.1")
        .formula("from w = (0.6, -0.2), b = -0.1: (1, 0), (0, 1), (0, 0), (1, 1)")
        .code("Perceptron.withWeights(0.6, -0.2).withBias(-0.1)")
        .code("START.taught(Pattern.of(0, 1).gives(1))")
        .note("The drive of the fourth step is misprinted: erratum E0-7.")
        .printed("z of (1, 0)", "0.5", START.drive(1, 0))
        .exactly("E", "0", START.error(Pattern.of(1, 0).gives(1)))
        .printed("z of (0, 1)", "-0.3", START.drive(0, 1))
        .exactly("E", "1", START.error(Pattern.of(0, 1).gives(1)))
        .printed("w_1 after it", "0.6", SECOND.weights()[0])
        .printed("w_2 after it", "0.8", SECOND.weights()[1])
        .printed("b after it", "0.9", SECOND.bias())
        .printed("z of (0, 0)", "0.9", SECOND.drive(0, 0))
        .exactly("E", "-1", SECOND.error(Pattern.of(0, 0).gives(0)))
        .derived("z of (1, 1), still with b = 0.9", "2.3", SECOND.drive(1, 1))
        .printed("w_1 at the end", "0.6", THIRD.weights()[0])
        .printed("w_2 at the end", "0.8", THIRD.weights()[1])
        .printed("b at the end", "-0.1", THIRD.bias());
  }

  private static Entry learned() {
    return row("P3", "three steps learn OR", "S0 7.1")
        .formula("b' = b + E: 0.9 - 1 = -0.1")
        .code("SECOND.taught(Pattern.of(0, 0).gives(0))")
        .printed("b after the third step", "-0.1", THIRD.bias())
        .derived("z of (1, 0)", "0.5", THIRD.drive(1, 0))
        .derived("z of (0, 1)", "0.7", THIRD.drive(0, 1))
        .derived("z of (0, 0)", "-0.1", THIRD.drive(0, 0))
        .derived("z of (1, 1)", "1.3", THIRD.drive(1, 1))
        .holds("all four answers are right", THIRD.separates(OR));
  }

  private static Entry xor() {
    Start nandAndOr =
        weights(given(new double[] {-1, 1}, new double[] {-1, 1}))
            .biases(given(new double[] {1.5, -0.5}));
    Start and =
        weights(given(new double[] {1}, new double[] {1})).biases(given(new double[] {-1.5}));
    Network layers =
        network(vector(2)).dense(2, heaviside(1), nandAndOr).dense(1, heaviside(1), and);
    return row("P4", "XOR needs two layers", "S0 7.1, S1 2.1")
        .formula("sum (2 t - 1) (x, 1) = 0, so no (w, b) has all (2 t - 1) (w x + b) > 0")
        .code("network(vector(2)).dense(2, heaviside(1), nandAndOr).dense(1, heaviside(1), and)")
        .holds("one perceptron goes round in a circle", outcome(XOR) == Outcome.CYCLES)
        .exactly("NAND and OR, then AND, of (1, 1)", "0", Engines.prediction(layers, 1, 1))
        .exactly("of (1, 0)", "1", Engines.prediction(layers, 1, 0))
        .exactly("of (0, 1)", "1", Engines.prediction(layers, 0, 1))
        .exactly("of (0, 0)", "0", Engines.prediction(layers, 0, 0));
  }

  private static Entry rule() {
    return erratum("E0-6", "the rule for the bias", "S0 7.1")
        .prints("b' = b + E t.")
        .instead("b' = b + E. With E t no step lowers b, so (0, 0) is never answered with 0.")
        .printed("b at the end, by b + E", "-0.1", THIRD.bias())
        .misprinted("b at the end, by b + E t", "-0.1", SECOND.bias())
        .holds("1000 epochs by b + E t: b never falls, (0, 0) still gives 1", neverLearned())
        .holds("by b + E OR is learned", outcome(OR) == Outcome.SEPARATES);
  }

  private static boolean neverLearned() {
    Perceptron perceptron = START;
    boolean never = true;
    for (int epoch = 0; epoch < 1000; epoch++) {
      for (Pattern pattern : List.of(OR.get(2), OR.get(1), OR.get(0), OR.get(3))) {
        double before = perceptron.bias();
        double raised = before + perceptron.error(pattern) * pattern.target();
        perceptron = perceptron.taught(pattern).withBias(raised);
        never &= raised >= before;
      }
      never &= perceptron.answer(0, 0) == 1;
    }
    return never;
  }

  private static Entry tables() {
    return erratum("E0-7", "the error's sign, a drive, and a table", "S0 7.1")
        .prints(
            "E = t - y as \"L1 error\"; sigma(0.9) = 1 in the step at (1, 1); \"XOR\" as 00 gives 1,"
                + " 01 gives 1, 10 gives 1, 11 gives 0.")
        .instead("E has a sign; the drive is 2.3; the table is NAND, which one perceptron learns.")
        .derivedExactly("E of an answer of 1 for 0", "-1", ZERO.error(Pattern.of(0, 0).gives(0)))
        .misprinted("z in the step at (1, 1)", "0.9", SECOND.drive(1, 1))
        .derived("z in the step at (1, 1)", "2.3", SECOND.drive(1, 1))
        .holds("a perceptron learns the printed table", outcome(NAND) == Outcome.SEPARATES)
        .holds("none learns XOR, 0, 1, 1, 0", outcome(XOR) == Outcome.CYCLES);
  }

  private static Outcome outcome(List<Pattern> patterns) {
    return ZERO.trained(patterns, 1000).outcome();
  }

  private static List<Pattern> table(int at00, int at01, int at10, int at11) {
    return List.of(
        Pattern.of(0, 0).gives(at00),
        Pattern.of(0, 1).gives(at01),
        Pattern.of(1, 0).gives(at10),
        Pattern.of(1, 1).gives(at11));
  }
}
