package dev.tandem.dl4j.table;

import java.util.List;
import java.util.Set;
import org.datavec.api.transform.condition.Condition;
import org.datavec.api.transform.condition.ConditionOp;
import org.datavec.api.transform.condition.column.StringColumnCondition;

/**
 * What is done about missing values.
 *
 * @param markers cells that stand for a missing value
 * @param treatment what happens to them
 */
record MissingRule(Set<String> markers, Treatment treatment) {

  enum Treatment {
    /** Nothing was said, so a missing value is a mistake. */
    REFUSE,
    REMOVE_ROWS,
    REPLACE
  }

  static final MissingRule NONE = new MissingRule(Set.of(), Treatment.REFUSE);

  /** What tables usually write for a missing value; used only to say so in an error. */
  private static final Set<String> USUAL =
      Set.of("", "?", "-", "NA", "N/A", "n/a", "NaN", "nan", "null", "NULL", "None");

  boolean isMissing(String cell) {
    return markers.contains(cell);
  }

  static boolean looksMissing(String cell) {
    return USUAL.contains(cell);
  }

  Condition in(String column) {
    return new StringColumnCondition(column, ConditionOp.InSet, markers);
  }

  /** How the rules are written, for advice. */
  static String advice(String cell) {
    String word = "missing(" + Quoted.one(cell) + ")";
    return String.join(
        " or ", List.of(word + ".removingRows()", word + ".replacingByMeanOrMode()"));
  }
}
