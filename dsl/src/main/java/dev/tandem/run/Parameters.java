package dev.tandem.run;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import dev.tandem.spec.Network;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterSpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One matrix for each parameter array of a network, by name: its values, its gradients, or what an
 * optimizer keeps for it. Immutable.
 */
public final class Parameters {

  private final Map<ParameterId, Matrix> values;

  private Parameters(Map<ParameterId, Matrix> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * From a map, in its order.
   *
   * @param values matrices by name; copied
   * @return the parameters
   */
  public static Parameters of(Map<ParameterId, Matrix> values) {
    return new Parameters(values);
  }

  /** The names, in the order of the network. */
  public Set<ParameterId> ids() {
    return values.keySet();
  }

  /**
   * One matrix.
   *
   * @param id its name
   * @return the matrix
   * @throws DataException when there is none of this name
   */
  public Matrix get(ParameterId id) {
    Matrix matrix = values.get(id);
    if (matrix == null) {
      throw new DataException(
          "%s: there is no such parameter; known are %s".formatted(id, values.keySet()));
    }
    return matrix;
  }

  /**
   * One matrix.
   *
   * @param name its name as it prints, such as {@code dense1.weights}
   * @return the matrix
   * @throws DataException when there is none of this name
   */
  public Matrix get(String name) {
    for (Map.Entry<ParameterId, Matrix> entry : values.entrySet()) {
      if (entry.getKey().toString().equals(name)) {
        return entry.getValue();
      }
    }
    throw new DataException(
        "%s: there is no such parameter; known are %s".formatted(name, values.keySet()));
  }

  /**
   * The same with one matrix replaced.
   *
   * @param id its name
   * @param matrix the new one, of the same shape
   * @return new parameters
   * @throws DataException when there is none of this name or its shape differs
   */
  public Parameters with(ParameterId id, Matrix matrix) {
    requireShape(id, get(id).rows(), get(id).columns(), matrix);
    Map<ParameterId, Matrix> changed = new LinkedHashMap<>(values);
    changed.put(id, matrix);
    return new Parameters(changed);
  }

  /**
   * Makes sure that these are the parameters of a network, no more and no fewer.
   *
   * @param network whose names and shapes must be met
   * @return this
   * @throws DataException when a parameter is missing, unknown or of another shape
   */
  public Parameters requireFor(Network network) {
    return requireFor(network.parameters());
  }

  /**
   * Makes sure that there is one matrix for each parameter of a network that is trained, and no
   * other: what an optimizer keeps.
   *
   * @param network whose names and shapes must be met
   * @return this
   * @throws DataException when a parameter is missing, unknown or of another shape
   */
  public Parameters requireForTrained(Network network) {
    return requireFor(network.parameters().stream().filter(ParameterSpec::isTrained).toList());
  }

  private Parameters requireFor(List<ParameterSpec> needed) {
    for (ParameterSpec expected : needed) {
      Matrix matrix = values.get(expected.id());
      if (matrix == null) {
        throw new DataException(
            "parameters: the network needs %s but receives only %s; give one matrix for each"
                .formatted(expected.id(), values.keySet()));
      }
      requireShape(expected.id(), expected.rows(), expected.columns(), matrix);
    }
    if (values.size() > needed.size()) {
      throw new DataException(
          "parameters: received %s but the network has only %s; leave out the others"
              .formatted(values.keySet(), needed));
    }
    return this;
  }

  private static void requireShape(ParameterId id, int rows, int columns, Matrix matrix) {
    if (matrix.rows() != rows || matrix.columns() != columns) {
      throw new DataException(
          "%s: needs a %d x %d matrix but receives %d x %d; give one value a weight"
              .formatted(id, rows, columns, matrix.rows(), matrix.columns()));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parameters that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
