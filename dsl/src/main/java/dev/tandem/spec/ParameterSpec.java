package dev.tandem.spec;

/**
 * One parameter array of a network: its name, its shape and where it starts.
 *
 * @param id the name
 * @param rows number of rows: the inputs of the layer for weights, 1 for biases
 * @param columns number of columns: the units of the layer
 * @param initializer distribution of the start values
 * @param mean mean of the start values
 * @param standardDeviation standard deviation of the start values
 */
public record ParameterSpec(
    ParameterId id,
    int rows,
    int columns,
    Initializer initializer,
    double mean,
    double standardDeviation) {

  /** The number of values. */
  public int size() {
    return rows * columns;
  }

  @Override
  public String toString() {
    return "%s %d x %d".formatted(id, rows, columns);
  }
}
