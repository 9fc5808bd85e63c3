package dev.tandem.file;

import dev.tandem.data.Matrix;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterId;
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
public record StoredNetwork(
    Experiment experiment, int epoch, Map<ParameterId, Matrix> parameters) {

  /** Copies the map, in its order. */
  public StoredNetwork {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
