package dev.tandem.book;

import static dev.tandem.book.Entry.erratum;
import static dev.tandem.book.Entry.row;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.oneHot;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;

import dev.tandem.data.Matrix;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Model;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Network;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import java.util.List;

/** Rows A14 and A17 to A19, erratum E0-5: activations of several units together. */
final class Softmaxes {

  /** What the course shows softmax on. */
  static final double[] DRIVES = {0.6, 3.4, -1.2, 0.05};

  private static final Network SOFTMAX = network(vector(4)).dense(4, softmax());

  private Softmaxes() {}

  static Entry maxout() {
    return row("A14", "maxout", "S4")
        .formula("a = max(w_1 x + b_1, w_2 x + b_2)")
        .code("network(vector(3)).maxout(1, 2)")
        .note("DL4J has no such layer; there it is two dense layers and an element-wise maximum.")
        .equal("a at three points and the formula", 1e-15, Engines.one(Softmaxes::worstMaxout));
  }

  private static double worstMaxout(Backend engine) {
    Network maxout = network(vector(3)).maxout(1, 2).dense(1, identity(), weights(constant(1)));
    Learner learner = Engines.learner(engine, maxout);
    Model model = new Model(learner, List.of(), 0);
    double worst = 0;
    for (double[] x : new double[][] {{1, 2, 3}, {-4, 0.5, 1}, {0, -1, 2}}) {
      double greatest = greatest(learner.parameters(), x);
      worst = Math.max(worst, Math.abs(model.predict(x)[0] - greatest));
    }
    return worst;
  }

  private static double greatest(Parameters parameters, double[] x) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (ParameterId id : parameters.ids()) {
      Matrix weights = parameters.get(id);
      if (id.role() == Role.WEIGHTS && weights.rows() == x.length) {
        double drive = parameters.get(new ParameterId(id.node(), Role.BIASES)).get(0);
        for (int i = 0; i < x.length; i++) {
          drive += weights.get(i) * x[i];
        }
        greatest = Math.max(greatest, drive);
      }
    }
    return greatest;
  }

  static Entry probabilities() {
    List<Ours> a = Drives.outputs(SOFTMAX, DRIVES);
    return row("A17", "softmax of (0.6, 3.4, -1.2, 0.05)", "S0 example 6.1, S1 1.5")
        .formula("a_j = exp(z_j) / sum_k exp(z_k)")
        .code("network(vector(4)).dense(4, softmax())")
        .note("The two other printed numbers are wrong: erratum E0-5 below.")
        .printed("a_2", "0.9", a.get(1))
        .printed("a_3", "0.009", a.get(2))
        .derived("a_1", "0.054985", a.get(0))
        .derived("a_2", "0.904203", a.get(1))
        .derived("a_3", "0.009089", a.get(2))
        .derived("a_4", "0.031723", a.get(3))
        .equal("their sum and 1", 1e-15, sum(a).map(sum -> sum - 1));
  }

  static Entry misprint() {
    List<Ours> a = Drives.outputs(SOFTMAX, DRIVES);
    return erratum("E0-5", "two outputs of softmax", "S0 example 6.1, S1 1.5")
        .prints("(0.06, 0.9, 0.009, 0.031), which sums to 1.")
        .instead("0.0550 and 0.0317: rounded numbers need not sum to 1, and were made to.")
        .misprinted("a_1", "0.06", a.get(0))
        .misprinted("a_4", "0.031", a.get(3))
        .derived("a_1", "0.0550", a.get(0))
        .derived("a_4", "0.0317", a.get(3));
  }

  static Entry winner() {
    List<Ours> a = Drives.outputs(network(vector(4)).dense(4, oneHot()), DRIVES);
    return row("A18", "one-hot of the same drives", "S0 example 6.2, S1")
        .formula("a_j = 1 for the greatest drive, else 0")
        .code("network(vector(4)).dense(4, oneHot())")
        .exactly("a_1", "0", a.get(0))
        .exactly("a_2", "1", a.get(1))
        .exactly("a_3", "0", a.get(2))
        .exactly("a_4", "0", a.get(3));
  }

  static Entry signs() {
    Entry row =
        row("A19", "softmax is monotonic", "S3")
            .formula("da_j / dz_k = a_j ([j = k] - a_k): > 0 for j = k, else < 0; rows sum to 0")
            .code("network(vector(4)).dense(4, softmax())");
    for (int j = 0; j < DRIVES.length; j++) {
      List<Ours> slopes = Drives.jacobian(SOFTMAX, j, DRIVES);
      for (int k = 0; k < DRIVES.length; k++) {
        row =
            row.exactly(
                "sign of da_%d / dz_%d".formatted(j + 1, k + 1),
                j == k ? "1" : "-1",
                slopes.get(k).map(Math::signum));
      }
      row = row.equal("sum of row %d and 0".formatted(j + 1), 1e-15, sum(slopes));
    }
    return row;
  }

  static Ours sum(List<Ours> numbers) {
    return numbers.stream().reduce((one, other) -> one.with(other, Double::sum)).orElseThrow();
  }
}
