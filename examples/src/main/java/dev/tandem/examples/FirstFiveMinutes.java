package dev.tandem.examples;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dsl.Tandem.*;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Dataset;
import dev.tandem.run.Model;
import dev.tandem.spec.Experiment;

/** A data set, an experiment, a training run, an evaluation; then the same in the other engine. */
final class FirstFiveMinutes {

  private FirstFiveMinutes() {}

  public static void main(String[] arguments) {
    Dataset training = DrawnDigits.training(2_000, 1);
    Dataset test = DrawnDigits.test(500, 1);

    Experiment experiment =
        network(vector(784))
            .dropout(0.2)
            .dense(50, relu())
            .dense(10, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.05).withMomentum(0.9), epochs(3).batchesOf(32).seed(7));
    Model model = reference().train(experiment, training);
    System.out.println(model.evaluate(test));

    Model theirs = dl4j().train(experiment, training);
    System.out.println("DL4J's accuracy: " + theirs.evaluate(test).accuracy());
    System.out.println("the first digit is a " + model.classify(test.input(0)));
  }
}
