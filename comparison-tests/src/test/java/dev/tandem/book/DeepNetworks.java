package dev.tandem.book;

import static dev.tandem.book.Entry.erratum;
import static dev.tandem.book.Entry.row;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Learner;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Network;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.Problem;
import dev.tandem.spec.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows D1 to D4, errata E0-15 and E0-18. */
final class DeepNetworks {

  /** Course D3: w = 8, b = -4. */
  private static final Start EXPLODING = weights(constant(8)).biases(constant(-4));

  private static final Start SLIGHT = weights(constant(0.9)).biases(constant(0.1));

  private DeepNetworks() {}

  static Chapter chapter() {
    List<Entry> entries = new ArrayList<>(List.of(vanishing(), norms(), exploding(), slow()));
    entries.addAll(List.of(Starts.drives(), Starts.approximation(), activation(), factor()));
    return new Chapter(
        "Deep networks",
        "Why deep networks learn slowly, where they start, and that one hidden layer would do."
            + " Gradients by biases are gradients by drives.",
        entries);
  }

  private static Network chain(Start start) {
    return network(vector(1))
        .dense(1, sigmoid(), start)
        .dense(1, sigmoid(), start)
        .dense(1, sigmoid(), start)
        .dense(1, sigmoid(), start)
        .dense(1, sigmoid(), start);
  }

  /** {@code dE / dz} of a layer over {@code dE / dz} of the last, of five. */
  private static Ours factor(Start start, double x, int layer) {
    return Engines.one(
        engine -> {
          Batch batch = Batch.of(new double[][] {{x}}, new double[][] {{0}});
          Parameters gradients = Engines.learner(engine, chain(start)).gradients(batch);
          return gradients.get("dense%d.biases".formatted(layer)).get(0)
              / gradients.get("dense5.biases").get(0);
        });
  }

  private static Entry vanishing() {
    double product = 1;
    double a = 0.5;
    for (int layer = 1; layer <= 4; layer++) {
      a = 1 / (1 + Math.exp(-(0.9 * a + 0.1)));
      product *= 0.9 * a * (1 - a);
    }
    double formula = product;
    Ours factor = factor(SLIGHT, 0.5, 1);
    return row("D1", "vanishing gradients", "S0 13.1, S1 6.1, S2")
        .formula("dE/dz(1) = dE/dz(L) prod_i w(i + 1) sigmoid'(z(i)); (y - t) at the end")
        .code(
            """
            network(vector(1))
                .dense(1, sigmoid(), start)
                .dense(1, sigmoid(), start)
                .dense(1, sigmoid(), start)
                .dense(1, sigmoid(), start)
                .dense(1, sigmoid(), start)""")
        .note("Five units in a row, w = 0.9, b = 0.1, x = 1/2: numbers are ours.")
        .equal("backpropagation and the product", 1e-16, factor.map(f -> f - formula))
        .holds("four layers take at least a factor of 4 each", factor.first() < Math.pow(4, -4));
  }

  private static Entry norms() {
    Entry row =
        row("D2", "printed gradients and their norms", "S0 example 13.1")
            .formula("norm = sqrt(sum g_i^2)")
            .code("Math.sqrt(squares)")
            .note(
                "The network's weights are lost. What is left to check: each printed norm is that of"
                    + " some gradient that rounds to the printed one: 0.76; (-.038, -.217, -.039,"
                    + " -.039); (.018, -.018, -.007, .018); (-.004, .002, .001, .008).");
    row = norm(row, "layer 4", "0.7598", new double[] {0.76}, 0.005);
    row = norm(row, "layer 3", "0.2266", new double[] {-.038, -.217, -.039, -.039}, 0.0005);
    row = norm(row, "layer 2", "0.0316", new double[] {.018, -.018, -.007, .018}, 0.0005);
    return norm(row, "layer 1", "0.0094", new double[] {-.004, .002, .001, .008}, 0.0005);
  }

  private static Entry norm(Entry row, String layer, String digits, double[] g, double half) {
    return row.within("norm of " + layer, digits, norm(g, -half), norm(g, half));
  }

  private static double norm(double[] gradient, double longer) {
    double squares = 0;
    for (double g : gradient) {
      double moved = Math.abs(g) + longer;
      squares += moved * moved;
    }
    return Math.sqrt(squares);
  }

  private static Entry exploding() {
    return row("D3", "exploding gradients", "S0 13.2, S1 6.2")
        .formula("w = 8, b = -4, an activation of 1/2: z = 0, (8 / 4)^4 = 16")
        .code("weights(constant(8)).biases(constant(-4))")
        .exactly("dE/dz(1) over dE/dz(5)", "16", factor(EXPLODING, 0.5, 1));
  }

  private static Entry slow() {
    Problem squares = network(vector(1)).dense(1, sigmoid()).minimizing(quadratic());
    Problem entropy = network(vector(1)).dense(1, sigmoid()).minimizing(binaryCrossEntropy());
    double[] z = {4};
    return row("D4", "squares learn slowly where a unit is saturated", "S3")
        .formula("x = 1, y = 0: C = a^2 / 2, delta = a sigmoid'(w + b); cross-entropy: delta = a")
        .code("problem.by(sgd(0.5), epochs(1).batchesOf(1).seed(1))")
        .note(
            "The start values stood in a figure that is lost; w = b = 2, z = 4 are those of Nielsen's"
                + " book.")
        .derived("delta of squares at z = 4", "0.0173", Drives.deltas(squares, z, 0).get(0))
        .derived("delta of cross-entropy at z = 4", "0.982", Drives.deltas(entropy, z, 0).get(0))
        .holds(
            "squares take at least five times as many steps from there to a = 1/2",
            steps(squares) > 5 * steps(entropy));
  }

  private static int steps(Problem problem) {
    Learner learner =
        new ReferenceBackend()
            .learn(
                problem.by(sgd(0.5), epochs(1).batchesOf(1).seed(1)),
                Parameters.of(
                    Map.of(
                        new ParameterId("dense1", Role.WEIGHTS), Matrix.of(1, 1, 2),
                        new ParameterId("dense1", Role.BIASES), Matrix.of(1, 1, 2))));
    Batch batch = Batch.of(new double[][] {{1}}, new double[][] {{0}});
    double[] output = {1};
    int steps = 0;
    for (; output[0] > 0.5; steps++) {
      learner.step(batch);
      learner.predict(batch, output);
    }
    return steps;
  }

  private static Entry activation() {
    double x = 4.5 / 8;
    return erratum("E0-15", "what the half is", "S0 13.2")
        .prints("An initial input current of 1/2.")
        .instead("An input activation of 1/2: then z = 8/2 - 4 = 0 in every layer.")
        .exactly("the factor from an activation of 1/2", "16", factor(EXPLODING, 0.5, 1))
        .misprinted("the factor from a current of 1/2", "16", factor(EXPLODING, x, 1));
  }

  private static Entry factor() {
    return erratum("E0-18", "how fast gradients vanish", "S0 13.1, S1 6.1")
        .prints("By a factor of at least 4 each layer.")
        .instead(
            "If |w| <= 1, and there is one path: sigmoid' <= 1/4, but w may make up for it, and"
                + " paths add up.")
        .derivedExactly("a layer with w = 8 at z = 0, of gradients", "2", factor(EXPLODING, 0.5, 4))
        .holds(
            "with w = 0.9 each layer takes more than a factor of 4",
            factor(SLIGHT, 0.5, 4).first() < 0.25)
        .derived("with five paths of w = 1, at z = 0, a layer gives back", "1.25", paths());
  }

  /** Five values of 1/2 with w = 1 and b = -5/2 give z = 0, and so 1/2 again. */
  private static Ours paths() {
    Start start = weights(constant(1)).biases(constant(-2.5));
    Network network =
        network(vector(5))
            .dense(5, sigmoid(), start)
            .dense(5, sigmoid(), start)
            .dense(1, sigmoid(), start);
    Batch batch = Batch.of(new double[][] {{0.5, 0.5, 0.5, 0.5, 0.5}}, new double[][] {{0}});
    return Engines.one(
        engine -> {
          Parameters gradients = Engines.learner(engine, network).gradients(batch);
          return gradients.get("dense1.biases").get(0) / gradients.get("dense2.biases").get(0);
        });
  }
}
