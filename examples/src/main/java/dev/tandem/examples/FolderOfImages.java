package dev.tandem.examples;

import static dev.tandem.comparison.Comparison.compare;
import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dsl.Tandem.*;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Dataset;
import dev.tandem.dl4j.image.ImageFolder;
import dev.tandem.evaluation.Evaluation;
import dev.tandem.run.Backend;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** PNG files in one folder a class: a few drawn digits are written, read and learned twice. */
final class FolderOfImages {

  private FolderOfImages() {}

  public static void main(String[] arguments) throws IOException {
    ImageFolder digits = ImageFolder.read(write(DrawnDigits.training(300, 1)));
    var experiment =
        network(digits.shape())
            .conv(6, kernel(5).stride(2), relu())
            .maxPool(2)
            .flatten()
            .dense(digits.classes().size(), softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.02).withNesterov(0.9), epochs(8).batchesOf(10).seed(1));
    Dataset data = digits.dataFor(experiment.network());
    System.out.println(digits.classes() + ", " + digits.shape() + ": " + data);
    for (Backend engine : List.of(reference(), dl4j())) {
      double accuracy = engine.train(experiment, data).evaluate(data).accuracy();
      System.out.println(engine.name() + ": accuracy " + accuracy);
    }
    System.out.println(compare(experiment).on(data).forSteps(20));
  }

  /** One file a digit; all are gone when the program ends. */
  private static Path write(Dataset digits) throws IOException {
    Path folder = Files.createTempDirectory("digits");
    folder.toFile().deleteOnExit();
    for (int i = 0; i < digits.size(); i++) {
      Path digit = folder.resolve("digit " + Evaluation.classOf(digits.target(i)));
      Path file = Files.createDirectories(digit).resolve(i + ".png");
      digit.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      double[] grays = Arrays.stream(digits.input(i)).map(x -> Math.rint(255 * x)).toArray();
      BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
      image.getRaster().setSamples(0, 0, 28, 28, 0, grays);
      ImageIO.write(image, "png", file.toFile());
    }
    return folder;
  }
}
