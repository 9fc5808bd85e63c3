package dev.tandem.examples;

import static dev.tandem.comparison.Comparison.compare;
import static dev.tandem.dsl.Tandem.*;

import dev.tandem.data.DataDirectory;
import dev.tandem.data.Dataset;
import dev.tandem.data.Mnist;
import dev.tandem.spec.Experiment;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The course's network for handwritten digits (S3), trained in both engines at once, every number
 * compared. Reads MNIST when a data directory is named, else draws digits itself.
 */
@Command(name = "Digits", mixinStandardHelpOptions = true, showDefaultValues = true)
final class Digits implements Callable<Integer> {

  @Option(names = "--epochs", description = "passes over the training digits")
  private int epochs = 3;

  @Option(names = "--training", description = "training digits; 0 means all of MNIST, 6,000 drawn")
  private int training = 0;

  @Option(names = "--test", description = "test digits; 0 means all of MNIST, 1,000 drawn")
  private int test = 0;

  @Override
  public Integer call() {
    Path mnist = DataDirectory.find().map(directory -> directory.resolve("mnist")).orElse(null);
    Dataset trainingData =
        mnist == null
            ? DrawnDigits.training(training == 0 ? 6_000 : training, 1)
            : first(Mnist.training(mnist), training);
    Dataset testData =
        mnist == null
            ? DrawnDigits.test(test == 0 ? 1_000 : test, 1)
            : first(Mnist.test(mnist), test);
    Experiment experiment =
        network(vector(784))
            .dense(30, sigmoid())
            .dense(10, sigmoid())
            .minimizing(binaryCrossEntropy())
            .plus(l2(5.0 / trainingData.size()))
            .by(sgd(0.5), epochs(epochs).batchesOf(10).seed(1));
    System.out.println((mnist == null ? "drawn digits" : "MNIST") + ": " + trainingData);
    SideBySide race = new SideBySide(compare(experiment), System.out);
    return race.run(trainingData, testData) ? 0 : 1;
  }

  private static Dataset first(Dataset data, int samples) {
    return samples == 0 ? data : data.first(samples);
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Digits()).execute(arguments));
  }
}
