package dev.tandem.dl4j.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of a table.
 *
 * @param path the file
 * @param ignored columns that are not read
 * @param inputs columns that become inputs, in this order
 * @param targets columns that become targets; empty until they are said
 * @param missing what is done about missing values
 * @param scale whether numeric inputs are standardized
 */
record TableSpec(
    Path path,
    List<String> ignored,
    List<Column> inputs,
    List<Column> targets,
    MissingRule missing,
    Scale scale) {

  enum Scale {
    AS_GIVEN,
    STANDARDIZED
  }

  TableSpec {
    ignored = List.copyOf(ignored);
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
  }

  TableSpec(Path path) {
    this(path, List.of(), List.of(), List.of(), MissingRule.NONE, Scale.AS_GIVEN);
  }

  TableSpec withIgnored(List<String> more) {
    return new TableSpec(path, joined(ignored, more), inputs, targets, missing, scale);
  }

  TableSpec withInputs(List<Column> more) {
    return new TableSpec(path, ignored, joined(inputs, more), targets, missing, scale);
  }

  TableSpec withTargets(List<Column> all) {
    return new TableSpec(path, ignored, inputs, all, missing, scale);
  }

  TableSpec with(MissingRule rule) {
    return new TableSpec(path, ignored, inputs, targets, rule, scale);
  }

  TableSpec with(Scale other) {
    return new TableSpec(path, ignored, inputs, targets, missing, other);
  }

  /** Inputs, then targets: the order of the cells of a selected row. */
  List<Column> columns() {
    return joined(inputs, targets);
  }

  static List<String> names(List<Column> columns) {
    List<String> names = new ArrayList<>();
    for (Column column : columns) {
      names.add(column.name());
    }
    return names;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
