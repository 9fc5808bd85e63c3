package dev.tandem.dl4j.table;

import dev.tandem.data.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Refuses what contradicts what was said of a table before. */
final class SaidCheck {

  private SaidCheck() {}

  static void requireNew(TableSpec spec, String verb, String... columns) {
    if (columns.length == 0) {
      throw new DataException("%s(): needs at least one column; name it".formatted(verb));
    }
    List<String> said = new ArrayList<>(spec.ignored());
    said.addAll(TableSpec.names(spec.columns()));
    for (String column : columns) {
      if (said.contains(column)) {
        throw new DataException(
            "%s(%s): something is said of column %s already; say it once"
                .formatted(verb, Quoted.all(List.of(columns)), Quoted.one(column)));
      }
      said.add(column);
    }
  }

  static void requireCategories(String verb, String column, String... categories) {
    if (categories.length < 2 || Set.copyOf(List.of(categories)).size() < categories.length) {
      throw new DataException(
          "%s(%s): needs at least two different categories but receives %s; name each once"
              .formatted(
                  verb,
                  Quoted.one(column),
                  categories.length == 0 ? "none" : Quoted.all(List.of(categories))));
    }
  }
}
