package dev.tandem.dl4j.table;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.dl4j.table.TableSpec.Scale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.datavec.api.writable.Writable;

/**
 * A CSV file and how its columns become numbers; DataVec reads and transforms it.
 *
 * <p>The first line names the columns, and something must be said of each. Inputs come in the order
 * in which they are said. Each verb returns a new table; the file is read by {@link #dataset},
 * {@link #split} and {@link #preparation}.
 *
 * <pre>{@code
 * Split heart = Table.csv(path)
 *     .ignoring("")
 *     .numeric("Age", "Chol")
 *     .categorical("Thal", "fixed", "normal", "reversable")
 *     .missing("NA").removingRows()
 *     .binaryTarget("AHD", "No", "Yes")
 *     .standardized()
 *     .split(0.8, 1);
 * }</pre>
 */
public final class Table {

  private final TableSpec spec;

  Table(TableSpec spec) {
    this.spec = spec;
  }

  /**
   * A table of which nothing is said yet.
   *
   * @param path a CSV file: UTF-8, commas, double quotation marks, names in the first line
   * @return the table
   */
  public static Table csv(Path path) {
    return new Table(new TableSpec(path));
  }

  /**
   * Leaves columns out.
   *
   * @param columns their names in the header
   * @return a new table
   * @throws DataException when something is said of one of them already
   */
  public Table ignoring(String... columns) {
    SaidCheck.requireNew(spec, "ignoring", columns);
    return new Table(spec.withIgnored(List.of(columns)));
  }

  /**
   * Reads columns of numbers, each as one input.
   *
   * @param columns their names in the header
   * @return a new table
   * @throws DataException when something is said of one of them already
   */
  public Table numeric(String... columns) {
    return new Table(spec.withInputs(numbers("numeric", columns)));
  }

  /**
   * Reads a column of categories as one input each: 1 for the category of the row, 0 for the
   * others.
   *
   * @param column its name in the header
   * @param categories what its cells say, at least two
   * @return a new table
   * @throws DataException when something is said of the column already, or of fewer than two
   *     different categories
   */
  public Table categorical(String column, String... categories) {
    SaidCheck.requireNew(spec, "categorical", column);
    SaidCheck.requireCategories("categorical", column, categories);
    return new Table(spec.withInputs(List.of(new Column.OneHot(column, List.of(categories)))));
  }

  /**
   * Says how missing values are written; what to do about them must follow.
   *
   * @param markers cells that stand for a missing value, such as {@code "NA"} or {@code ""}
   * @return the table, waiting for what to do
   * @throws DataException when no marker is given
   */
  public Missing missing(String... markers) {
    if (markers.length == 0) {
      throw new DataException("missing(): needs at least one marker; say one such as \"NA\"");
    }
    return new Missing(spec, Set.copyOf(List.of(markers)));
  }

  /**
   * Makes a column of two categories the target, as one output: 0 and 1. For {@code
   * binaryCrossEntropy()} with a single {@code sigmoid()}.
   *
   * @param column its name in the header
   * @param zero what is 0
   * @param one what is 1
   * @return a new table
   * @throws DataException when something is said of the column already, or of another target
   */
  public Table binaryTarget(String column, String zero, String one) {
    SaidCheck.requireNew(spec, "binaryTarget", column);
    SaidCheck.requireCategories("binaryTarget", column, zero, one);
    return withTargets("binaryTarget", List.of(new Column.Code(column, List.of(zero, one))));
  }

  /**
   * Makes a column of categories the target, as one output each. For {@code crossEntropy()} with
   * {@code softmax()}.
   *
   * @param column its name in the header
   * @param classes what its cells say, at least two; class 0 first
   * @return a new table
   * @throws DataException when something is said of the column already, of another target, or of
   *     fewer than two different classes
   */
  public Table classTarget(String column, String... classes) {
    SaidCheck.requireNew(spec, "classTarget", column);
    SaidCheck.requireCategories("classTarget", column, classes);
    return withTargets("classTarget", List.of(new Column.OneHot(column, List.of(classes))));
  }

  /**
   * Makes columns of numbers the targets, one output each, never standardized. For {@code
   * quadratic()} with {@code identity()}.
   *
   * @param columns their names in the header
   * @return a new table
   * @throws DataException when something is said of one of them already, or of another target
   */
  public Table numericTarget(String... columns) {
    return withTargets("numericTarget", numbers("numericTarget", columns));
  }

  /**
   * Standardizes the numeric inputs: {@code (x - mean) / s} with the mean and the population
   * standard deviation {@code s} of the training rows. A column that does not vary there is only
   * centered. Categories stay 0 and 1.
   *
   * @return a new table
   */
  public Table standardized() {
    return new Table(spec.with(Scale.STANDARDIZED));
  }

  /**
   * Reads all rows; all of them are training rows.
   *
   * @return the data set, in the order of the file
   * @throws DataException when anything is wrong with the file or nothing is said of the target
   */
  public Dataset dataset() {
    List<List<Writable>> rows = rows("dataset");
    return Preparation.fit(spec, rows).dataset(rows);
  }

  /**
   * Reads all rows as training rows and keeps what they say: to read another file, or to prepare
   * one sample, with the same numbers.
   *
   * @return means, standard deviations, replacements
   * @throws DataException when anything is wrong with the file or nothing is said of the target
   */
  public Preparation preparation() {
    return Preparation.fit(spec, rows("preparation"));
  }

  /**
   * Reads all rows and draws a fraction of them for training: {@code split(0.8, 1)} trains with
   * four fifths. Both parts keep the order of the file.
   *
   * @param training fraction of the rows that are training rows, between 0 and 1
   * @param seed the same seed gives the same parts
   * @return both parts
   * @throws DataException when anything is wrong with the file, nothing is said of the target, or a
   *     part would be empty
   */
  public Split split(double training, long seed) {
    return Split.of(spec, rows("split"), training, seed);
  }

  private List<List<Writable>> rows(String verb) {
    if (spec.inputs().isEmpty() || spec.targets().isEmpty()) {
      throw new DataException(
          "%s(): nothing is said of %s"
              .formatted(
                  verb,
                  spec.inputs().isEmpty()
                      ? "an input; say numeric or categorical before"
                      : "the target; say binaryTarget, classTarget or numericTarget before"));
    }
    return Selection.of(spec, CsvFile.read(spec.path()));
  }

  private List<Column> numbers(String verb, String... columns) {
    SaidCheck.requireNew(spec, verb, columns);
    List<Column> numbers = new ArrayList<>();
    for (String column : columns) {
      numbers.add(new Column.Numeric(column));
    }
    return numbers;
  }

  private Table withTargets(String verb, List<Column> targets) {
    if (!spec.targets().isEmpty()) {
      throw new DataException(
          "%s(%s): the target is already %s; say one of them"
              .formatted(
                  verb,
                  Quoted.all(TableSpec.names(targets)),
                  Quoted.all(TableSpec.names(spec.targets()))));
    }
    return new Table(spec.withTargets(targets));
  }
}
