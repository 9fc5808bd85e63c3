package dev.tandem.dl4j.table;

import dev.tandem.data.DataException;
import dev.tandem.dl4j.table.MissingRule.Treatment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.datavec.api.transform.TransformProcess;
import org.datavec.api.transform.schema.Schema;
import org.datavec.api.writable.Text;
import org.datavec.api.writable.Writable;

/** The checked cells of the columns that are used, inputs first, without the removed rows. */
final class Selection {

  private Selection() {}

  static List<List<Writable>> of(TableSpec spec, CsvFile file) {
    requireHeader(spec, file);
    TransformProcess process = process(spec, file.header());
    List<List<Writable>> kept = new ArrayList<>();
    for (CsvFile.Row row : file.rows()) {
      CellCheck.require(spec, file, row);
      List<Writable> selected = process.execute(writables(row.cells()));
      if (selected != null) {
        kept.add(selected);
      }
    }
    if (kept.isEmpty()) {
      throw new DataException(
          "%s: none of its %d rows is left, each has a missing value; %s"
              .formatted(
                  file.path(), file.rows().size(), "replace them instead, or ignore a column"));
    }
    return kept;
  }

  static List<Writable> writables(List<String> cells) {
    List<Writable> writables = new ArrayList<>();
    for (String cell : cells) {
      writables.add(new Text(cell));
    }
    return writables;
  }

  private static TransformProcess process(TableSpec spec, List<String> header) {
    Schema schema = new Schema.Builder().addColumnsString(header.toArray(new String[0])).build();
    TransformProcess.Builder process = new TransformProcess.Builder(schema);
    List<String> names = TableSpec.names(spec.columns());
    if (!spec.ignored().isEmpty()) {
      process.removeColumns(spec.ignored());
    }
    process.reorderColumns(names.toArray(new String[0]));
    if (spec.missing().treatment() == Treatment.REMOVE_ROWS) {
      for (String name : names) {
        process.filter(spec.missing().in(name));
      }
    }
    return process.build();
  }

  private static void requireHeader(TableSpec spec, CsvFile file) {
    List<String> said = new ArrayList<>(spec.ignored());
    said.addAll(TableSpec.names(spec.columns()));
    for (String name : said) {
      if (!file.header().contains(name)) {
        throw new DataException(
            "%s, line 1: there is no column %s; the header has %s, use one of them"
                .formatted(file.path(), Quoted.one(name), Quoted.all(file.header())));
      }
    }
    List<String> unsaid = new ArrayList<>();
    Set<String> known = new HashSet<>(said);
    for (String name : file.header()) {
      if (!known.contains(name)) {
        unsaid.add(name);
      }
    }
    if (!unsaid.isEmpty()) {
      throw new DataException(
          "%s, line 1: nothing is said of %s; use them or say ignoring(%s)"
              .formatted(file.path(), Quoted.all(unsaid), Quoted.all(unsaid)));
    }
  }
}
