package dev.tandem.dl4j.table;

import dev.tandem.data.DataException;
import dev.tandem.dl4j.table.MissingRule.Treatment;

/** Refuses cells that cannot be read, before DataVec, which does not know lines and columns. */
final class CellCheck {

  private CellCheck() {}

  static void require(TableSpec spec, CsvFile file, CsvFile.Row row) {
    String place = file.path() + ", line " + row.line();
    for (Column column : spec.inputs()) {
      requireInput(spec, place, column, cell(file, row, column));
    }
    for (Column column : spec.targets()) {
      requireTarget(spec, place, column, cell(file, row, column));
    }
  }

  static void requireInput(TableSpec spec, String place, Column column, String cell) {
    if (!spec.missing().isMissing(cell)) {
      requireReadable(place, column, cell);
    }
  }

  private static void requireTarget(TableSpec spec, String place, Column column, String cell) {
    if (!spec.missing().isMissing(cell)) {
      requireReadable(place, column, cell);
    } else if (spec.missing().treatment() == Treatment.REPLACE) {
      throw new DataException(
          "%s, column %s: the target is missing (%s) and cannot be replaced; remove the line"
              .formatted(place, Quoted.one(column.name()), Quoted.one(cell)));
    }
  }

  private static void requireReadable(String place, Column column, String cell) {
    if (column.reads(cell)) {
      return;
    }
    String where = "%s, column %s".formatted(place, Quoted.one(column.name()));
    if (MissingRule.looksMissing(cell)) {
      throw new DataException(
          "%s: the value is missing (%s) and nothing is said of that; say %s"
              .formatted(where, Quoted.one(cell), MissingRule.advice(cell)));
    }
    throw new DataException(
        "%s: needs %s but is %s; correct the cell or what is said of the column"
            .formatted(where, column.need(), Quoted.one(cell)));
  }

  private static String cell(CsvFile file, CsvFile.Row row, Column column) {
    return row.cells().get(file.header().indexOf(column.name()));
  }
}
