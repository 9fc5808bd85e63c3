package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Dataset;
import dev.tandem.run.Model;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Trains a network and predicts; when there is a file, by way of it. */
public final class TwoJarsProgram implements Function<@Nullable Path, double[]> {

  /** The program. */
  public TwoJarsProgram() {}

  @Override
  public double[] apply(@Nullable Path file) {
    Model model =
        reference()
            .train(
                network(vector(2))
                    .dense(1, sigmoid())
                    .minimizing(binaryCrossEntropy())
                    .by(sgd(0.5), epochs(2)),
                Dataset.of(new double[][] {{0, 1}, {1, 0}}, new double[][] {{0}, {1}}));
    if (file == null) {
      return model.predict(1, 1);
    }
    model.save(file);
    return reference().load(file).predict(1, 1);
  }
}
