package dev.tandem.comparison;

import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Dataset;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Model;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiFunction;

/**
 * What somebody does who only serves: from a file, inputs and targets to the outputs and their
 * evaluation, as a text in which different bits differ. Each class loader has one of its own.
 */
public final class Server implements BiFunction<Path, double[][][], String> {

  @Override
  public String apply(Path file, double[][][] samples) {
    Dataset data = Dataset.of(samples[0], samples[1]);
    return served(reference(), file, data) + served(reference().inPlainLoops(), file, data);
  }

  private static String served(ReferenceBackend engine, Path file, Dataset data) {
    Model model = engine.load(file);
    return "%s, epoch %d%n%s%n%s%n%s%n%s%n%s%n"
        .formatted(
            engine.kernel(),
            model.epoch(),
            model.learner().experiment(),
            Arrays.toString(model.predict(data.input(0))),
            Arrays.toString(model.predict(data).toArray()),
            model.evaluate(data).loss(),
            model.evaluate(data));
  }
}
