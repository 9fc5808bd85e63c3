package dev.tandem.book;

import static dev.tandem.book.Entry.row;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.standardNormal;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;

import dev.tandem.approximation.StepNetwork;
import dev.tandem.data.Matrix;
import dev.tandem.run.Backend;
import dev.tandem.run.Model;
import dev.tandem.run.Parameters;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Start;
import java.util.List;

/** Rows D5 and D6. */
final class Starts {

  private static final int INPUTS = 1000;
  private static final int UNITS = 4000;
  private static final Start NORMAL = weights(standardNormal()).biases(standardNormal());

  private Starts() {}

  static Entry drives() {
    double error = 4 / Math.sqrt(2 * UNITS);
    return row("D5", "where units start", "S3")
        .formula(
            "1000 inputs, half of them 1: z ~ N(0, 501) from N(0, 1), N(0, 1.5) from N(0, 1/n)")
        .code("weights(standardNormal()).biases(standardNormal())")
        .note("A layer that says nothing starts from the second, as in the course.")
        .printed("the deviation from N(0, 1)", "22.4", Math.sqrt(INPUTS / 2.0 + 1))
        .derived("the same", "22.383", Math.sqrt(INPUTS / 2.0 + 1))
        .printed("the deviation from N(0, 1/n)", "1.22", Math.sqrt(INPUTS / 2.0 / INPUTS + 1))
        .derived("the same", "1.2247", Math.sqrt(INPUTS / 2.0 / INPUTS + 1))
        .derived("saturated, beyond 5, from N(0, 1)", "0.823", beyond(5 / Math.sqrt(501)))
        .derived("saturated, beyond 5, from N(0, 1/n)", "4.5e-5", beyond(5 / Math.sqrt(1.5)))
        .equal("4000 units drawn, over 22.383, and 1", error, deviation(NORMAL) / 22.383 - 1)
        .equal("4000 units drawn, over 1.2247, and 1", error, deviation(Start.COURSE) / 1.2247 - 1);
  }

  private static double deviation(Start start) {
    Parameters parameters =
        StartValues.draw(
            network(vector(INPUTS))
                .dense(UNITS, sigmoid(), start)
                .minimizing(quadratic())
                .by(sgd(1), epochs(1).batchesOf(1).seed(3)));
    Matrix weights = parameters.get("dense1.weights");
    double[] drives = parameters.get("dense1.biases").toArray();
    double squares = 0;
    for (int j = 0; j < UNITS; j++) {
      for (int i = 0; i < INPUTS / 2; i++) {
        drives[j] += weights.get(i, j);
      }
      squares += drives[j] * drives[j];
    }
    return Math.sqrt(squares / UNITS);
  }

  /** {@code P(|z| > limit)} of a standard normal z, by Simpson's rule. */
  private static double beyond(double limit) {
    int steps = 1000;
    double h = limit / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      int weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * Math.exp(-i * h * i * h / 2);
    }
    return 1 - 2 * (sum * h / 3) / Math.sqrt(2 * Math.PI);
  }

  static Entry approximation() {
    StepNetwork sine = StepNetwork.approximating(Math::sin).from(0).to(Math.PI).within(0.02);
    Ours worst = Engines.one(engine -> worst(engine, sine));
    return row("D6", "one hidden layer approximates any continuous function", "S0 12.1, S1 2.2, S4")
        .formula("G(x) = sum_k f(c_k) P_k(x), P_k(x) = H(x - b_k) - H(x - b_k - delta)")
        .code("StepNetwork.approximating(Math::sin).from(0).to(Math.PI).within(0.02)")
        .note(
            "The theorem has no number; sin on [0, pi] within 0.02 is ours, and takes %d steps."
                .formatted(sine.units()))
        .holds("the proven bound is at most 0.02", sine.bound() <= 0.02)
        .equal("G and sin at 1001 points, in each engine", 0.02, worst)
        .holds("the network has one hidden layer", sine.network().nodes().size() == 2)
        .holds("half as many steps would not do", worst.first() > 0.01);
  }

  private static double worst(Backend engine, StepNetwork sine) {
    Model model = new Model(Engines.learner(engine, sine.network()), List.of(), 0);
    double worst = 0;
    for (int i = 0; i <= 1000; i++) {
      double x = i * Math.PI / 1000;
      worst = Math.max(worst, Math.abs(model.predict(x)[0] - Math.sin(x)));
    }
    return worst;
  }
}
