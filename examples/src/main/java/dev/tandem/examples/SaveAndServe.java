package dev.tandem.examples;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dsl.Tandem.*;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Dataset;
import dev.tandem.run.Model;
import dev.tandem.run.Saved;
import dev.tandem.spec.Experiment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Trains a network in DL4J, saves it, and serves it from the reference alone, in many threads. */
final class SaveAndServe {

  private SaveAndServe() {}

  public static void main(String[] arguments) throws Exception {
    Path file = Files.createTempDirectory("tandem").resolve("digits.tandem");
    Dataset training = DrawnDigits.training(2_000, 1);
    Dataset test = DrawnDigits.test(500, 1);
    Experiment experiment =
        network(vector(784))
            .dense(30, relu())
            .dense(10, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.1), epochs(3).batchesOf(10).seed(1));

    Model model = dl4j().train(experiment, training);
    model.save(file);
    Model served = reference().load(file);
    double[] outputs = served.predict(test.input(0));

    System.out.printf("%d outputs, %d bytes%n", outputs.length, Files.size(file));
    System.out.println("trained: " + model.evaluate(test).accuracy());
    System.out.println("served:  " + served.evaluate(test).accuracy());

    Saved digits = Saved.read(file);
    ThreadLocal<Model> models = ThreadLocal.withInitial(() -> reference().load(digits));
    long zeros =
        IntStream.range(0, test.size())
            .parallel()
            .filter(sample -> models.get().classify(test.input(sample)) == 0)
            .count();
    System.out.println("zeros:   " + zeros);
  }
}
