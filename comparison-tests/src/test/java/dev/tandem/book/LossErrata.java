package dev.tandem.book;

import static dev.tandem.book.Entry.erratum;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.vector;

import dev.tandem.spec.Problem;
import java.util.List;

/** Errata E0-3, E1-1, E2-1, E2-2, E3-1 to E3-3. */
final class LossErrata {

  private static final Problem BINARY =
      network(vector(1)).dense(1, sigmoid()).minimizing(binaryCrossEntropy());
  private static final Problem CLASSES =
      network(vector(4)).dense(4, softmax()).minimizing(crossEntropy());

  private LossErrata() {}

  static List<Entry> all() {
    return List.of(bracket(), twoSigns(), name(), divisor(), sign(), zero(), singlePath());
  }

  private static Entry bracket() {
    Ours loss = Drives.loss(BINARY, logit(0.301), 0);
    double asTyped = Math.log(1 - 0.301);
    return erratum("E0-3", "the bracket of cross-entropy", "S0 6.3, S1 2.3.2, S2")
        .prints("-sum t ln y + (1 - t) ln(1 - y).")
        .instead("-sum (t ln y + (1 - t) ln(1 - y)): the minus belongs to both terms.")
        .holds(
            "as typed, t = 0 and y = 0.301 cost ln 0.699 < 0, yet -ln of a likelihood is positive",
            asTyped < 0 && loss.first() > 0)
        .derived("C at y = 0.301, t = 0", "0.3581", loss);
  }

  private static Entry twoSigns() {
    Ours loss = Drives.loss(CLASSES, Losses.LOGS, 1, 0, 0, 0);
    return erratum("E1-1", "one minus too many", "S1 2.3.3")
        .prints("E = -E[L] = -(1/N) sum sum t ln y, where L has its minus already.")
        .instead("E = E[L].")
        .derived("E[L] of the outputs of L5, class 1", "1.6094", loss)
        .holds("-E[L] is below 0, where no loss is", -loss.first() < 0);
  }

  private static Entry name() {
    Problem labels = network(vector(4)).dense(4, sigmoid()).minimizing(binaryCrossEntropy());
    double[] z = new double[4];
    for (int j = 0; j < z.length; j++) {
      z[j] = logit(Math.exp(Losses.LOGS[j]))[0];
    }
    return erratum("E2-1", "what categorical cross-entropy is", "S2")
        .prints("Categorical: sum [y ln a + (1 - y) ln(1 - a)].")
        .instead("That is the binary one of many labels, L6. Categorical is -sum y ln a, L5.")
        .note("Both have the outputs (0.2, 0.1, 0.4, 0.3) and the targets (1, 0, 0, 0).")
        .derived("crossEntropy()", "1.6094", Drives.loss(CLASSES, Losses.LOGS, 1, 0, 0, 0))
        .derived("binaryCrossEntropy()", "2.5823", Drives.loss(labels, z, 1, 0, 0, 0));
  }

  private static Entry divisor() {
    double[] a = {1, 2, 3};
    Problem units = network(vector(3)).dense(3, identity()).minimizing(meanSquaredError());
    Problem patterns = network(vector(3)).dense(3, identity()).minimizing(quadratic());
    return erratum("E2-2", "what n counts, and how large a rate may be", "S2")
        .prints("1/n with i over outputs; 0 <= alpha <= 1; 0 < eta < 1.")
        .instead(
            "n must be named; alpha < 1, for alpha = 1 has no friction; eta may exceed 1, S3 uses 3.")
        .derived("n = 3 units, one pattern (1, 2, 3)", "2.3333", loss(units, a).map(c -> c / 2))
        .derived("n = 1 pattern", "7.0000", loss(patterns, a))
        .holds("eta = 3 on C = w^2 / 8 comes to rest", motion(3, 0) < 1e-12)
        .holds("alpha = 1 on C = w^2 / 8 never rests: after 10,000 steps", motion(0.1, 1) > 0.1);
  }

  private static Ours loss(Problem problem, double[] a) {
    return Drives.loss(problem, a, 0, 0, 0);
  }

  /** The greatest of the last 100 distances from 0. */
  private static double motion(double eta, double alpha) {
    double w = 1;
    double v = 0;
    double greatest = 0;
    for (int step = 0; step < 10_000; step++) {
      v = alpha * v - eta * w / 4;
      w += v;
      greatest = step < 9_900 ? 0 : Math.max(greatest, Math.abs(w));
    }
    return greatest;
  }

  private static Entry sign() {
    double a = 0.301;
    double byOutput = Drives.deltas(BINARY, logit(a), 1).get(0).first() / (a * (1 - a));
    return erratum("E3-1", "the derivative of the bracket", "S3")
        .prints("dC/da for y / a - (1 - y) / (1 - a), the sign being in the -1/n before it.")
        .instead("That is d/da of the bracket; dC/da is its negative.")
        .derived("d/da of the bracket at a = 0.301, y = 1", "3.3223", 1 / a)
        .derived("dC/da there", "-3.3223", byOutput);
  }

  private static Entry zero() {
    return erratum("E3-2", "where cross-entropy is 0", "S3")
        .prints("It is zero at y = a.")
        .instead("Only for y = 0 or 1; at y = a it is least, which is the entropy of y.")
        .exactMisprint("C at a = y = 1/2", "0", Drives.loss(BINARY, new double[] {0}, 0.5))
        .derived("C at a = y = 1/2", "0.693", Drives.loss(BINARY, new double[] {0}, 0.5))
        .derivedExactly("dC/dz there", "0", Drives.deltas(BINARY, new double[] {0}, 0.5).get(0));
  }

  private static Entry singlePath() {
    List<Ours> deltas = Losses.likelihoodDeltas();
    return erratum("E3-3", "the deltas of the other classes", "S3")
        .prints("dC / dz_j = 0 if y_j = 0.")
        .instead("a_j: z_j moves every output, and the chain rule sums over all of them.")
        .exactMisprint("dC / dz_1", "0", deltas.get(0))
        .exactMisprint("dC / dz_3", "0", deltas.get(2))
        .exactMisprint("dC / dz_4", "0", deltas.get(3))
        .derived("dC / dz_1 = a_1", "0.0550", deltas.get(0));
  }

  private static double[] logit(double a) {
    return new double[] {Math.log(a / (1 - a))};
  }
}
