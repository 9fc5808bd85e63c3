package dev.tandem.examples;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dl4j.Dl4j.stockDl4j;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.nadam;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Batch;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.spec.Experiment;
import java.util.List;
import java.util.Locale;

/** How far one weight moves in the first steps of Nadam, in learning rates. */
final class NadamCorrection {

  private static final double RATE = 0.001;

  private NadamCorrection() {}

  public static void main(String[] arguments) {
    System.out.println("learning rates moved    1st    2nd    3rd step");
    for (Backend backend : List.of(reference(), dl4j(), stockDl4j())) {
      double[] moves = moves(backend);
      System.out.printf(
          Locale.ROOT, "%-20s %6.2f %6.2f %6.2f%n", backend.name(), moves[0], moves[1], moves[2]);
    }
    System.out.println(
        "DL4J's Nadam corrects the average gradient but not the average square, which starts at 0");
  }

  static double[] moves(Backend backend) {
    Experiment line =
        network(vector(1))
            .dense(1, identity(), weights(constant(0)))
            .minimizing(quadratic())
            .by(nadam(RATE), epochs(1));
    Learner learner = backend.learn(line);
    Batch batch = Batch.of(new double[][] {{1}}, new double[][] {{100}});
    double[] moves = new double[3];
    for (int step = 0; step < moves.length; step++) {
      double before = weight(learner);
      learner.step(batch);
      moves[step] = (weight(learner) - before) / RATE;
    }
    return moves;
  }

  private static double weight(Learner learner) {
    return learner.parameters().get("dense1.weights").get(0, 0);
  }
}
