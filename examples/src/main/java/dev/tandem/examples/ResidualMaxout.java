package dev.tandem.examples;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dsl.Tandem.*;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.comparison.Comparison;
import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import java.util.Locale;

/**
 * Two spirals, one within the other: units that are the maximum of three affine pieces, and a block
 * with a short cut past it. Two engines learn to tell the spirals apart, and agree on every number.
 */
final class ResidualMaxout {

  private static final int POINTS = 100;

  private ResidualMaxout() {}

  public static void main(String[] arguments) {
    Experiment experiment =
        network(vector(2))
            .maxout(8, 3)
            .residual(block -> block.dense(8, tanh()).dense(8, identity()))
            .dense(1, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.1).withNesterov(0.9), epochs(200).batchesOf(20).seed(3));
    System.out.println(experiment);

    Dataset spirals = spirals();
    System.out.printf(
        Locale.ROOT,
        "%nright of %d: reference %d, dl4j %d%n",
        2 * POINTS,
        reference().train(experiment, spirals).evaluate(spirals).classification().correct(),
        dl4j().train(experiment, spirals).evaluate(spirals).classification().correct());
    System.out.println(
        Comparison.compare(experiment).between(reference(), dl4j()).on(spirals).forSteps(100));
  }

  private static Dataset spirals() {
    double[][] inputs = new double[2 * POINTS][];
    double[][] targets = new double[2 * POINTS][];
    for (int i = 0; i < inputs.length; i++) {
      int spiral = i % 2;
      double turn = (i / 2 + 1.0) / POINTS;
      double angle = Math.PI * (2 * turn + spiral);
      inputs[i] = new double[] {2 * turn * Math.cos(angle), 2 * turn * Math.sin(angle)};
      targets[i] = new double[] {spiral};
    }
    return Dataset.of(inputs, targets);
  }
}
