package dev.tandem.dl4j.table;

import dev.tandem.dl4j.table.MissingRule.Treatment;
import java.util.Set;

/**
 * A table of which it is said how missing values are written, but not yet what to do about them.
 */
public final class Missing {

  private final TableSpec spec;
  private final Set<String> markers;

  Missing(TableSpec spec, Set<String> markers) {
    this.spec = spec;
    this.markers = markers;
  }

  /**
   * Leaves out every row in which a column that is used has a missing value.
   *
   * @return a new table
   */
  public Table removingRows() {
    return new Table(spec.with(new MissingRule(markers, Treatment.REMOVE_ROWS)));
  }

  /**
   * Replaces a missing number by the mean of its column and a missing category by the most frequent
   * one, the first of equals, both over the training rows. A missing target stays a mistake.
   *
   * @return a new table
   */
  public Table replacingByMeanOrMode() {
    return new Table(spec.with(new MissingRule(markers, Treatment.REPLACE)));
  }
}
