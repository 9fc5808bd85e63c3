package dev.tandem.examples;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dsl.Tandem.*;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Dataset;
import dev.tandem.run.Model;
import dev.tandem.spec.Experiment;
import java.util.Locale;

/**
 * Either, but not both: the smallest problem that needs a hidden layer. Two engines learn it from
 * the same start and end at the same numbers.
 */
final class Xor {

  private static final double[][] INPUTS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  private static final double[][] TARGETS = {{0}, {1}, {1}, {0}};

  private Xor() {}

  public static void main(String[] arguments) {
    Experiment xor =
        network(vector(2))
            .dense(4, tanh())
            .dense(1, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.5).withMomentum(0.9), epochs(200).batchesOf(4).seed(1));
    System.out.println(xor);

    Dataset data = Dataset.of(INPUTS, TARGETS);
    Model ours = reference().train(xor, data);
    Model theirs = dl4j().train(xor, data);

    System.out.println("\ninputs  target  reference      dl4j");
    double worst = 0;
    for (int i = 0; i < INPUTS.length; i++) {
      double first = ours.predict(INPUTS[i])[0];
      double second = theirs.predict(INPUTS[i])[0];
      worst = Math.max(worst, Math.abs(first - second));
      System.out.printf(
          Locale.ROOT,
          "%3.0f%3.0f%9.0f%11.6f%10.6f%n",
          INPUTS[i][0],
          INPUTS[i][1],
          TARGETS[i][0],
          first,
          second);
    }
    System.out.printf(Locale.ROOT, "worst difference %.1e%n", worst);
    System.out.printf(
        Locale.ROOT,
        "right: reference %d of 4, dl4j %d of 4%n",
        ours.evaluate(data).classification().correct(),
        theirs.evaluate(data).classification().correct());
  }
}
