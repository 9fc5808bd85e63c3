package dev.tandem.spec;

/**
 * One parameter array of a network: its name, its shape and where it starts.
 *
 * @param id the name
 * @param rows number of rows: the inputs of the layer for weights, 1 for biases
 * @param columns number of columns: the units of the layer
 * @param fans what schemes for start values divide by: the layer's, for weights and biases
 * @param initializer distribution of the start values
 */
public record ParameterSpec(
    ParameterId id, int rows, int columns, Fans fans, Initializer initializer) {

  /** Checks that the array can start so. */
  public ParameterSpec {
    initializer.requireFits(id, rows, columns);
  }

  /** One row that starts at a number. */
  static ParameterSpec row(ParameterId id, int columns, double start) {
    Fans fans = new Fans(columns, columns);
    return new ParameterSpec(id, 1, columns, fans, new Initializer.Constant(start));
  }

  /** The number of values. */
  public int size() {
    return rows * columns;
  }

  /** Whether an optimizer changes it, and keeps its slots for it. */
  public boolean isTrained() {
    return id.role().isTrained();
  }

  @Override
  public String toString() {
    return "%s %d x %d".formatted(id, rows, columns);
  }
}
