package dev.tandem.book;

import static dev.tandem.book.Entry.erratum;
import static dev.tandem.book.Entry.leftOut;
import static dev.tandem.book.Entry.row;
import static dev.tandem.comparison.FiniteDifferences.derivative;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.sigmoid;
import static dev.tandem.reference.autodiff.Expressions.variable;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.reference.autodiff.Expression;
import dev.tandem.reference.autodiff.Variable;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Network;
import dev.tandem.spec.ParameterId;
import java.util.List;

/** Rows G4 to G7, errata E0-10, E0-11, E0-13 and E0-14. */
final class Backpropagation {

  private static final Network SMALL = network(vector(3)).dense(4, sigmoid()).dense(2, identity());

  private static final double[][] INPUTS = {{0.5, -1, 2}, {1, 0.25, -0.5}, {-2, 1, 0.75}};
  private static final double[][] TARGETS = {{1, 0}, {0.5, -1}, {0, 2}};

  private static final Matrix W = Matrix.of(2, 3, 0.1, -0.7, 0.3, 0.9, 0.2, -0.4);
  private static final Matrix M = Matrix.of(2, 2, 2, 3, 5, 7);

  private Backpropagation() {}

  static List<Entry> rows() {
    return List.of(output(), hidden(), layouts(), batches());
  }

  static List<Entry> errata() {
    return List.of(paths(), notation(), outerProduct(), mean());
  }

  /** The gradients of {@code 1/2 |sigmoid(layer)|^2} by x and by w, in columns. */
  private static List<Matrix> inColumns() {
    Variable x = variable(Matrix.of(3, 1, 0.5, -1, 2));
    Variable w = variable(W);
    sigmoid(w.dot(x)).square().sum().times(0.5).backward();
    return List.of(x.gradients(), w.gradients());
  }

  /** The same in rows, transposed back. */
  private static List<Matrix> inRows() {
    Variable x = variable(Matrix.of(1, 3, 0.5, -1, 2));
    Variable w = variable(constant(W).transpose().values());
    sigmoid(x.dot(w)).square().sum().times(0.5).backward();
    return List.of(transposed(x.gradients()), transposed(w.gradients()));
  }

  private static Matrix transposed(Matrix matrix) {
    return constant(matrix).transpose().values();
  }

  private static Entry output() {
    Expression beta = constant(W).dot(constant(Matrix.of(3, 1, 0.5, -1, 2)));
    double a = 1 / (1 + Math.exp(-beta.values().get(0)));
    double byDrive = a * a * (1 - a);
    return row("G4", "one weight, in both layouts", "S0 9.1, S1 3.2")
        .formula("dE / dM_13 in columns = dE / dM_31 in rows = dE / dbeta_1 h_3")
        .code("sigmoid(w.dot(x)).square().sum().times(0.5).backward()")
        .note("E = 1/2 |y|^2 with three inputs and two outputs; the course has four inputs.")
        .equal("in columns, and the formula", 1e-16, inColumns().get(1).get(0, 2) - byDrive * 2)
        .equal("in rows, and the formula", 1e-16, inRows().get(1).get(0, 2) - byDrive * 2);
  }

  private static Entry hidden() {
    return row("G5", "a weight before two outputs", "S0 9.1 remark 9.1, S1 3.2")
        .formula("dE / dW_21 = x_2 sigmoid'(z_1) (M_11 dE / dbeta_1 + M_12 dE / dbeta_2)")
        .code("network(vector(3)).dense(4, sigmoid()).dense(2, identity())")
        .note("All 26 values of a 3-4-2 network, three samples.")
        .equal("backpropagation and finite differences", 1e-8, Engines.one(Backpropagation::worst));
  }

  private static double worst(Backend engine) {
    Learner learner = Engines.learner(engine, SMALL);
    Batch batch = Batch.of(INPUTS, TARGETS);
    Parameters gradients = learner.gradients(batch);
    double worst = 0;
    for (ParameterId id : gradients.ids()) {
      Matrix gradient = gradients.get(id);
      for (int i = 0; i < gradient.rows(); i++) {
        for (int j = 0; j < gradient.columns(); j++) {
          double difference = derivative(learner, batch, id, i, j);
          worst = Math.max(worst, Math.abs(gradient.get(i, j) - difference));
        }
      }
    }
    return worst;
  }

  private static Entry layouts() {
    return row("G6", "backpropagation in matrices", "S0 10, S1 3.2, S3")
        .formula(
            "columns: sigmoid' o (W^T delta), dE/dW = delta h^T;"
                + " rows: sigmoid' o (delta W^T), dE/dW = h^T delta")
        .code("sigmoid(x.dot(w)).square().sum().times(0.5).backward()")
        .holds(
            "the gradients by x are equal, bit for bit", inRows().get(0).equals(inColumns().get(0)))
        .holds("those by W are equal, bit for bit", inRows().get(1).equals(inColumns().get(1)));
  }

  private static Entry batches() {
    return row("G7", "backpropagation of a batch", "S0 14.1")
        .formula("Z = X W + 1 b^T, dE/dW = X^T dE/dZ, with 1/P in dE/dZ: erratum E0-14")
        .code("learner.gradients(Batch.of(INPUTS, TARGETS))")
        .equal(
            "the gradient of three samples and the mean of theirs",
            1e-15,
            Engines.one(Backpropagation::meanOfSamples));
  }

  private static double meanOfSamples(Backend engine) {
    Learner learner = Engines.learner(engine, SMALL);
    double[] whole = learner.gradients(Batch.of(INPUTS, TARGETS)).get("dense1.weights").toArray();
    for (int p = 0; p < INPUTS.length; p++) {
      Batch sample = Batch.of(new double[][] {INPUTS[p]}, new double[][] {TARGETS[p]});
      double[] part = learner.gradients(sample).get("dense1.weights").toArray();
      for (int i = 0; i < whole.length; i++) {
        whole[i] -= part[i] / INPUTS.length;
      }
    }
    double worst = 0;
    for (double rest : whole) {
      worst = Math.max(worst, Math.abs(rest));
    }
    return worst;
  }

  private static Entry paths() {
    Variable h = variable(Matrix.of(2, 1, 0.5, 1));
    Expression beta = constant(M).dot(h);
    beta.times(constant(Matrix.of(2, 1, 1, -1))).sum().backward();
    double byInput = h.gradients().get(0);
    double squares = M.get(0, 0) * M.get(0, 0) + M.get(1, 0) * M.get(1, 0);
    return erratum("E0-10", "the sum over paths", "S0 9.1")
        .prints("M11 dbeta_1/dh_1 + M21 dbeta_2/dh_1, then (M11 M12) times a column.")
        .instead("M11 dE/dbeta_1 + M21 dE/dbeta_2, which is (M11 M21) times dE/dbeta.")
        .note("M = ((2, 3), (5, 7)), dE/dbeta = (1, -1).")
        .derivedExactly("dE/dh_1 by the graph", "-3", byInput)
        .holds("as typed first, M11^2 + M21^2 = 29, is not that", squares != byInput)
        .holds("as typed then, M11 - M12 = -1, is not that", M.get(0, 0) - M.get(0, 1) != byInput);
  }

  private static Entry notation() {
    return leftOut(
        "E0-11",
        "dE/(dz_i h_j), \"activation z\" and W_ii",
        "S0 10.2",
        "slips of notation for dE/dz_i h_j, the input current z and W_ij; row G6 computes with the"
            + " right ones.");
  }

  private static Entry outerProduct() {
    Matrix byWeights = inColumns().get(1);
    Network logistic = network(vector(1)).dense(1, sigmoid());
    return erratum("E0-13", "the outer product, and where a slope is greatest", "S0 12.1, 13.1")
        .prints("dE/dW = h dE/dz; the maximum of sigma' is at sigma(z) = 0; norms (1) for (i).")
        .instead("dE/dW = dE/dz h^T; the maximum is at z = 0, where sigma = 1/2.")
        .note("Three inputs, two outputs: W has two rows.")
        .derivedExactly("rows of dE/dW, of dE/dz h^T", "2", byWeights.rows())
        .derivedExactly("its columns", "3", byWeights.columns())
        .derivedExactly("sigma'(0)", "0.25", Drives.slope(logistic, 0))
        .derived("sigma'(-20), where sigma is nearly 0", "2.06e-9", Drives.slope(logistic, -20));
  }

  private static Entry mean() {
    return erratum("E0-14", "1/P", "S0 14.1")
        .prints("E has 1/P, but dE/dZ = Y - T; the samples are (x1, t1) to (x1, t_P).")
        .instead("(Y - T) / P, for squares with 1/2 and linear outputs; the last sample is x_P.")
        .note("Three samples; the gradient by an output's bias is the sum of dE/dz over samples.")
        .equal(
            "it, and the mean of y - t", 1e-15, Engines.one(engine -> outputBias(engine, 1.0 / 3)))
        .holds(
            "the sum of y - t is not it",
            Math.abs(Engines.one(engine -> outputBias(engine, 1)).first()) > 0.1);
  }

  /** The gradient by the first output's bias without the sum of y - t times a factor. */
  private static double outputBias(Backend engine, double factor) {
    Learner learner =
        Engines.learner(engine, network(vector(3)).dense(2, tanh()).dense(2, identity()));
    Batch batch = Batch.of(INPUTS, TARGETS);
    double[] outputs = new double[6];
    learner.predict(batch, outputs);
    double sum = 0;
    for (int p = 0; p < 3; p++) {
      sum += outputs[2 * p] - TARGETS[p][0];
    }
    return learner.gradients(batch).get("dense2.biases").get(0) - factor * sum;
  }
}
