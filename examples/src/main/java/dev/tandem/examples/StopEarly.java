package dev.tandem.examples;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.from;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.noImprovementIn;
import static dev.tandem.dsl.Tandem.rmsProp;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Dataset;
import dev.tandem.run.Backend;
import dev.tandem.run.EpochReport;
import dev.tandem.run.Model;
import dev.tandem.spec.Experiment;
import java.util.List;
import java.util.Locale;

/** A noisy sine, too few samples, too many units: both engines stop where it goes wrong. */
final class StopEarly {

  private StopEarly() {}

  public static void main(String[] arguments) {
    Experiment experiment =
        network(vector(1))
            .dense(60, tanh())
            .dense(1, identity())
            .minimizing(meanSquaredError())
            .by(
                rmsProp(from(0.02).halved().onPlateau().downTo(0.1)),
                epochs(400).batchesOf(5).holdingOut(0.25).stopping(noImprovementIn(10, 20, 50)));
    for (Backend backend : List.of(reference(), dl4j())) {
      Model model = backend.train(experiment, noisySine());
      EpochReport best = model.history().get(model.epoch() - 1);
      System.out.printf(
          Locale.ROOT,
          "%-10s stopped after epoch %d, best was %d with validation loss %.6f%n",
          backend.name(),
          model.history().size(),
          model.epoch(),
          best.validationLoss().orElseThrow());
    }
  }

  private static Dataset noisySine() {
    double[][] inputs = new double[40][1];
    double[][] targets = new double[40][1];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i][0] = i / 10.0 - 2;
      targets[i][0] = Math.sin(2 * inputs[i][0]) + 0.3 * Math.sin(97.0 * i);
    }
    return Dataset.of(inputs, targets);
  }
}
