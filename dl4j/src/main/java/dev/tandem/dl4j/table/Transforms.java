package dev.tandem.dl4j.table;

import dev.tandem.dl4j.table.MissingRule.Treatment;
import dev.tandem.dl4j.table.TableSpec.Scale;
import java.util.List;
import org.datavec.api.transform.TransformProcess;
import org.datavec.api.transform.schema.Schema;
import org.datavec.api.transform.transform.doubletransform.StandardizeNormalizer;
import org.datavec.api.writable.Text;

/** DataVec's transforms from selected cells to numbers. */
final class Transforms {

  private Transforms() {}

  /**
   * Makes the transforms.
   *
   * @param columns the cells of a row: the inputs, perhaps followed by the targets
   * @param fits one for each input
   */
  static TransformProcess of(TableSpec spec, List<Column> columns, List<ColumnFit> fits) {
    String[] names = TableSpec.names(columns).toArray(new String[0]);
    TransformProcess.Builder process =
        new TransformProcess.Builder(new Schema.Builder().addColumnsString(names).build());
    for (int i = 0; i < columns.size(); i++) {
      if (i < fits.size()) {
        addInput(process, spec, columns.get(i), fits.get(i));
      } else {
        columns.get(i).encode(process);
      }
    }
    return process.build();
  }

  private static void addInput(
      TransformProcess.Builder process, TableSpec spec, Column column, ColumnFit fit) {
    String name = column.name();
    if (spec.missing().treatment() == Treatment.REPLACE) {
      process.conditionalReplaceValueTransform(
          name, new Text(fit.replacement()), spec.missing().in(name));
    }
    column.encode(process);
    if (column instanceof Column.Numeric && spec.scale() == Scale.STANDARDIZED) {
      process.transform(new StandardizeNormalizer(name, fit.mean(), fit.divisor()));
    }
  }
}
