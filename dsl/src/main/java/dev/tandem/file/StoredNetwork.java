package dev.tandem.file;

import dev.tandem.data.Matrix;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.SpecException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a file holds.
 *
 * @param experiment the specification
 * @param epoch number of the epoch that the parameters are from, 0 when they were not trained
 * @param parameters one matrix for each parameter of the network
 */
public record StoredNetwork(Experiment experiment, int epoch, Map<ParameterId, Matrix> parameters) {

  /** Copies the map, in its order. */
  public StoredNetwork {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * Checks the number of an epoch.
   *
   * @throws SpecException when it is negative
   */
  public static void requireEpoch(int epoch) {
    if (epoch < 0) {
      throw new SpecException(
          "epoch %d: comes before the first; count from 1, or give 0 for none".formatted(epoch));
    }
  }
}
