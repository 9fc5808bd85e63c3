package dev.tandem.run;

import dev.tandem.data.DataException;
import dev.tandem.file.NetworkReader;
import dev.tandem.file.NetworkWriter;
import dev.tandem.file.StoredNetwork;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterSpec;
import dev.tandem.spec.SpecException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A network with its parameters, as it lies in a file: what any backend makes a {@link Model} of.
 * Immutable, so all threads may share one; each thread needs a model of its own:
 *
 * <pre>{@code
 * Saved digits = Saved.read(Path.of("digits.tandem"));
 * ThreadLocal<Model> models = ThreadLocal.withInitial(() -> reference().load(digits));
 * double[] outputs = models.get().predict(sample);                     // in any thread
 * }</pre>
 *
 * <p>The file holds the whole experiment and, bit for bit, all parameters, running statistics
 * included. It does not hold what the optimizer keeps, nor the history of the training.
 *
 * @param experiment what was learned
 * @param parameters one matrix for each parameter of its network
 * @param epoch number of the epoch that the parameters are from, 0 when they were not trained
 */
public record Saved(Experiment experiment, Parameters parameters, int epoch) {

  /**
   * Checks the parts.
   *
   * @throws DataException when the parameters are not the network's
   * @throws SpecException when the epoch is negative
   */
  public Saved {
    parameters.requireFor(experiment.network());
    StoredNetwork.requireEpoch(epoch);
  }

  /**
   * Reads a file.
   *
   * @param file what {@link #write} or {@link Model#save} wrote
   * @return what it holds
   * @throws DataException when there is no such file, when it is damaged, of another format or
   *     version, or when anything in it is not as it was written
   */
  public static Saved read(Path file) {
    StoredNetwork stored = NetworkReader.read(file);
    return new Saved(stored.experiment(), Parameters.of(stored.parameters()), stored.epoch());
  }

  /**
   * Writes a file. It is replaced as a whole: whoever reads it meanwhile finds the old one or the
   * new one, and when anything fails, the old one stays.
   *
   * @param file what is made or replaced, in a folder that exists
   * @throws DataException when it cannot be written
   */
  public void write(Path file) {
    NetworkWriter.write(
        file,
        new StoredNetwork(
            experiment,
            epoch,
            experiment.network().parameters().stream()
                .map(ParameterSpec::id)
                .collect(Collectors.toMap(Function.identity(), parameters::get))));
  }
}
