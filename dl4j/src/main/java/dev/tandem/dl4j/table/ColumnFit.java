package dev.tandem.dl4j.table;

import dev.tandem.data.DataException;
import dev.tandem.dl4j.table.MissingRule.Treatment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.datavec.api.transform.ops.AggregatorImpls.AggregableMean;
import org.datavec.api.transform.ops.AggregatorImpls.AggregableUncorrectedStdDev;
import org.datavec.api.writable.Writable;

/**
 * What training rows say of one input column.
 *
 * @param replacement what stands in for a missing value: the mean, or the most frequent category,
 *     the first of equals
 * @param mean the mean of a numeric column, replacements included; 0 for categories
 * @param deviation its population standard deviation; 1 for categories
 */
record ColumnFit(String replacement, double mean, double deviation) {

  static ColumnFit of(TableSpec spec, int place, List<List<Writable>> rows) {
    List<String> cells = new ArrayList<>();
    int missing = 0;
    for (List<Writable> row : rows) {
      String cell = row.get(place).toString();
      missing += spec.missing().isMissing(cell) ? 1 : 0;
      cells.add(cell);
    }
    Column column = spec.inputs().get(place);
    if (missing == rows.size()) {
      throw new DataException(
          "%s, column %s: all %d values are missing, nothing can replace them; ignore the column"
              .formatted(spec.path(), Quoted.one(column.name()), missing));
    }
    if (spec.missing().treatment() == Treatment.REPLACE) {
      cells.removeIf(spec.missing()::isMissing);
    }
    return column instanceof Column.OneHot categorical
        ? new ColumnFit(mostFrequent(categorical.categories(), cells), 0, 1)
        : numeric(cells, missing);
  }

  /** The standard deviation that is divided by: 1 where nothing varies, which gives zeros. */
  double divisor() {
    return deviation == 0 ? 1 : deviation;
  }

  private static ColumnFit numeric(List<String> present, int missing) {
    AggregableMean<Double> mean = new AggregableMean<>();
    AggregableUncorrectedStdDev<Double> deviation = new AggregableUncorrectedStdDev<>();
    for (String cell : present) {
      mean.accept(Double.valueOf(cell));
      deviation.accept(Double.valueOf(cell));
    }
    for (int i = 0; i < missing; i++) {
      deviation.accept(mean.get().toDouble());
    }
    double value = mean.get().toDouble();
    return new ColumnFit(Double.toString(value), value, deviation.get().toDouble());
  }

  private static String mostFrequent(List<String> categories, List<String> present) {
    String best = categories.get(0);
    for (String category : categories) {
      boolean better =
          Collections.frequency(present, category) > Collections.frequency(present, best);
      best = better ? category : best;
    }
    return best;
  }
}
