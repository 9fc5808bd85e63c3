package dev.tandem.dl4j.table;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.dl4j.table.MissingRule.Treatment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.datavec.api.transform.TransformProcess;
import org.datavec.api.writable.Text;
import org.datavec.api.writable.Writable;

/**
 * What was learned from the training rows of a table, ready to be applied to other rows: means,
 * standard deviations and replacements of missing values. Immutable.
 */
public final class Preparation {

  private final TableSpec spec;
  private final List<ColumnFit> fits;
  private final TransformProcess inputs;
  private final TransformProcess rows;

  private Preparation(TableSpec spec, List<ColumnFit> fits) {
    this.spec = spec;
    this.fits = List.copyOf(fits);
    this.inputs = Transforms.of(spec, spec.inputs(), fits);
    this.rows = Transforms.of(spec, spec.columns(), fits);
  }

  static Preparation fit(TableSpec spec, List<List<Writable>> rows) {
    List<ColumnFit> fits = new ArrayList<>();
    for (int place = 0; place < spec.inputs().size(); place++) {
      fits.add(ColumnFit.of(spec, place, rows));
    }
    return new Preparation(spec, fits);
  }

  /** The names of the inputs of the network, such as {@code Age} and {@code Thal[normal]}. */
  public List<String> inputs() {
    return List.copyOf(inputs.getFinalSchema().getColumnNames());
  }

  /**
   * The mean of a numeric column over the training rows.
   *
   * @param column its name
   * @return the mean
   * @throws DataException when there is no such numeric column
   */
  public double mean(String column) {
    return numeric(column).mean();
  }

  /**
   * The population standard deviation of a numeric column over the training rows: {@code sqrt(1/n
   * sum (x - mean)^2)}.
   *
   * @param column its name
   * @return the standard deviation
   * @throws DataException when there is no such numeric column
   */
  public double standardDeviation(String column) {
    return numeric(column).deviation();
  }

  /**
   * Reads another file of the same columns, in any order, and prepares it with these numbers.
   *
   * @param path a CSV file
   * @return its rows
   * @throws DataException when anything is wrong with the file
   */
  public Dataset read(Path path) {
    return dataset(Selection.of(spec, CsvFile.read(path)));
  }

  /**
   * Prepares the inputs of one sample, for {@code Model.predict}.
   *
   * @param cells the cell of each input column by its name, written as in the file
   * @return the inputs of the network
   * @throws DataException when a cell is missing, superfluous or cannot be read
   */
  public double[] input(Map<String, String> cells) {
    List<Writable> row = new ArrayList<>();
    for (Column column : spec.inputs()) {
      row.add(new Text(cell(cells, column)));
    }
    for (String name : cells.keySet()) {
      if (!TableSpec.names(spec.inputs()).contains(name)) {
        throw new DataException(
            "input: there is no input column %s; known are %s"
                .formatted(Quoted.one(name), Quoted.all(TableSpec.names(spec.inputs()))));
      }
    }
    return numbers(inputs.execute(row), 0, inputs().size());
  }

  Dataset dataset(List<List<Writable>> selected) {
    int width = inputs().size();
    double[][] samples = new double[selected.size()][];
    double[][] targets = new double[selected.size()][];
    for (int i = 0; i < samples.length; i++) {
      List<Writable> row = rows.execute(selected.get(i));
      samples[i] = numbers(row, 0, width);
      targets[i] = numbers(row, width, row.size());
    }
    return Dataset.of(samples, targets);
  }

  /** The numeric columns with their mean and standard deviation. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < fits.size(); i++) {
      if (spec.inputs().get(i) instanceof Column.Numeric column) {
        text.append(text.isEmpty() ? "" : "\n")
            .append(
                "%s: mean %s, standard deviation %s"
                    .formatted(column.name(), fits.get(i).mean(), fits.get(i).deviation()));
      }
    }
    return text.toString();
  }

  private String cell(Map<String, String> cells, Column column) {
    String cell = cells.get(column.name());
    if (cell == null) {
      throw new DataException(
          "input: there is no cell for column %s; give %s"
              .formatted(Quoted.one(column.name()), Quoted.all(TableSpec.names(spec.inputs()))));
    }
    if (spec.missing().treatment() != Treatment.REPLACE && spec.missing().isMissing(cell)) {
      throw new DataException(
          "input, column %s: the value is missing (%s); give one, or replace missing values"
              .formatted(Quoted.one(column.name()), Quoted.one(cell)));
    }
    CellCheck.requireInput(spec, "input", column, cell);
    return cell;
  }

  private ColumnFit numeric(String name) {
    for (int i = 0; i < fits.size(); i++) {
      if (spec.inputs().get(i).equals(new Column.Numeric(name))) {
        return fits.get(i);
      }
    }
    throw new DataException(
        "preparation: there is no numeric column %s; known columns are %s"
            .formatted(Quoted.one(name), Quoted.all(TableSpec.names(spec.inputs()))));
  }

  private static double[] numbers(List<Writable> row, int from, int to) {
    double[] numbers = new double[to - from];
    for (int i = from; i < to; i++) {
      numbers[i - from] = row.get(i).toDouble();
    }
    return numbers;
  }
}
