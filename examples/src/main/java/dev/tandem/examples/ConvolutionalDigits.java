package dev.tandem.examples;

import static dev.tandem.comparison.Comparison.compare;
import static dev.tandem.dsl.Tandem.*;

import dev.tandem.data.DataDirectory;
import dev.tandem.data.Dataset;
import dev.tandem.data.Mnist;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Two convolutions with pooling, in the manner of LeNet, on handwritten digits in both engines at
 * once. Reads MNIST when a data directory is named, else draws digits itself.
 */
@Command(name = "ConvolutionalDigits", mixinStandardHelpOptions = true, showDefaultValues = true)
final class ConvolutionalDigits implements Callable<Integer> {

  @Option(names = "--epochs", description = "passes over the training digits")
  private int epochs = 3;

  @Option(names = "--training", description = "training digits")
  private int training = 60_000;

  @Option(names = "--test", description = "test digits")
  private int test = 10_000;

  @Option(names = "--maps", description = "maps of the first convolution")
  private int maps = 20;

  @Override
  public Integer call() {
    Path mnist = DataDirectory.find().map(directory -> directory.resolve("mnist")).orElse(null);
    Dataset seen =
        mnist == null ? DrawnDigits.training(training, 1) : Mnist.training(mnist).first(training);
    Dataset unseen = mnist == null ? DrawnDigits.test(test, 1) : Mnist.test(mnist).first(test);
    var experiment =
        network(image(1, 28, 28))
            .conv(maps, kernel(5), relu(), weights(heNormal()).biases(constant(0)))
            .maxPool(2)
            .conv(maps * 5 / 2, kernel(5), relu(), weights(heNormal()).biases(constant(0)))
            .maxPool(2)
            .flatten()
            .dense(maps * 25, relu(), weights(heNormal()).biases(constant(0)))
            .dense(10, softmax(), weights(xavier()).biases(constant(0)))
            .minimizing(crossEntropy())
            .by(sgd(0.02).withNesterov(0.9), epochs(epochs).batchesOf(32).seed(1));
    return new SideBySide(compare(experiment), System.out).run(seen, unseen) ? 0 : 1;
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ConvolutionalDigits()).execute(arguments));
  }
}
