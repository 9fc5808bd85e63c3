package dev.tandem.book;

import static dev.tandem.book.Entry.row;
import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.logLikelihood;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.sumOfSquares;
import static dev.tandem.dsl.Tandem.vector;

import dev.tandem.data.Batch;
import dev.tandem.run.Backend;
import dev.tandem.run.Mode;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Network;
import dev.tandem.spec.Problem;
import dev.tandem.spec.SpecException;
import java.util.ArrayList;
import java.util.List;

/** Rows L1 to L11. */
final class Losses {

  private static final double[] OUTPUTS = {0.3, 0.7};

  /** Course L5: the outputs (0.2, 0.1, 0.4, 0.3) by their drives. */
  static final double[] LOGS = {Math.log(0.2), Math.log(0.1), Math.log(0.4), Math.log(0.3)};

  private Losses() {}

  static Chapter chapter() {
    List<Entry> entries = new ArrayList<>(List.of(mean(), half(), overUnits()));
    entries.addAll(List.of(binary(), categorical(), manyLabels(), deltas()));
    entries.addAll(List.of(softmaxDeltas(), logs(), reductions(), pairs()));
    entries.addAll(LossErrata.all());
    return new Chapter(
        "Losses",
        "As in the chapter on activations, inputs are drives. The loss of a batch is the mean of"
            + " its samples' losses.",
        entries);
  }

  private static Entry mean() {
    Problem mean = network(vector(2)).dense(2, identity()).minimizing(meanSquaredError());
    Problem sum = network(vector(2)).dense(2, identity()).minimizing(sumOfSquares());
    List<Ours> ofMean = Drives.deltas(mean, OUTPUTS, 1, 0);
    List<Ours> ofSum = Drives.deltas(sum, OUTPUTS, 1, 0);
    return row("L1", "squared error without 1/2", "S0 6.3, example 8.1")
        .formula("C = sum_j (a_j - t_j)^2 per sample; DL4J's MSE divides it by the n units")
        .code("network(vector(2)).dense(2, identity()).minimizing(sumOfSquares())")
        .code("network(vector(2)).dense(2, identity()).minimizing(meanSquaredError())")
        .note("Outputs (0.3, 0.7), targets (1, 0).")
        .derived("sumOfSquares()", "0.98", Drives.loss(sum, OUTPUTS, 1, 0))
        .derived("its gradient by z_1", "-1.4", ofSum.get(0))
        .derived("its gradient by z_2", "1.4", ofSum.get(1))
        .derived("meanSquaredError()", "0.49", Drives.loss(mean, OUTPUTS, 1, 0))
        .derived("its gradient by z_1", "-0.7", ofMean.get(0))
        .derived("its gradient by z_2", "0.7", ofMean.get(1));
  }

  private static Entry half() {
    Problem half = network(vector(2)).dense(2, identity()).minimizing(quadratic());
    List<Ours> deltas = Drives.deltas(half, OUTPUTS, 1, 0);
    return row("L2", "squared error with 1/2", "S1 2.3.1, S3")
        .formula("C = 1/2 |a - t|^2, the mean over samples")
        .code("network(vector(2)).dense(2, identity()).minimizing(quadratic())")
        .derived("C of (0.3, 0.7) for (1, 0)", "0.49", Drives.loss(half, OUTPUTS, 1, 0))
        .derived("its gradient by z_1", "-0.7", deltas.get(0))
        .derived("its gradient by z_2", "0.7", deltas.get(1));
  }

  private static Entry overUnits() {
    double[] a = {1, 2, 3};
    Problem squares = network(vector(3)).dense(3, identity()).minimizing(meanSquaredError());
    Problem halves = network(vector(3)).dense(3, identity()).minimizing(quadratic());
    Ours mean = Drives.loss(squares, a, 0, 0, 0);
    Ours half = Drives.loss(halves, a, 0, 0, 0);
    return row("L3", "squared error with 1/(2 n)", "S2")
        .formula("C = 1/n sum_i 1/2 (y_i - a_i)^2, i over output units")
        .code("network(vector(3)).dense(3, identity()).minimizing(meanSquaredError())")
        .note(
            "Half of meanSquaredError() if n counts units, quadratic() if it counts patterns: see"
                + " E2-2.")
        .derived("half of meanSquaredError() of (1, 2, 3)", "2.3333", mean.map(c -> c / 2))
        .equal("that and 1/3 of quadratic()", 1e-15, mean.with(half, (m, h) -> m / 2 - h / 3));
  }

  private static Entry binary() {
    Problem binary = network(vector(1)).dense(1, sigmoid()).minimizing(binaryCrossEntropy());
    double[] z = {Math.log(0.301 / 0.699)};
    return row("L4", "binary cross-entropy", "S0 6.3, S1 2.3.2, S2, S3, S4")
        .formula("C = -(t ln y + (1 - t) ln(1 - y))")
        .code("network(vector(1)).dense(1, sigmoid()).minimizing(binaryCrossEntropy())")
        .note("The likelihood of t is y^t (1 - y)^(1 - t). DL4J's own class cuts y off at 1e-5.")
        .printed("C at y = 0.301, t = 1", "1.201", Drives.loss(binary, z, 1))
        .derived("C at y = 0.301, t = 1", "1.2006", Drives.loss(binary, z, 1))
        .derived("C at y = 0.301, t = 0", "0.3581", Drives.loss(binary, z, 0));
  }

  private static Entry categorical() {
    Problem categorical = network(vector(4)).dense(4, softmax()).minimizing(crossEntropy());
    return row("L5", "categorical cross-entropy", "S1 2.3.3")
        .formula("C = -sum_k t_k ln y_k")
        .code("network(vector(4)).dense(4, softmax()).minimizing(crossEntropy())")
        .note("Outputs (0.2, 0.1, 0.4, 0.3); one class is right.")
        .derived("C for class 1", "1.6094", Drives.loss(categorical, LOGS, 1, 0, 0, 0))
        .derived("C for class 2", "2.3026", Drives.loss(categorical, LOGS, 0, 1, 0, 0))
        .derived("C for class 3", "0.9163", Drives.loss(categorical, LOGS, 0, 0, 1, 0))
        .derived("C for class 4", "1.2040", Drives.loss(categorical, LOGS, 0, 0, 0, 1));
  }

  private static Entry manyLabels() {
    Problem one = network(vector(1)).dense(1, sigmoid()).minimizing(binaryCrossEntropy());
    Problem both = network(vector(2)).dense(2, sigmoid()).minimizing(binaryCrossEntropy());
    double[] z = {0.5, -2};
    Ours sum =
        Drives.loss(one, new double[] {0.5}, 1)
            .with(Drives.loss(one, new double[] {-2}, 0), Double::sum);
    double a = 1 / (1 + Math.exp(-0.5));
    Ours byOutput = Drives.deltas(both, z, 1, 0).get(0).map(delta -> delta / (a * (1 - a)));
    return row("L6", "cross-entropy of many labels", "S3; S2 under another name")
        .formula("C = sum_j C_j, dC / da = (a - y) / (a (1 - a))")
        .code("network(vector(2)).dense(2, sigmoid()).minimizing(binaryCrossEntropy())")
        .equal(
            "C of two units and the sum of their C",
            1e-15,
            Drives.loss(both, z, 1, 0).with(sum, (c, s) -> c - s))
        .equal("dC / da_1 and -1 / a_1, for y_1 = 1", 1e-14, byOutput.map(d -> d + 1 / a));
  }

  private static Entry deltas() {
    Problem entropy = network(vector(1)).dense(1, sigmoid()).minimizing(binaryCrossEntropy());
    Problem squares = network(vector(1)).dense(1, sigmoid()).minimizing(quadratic());
    double a = 1 / (1 + Math.exp(-0.8));
    return row("L7", "the delta of a logistic unit", "S2, S3, table of equation 1")
        .formula("dC / dz = a - y for cross-entropy, (a - y) sigmoid'(z) for squares")
        .code("network(vector(1)).dense(1, sigmoid()).minimizing(quadratic())")
        .note("z = 0.8, y = 1; differences with h = 1e-5.")
        .equal("cross-entropy and a - y", 1e-15, delta(entropy).map(d -> d - (a - 1)))
        .equal(
            "squares and (a - y) a (1 - a)",
            1e-15,
            delta(squares).map(d -> d - (a - 1) * a * (1 - a)))
        .equal("cross-entropy and its finite difference", 1e-9, fromDifference(entropy))
        .equal("squares and their finite difference", 1e-9, fromDifference(squares));
  }

  private static Ours delta(Problem problem) {
    return Drives.deltas(problem, new double[] {0.8}, 1).get(0);
  }

  private static Ours fromDifference(Problem problem) {
    double h = 1e-5;
    Ours above = Drives.loss(problem, new double[] {0.8 + h}, 1);
    Ours below = Drives.loss(problem, new double[] {0.8 - h}, 1);
    return above
        .with(below, (high, low) -> (high - low) / (2 * h))
        .with(delta(problem), (difference, delta) -> difference - delta);
  }

  static List<Ours> likelihoodDeltas() {
    Problem problem = network(vector(4)).dense(4, softmax()).minimizing(logLikelihood());
    return Drives.deltas(problem, Softmaxes.DRIVES, 0, 1, 0, 0);
  }

  private static Entry softmaxDeltas() {
    List<Ours> deltas = likelihoodDeltas();
    return row("L8", "the deltas of softmax with log-likelihood", "S3, wrongly: E3-3")
        .formula("C = -ln a_y, dC / dz_j = a_j - y_j for all j")
        .code("network(vector(4)).dense(4, softmax()).minimizing(logLikelihood())")
        .note("The drives of A17; the second class is right.")
        .derived("dC / dz_1", "0.0550", deltas.get(0))
        .derived("dC / dz_2", "-0.0958", deltas.get(1))
        .derived("dC / dz_3", "0.0091", deltas.get(2))
        .derived("dC / dz_4", "0.0317", deltas.get(3))
        .equal("their sum and 0", 1e-15, Softmaxes.sum(deltas));
  }

  private static Entry logs() {
    Problem problem = network(vector(3)).dense(3, softmax()).minimizing(logLikelihood());
    double[] row = {-5.1984, -0.0158, -4.5924};
    List<Ours> outputs = Drives.outputs(problem.network(), row);
    return row("L9", "negative log-likelihood of log-softmax", "S1 5.1.3")
        .formula("C = -log_softmax(z)_y; softmax of a log-softmax is its exponential")
        .code("network(vector(3)).dense(3, softmax()).minimizing(logLikelihood())")
        .note(
            "A printed row of log-probabilities, (-5.1984, -0.0158, -4.5924), goes in as drives and"
                + " must come out as the printed probabilities and, changed in sign, as losses.")
        .printed("a_1", "0.0055", outputs.get(0))
        .printed("a_2", "0.9843", outputs.get(1))
        .printed("a_3", "0.0101", outputs.get(2))
        .printed("C for class 1", "5.1984", Drives.loss(problem, row, 1, 0, 0))
        .printed("C for class 2", "0.0158", Drives.loss(problem, row, 0, 1, 0))
        .printed("C for class 3", "4.5924", Drives.loss(problem, row, 0, 0, 1));
  }

  private static Entry reductions() {
    Ours mean = Engines.one(engine -> loss(engine, 1, 2, 3));
    Ours sum = Engines.one(engine -> loss(engine, 1) + loss(engine, 2) + loss(engine, 3));
    return row("L10", "the empirical risk", "S4")
        .formula("R = 1/n sum_i C_i; S4 sums over a batch, Tandem and DL4J take the mean")
        .code(".loss(Batch.of(inputs, targets), Mode.PREDICTION)")
        .note("Three samples. A sum is the mean with a learning rate of n times as much.")
        .equal(
            "the loss of a batch and a third of its samples' losses",
            1e-15,
            mean.with(sum, (m, s) -> m - s / 3));
  }

  private static double loss(Backend engine, double... samples) {
    double[][] inputs = new double[samples.length][];
    double[][] targets = new double[samples.length][1];
    for (int i = 0; i < samples.length; i++) {
      inputs[i] = new double[] {samples[i]};
    }
    return Engines.learner(engine, network(vector(1)).dense(1, sigmoid()))
        .loss(Batch.of(inputs, targets), Mode.PREDICTION);
  }

  private static Entry pairs() {
    Network bernoulli = network(vector(1)).dense(1, sigmoid());
    Network classes = network(vector(2)).dense(2, softmax());
    Network numbers = network(vector(2)).dense(2, identity());
    return row("L11", "which loss for which output", "S4")
        .formula("Bernoulli: sigmoid, BCE; multinoulli: softmax, CE; Gaussian: linear, squares")
        .code("network(vector(1)).dense(1, sigmoid()).minimizing(binaryCrossEntropy())")
        .note(
            "A pair that makes no likelihood is refused where it is written. The table's fourth row,"
                + " an adversarial network for any distribution, is not part of the language.")
        .holds("sigmoid with binaryCrossEntropy()", fits(bernoulli, binaryCrossEntropy()))
        .holds("softmax with crossEntropy()", fits(classes, crossEntropy()))
        .holds("identity with quadratic()", fits(numbers, quadratic()))
        .holds("softmax with binaryCrossEntropy() is refused", !fits(classes, binaryCrossEntropy()))
        .holds("identity with crossEntropy() is refused", !fits(numbers, crossEntropy()))
        .equal(
            "the first pair's loss at z = 0 and ln 2",
            1e-15,
            Drives.loss(bernoulli.minimizing(binaryCrossEntropy()), new double[] {0}, 1)
                .map(c -> c - Math.log(2)));
  }

  private static boolean fits(Network network, Loss loss) {
    try {
      return network.minimizing(loss).loss().equals(loss);
    } catch (SpecException refused) {
      return false;
    }
  }
}
