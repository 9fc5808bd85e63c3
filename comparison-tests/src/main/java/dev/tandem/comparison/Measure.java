package dev.tandem.comparison;

import dev.tandem.data.Matrix;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.spec.ParameterId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares tensors one after the other and keeps two things: the worst gap of all, and the worst
 * gap of the first tensor that is out of bounds, which is where the engines part.
 */
final class Measure {

  private final double bound;
  private @Nullable Gap worst;
  private @Nullable Gap parting;
  private long partingCount;

  Measure(double bound) {
    this.bound = bound;
  }

  /** Compares one number. */
  void number(long step, String name, double first, double second) {
    matrix(step, name, Matrix.of(1, 1, first), Matrix.of(1, 1, second));
  }

  /** Compares one tensor, element by element. */
  void matrix(long step, String name, Matrix first, Matrix second) {
    if (first.rows() != second.rows() || first.columns() != second.columns()) {
      throw new IllegalStateException(
          "%s: the first engine gives %d x %d, the second %d x %d"
              .formatted(name, first.rows(), first.columns(), second.rows(), second.columns()));
    }
    int place = 0;
    for (int i = 1; i < first.size(); i++) {
      if (difference(first.get(i), second.get(i))
          > difference(first.get(place), second.get(place))) {
        place = i;
      }
    }
    if (first.size() > 0) {
      int columns = first.columns();
      keep(
          new Gap(
              step, name, place / columns, place % columns, first.get(place), second.get(place)),
          first.size());
    }
  }

  /** Compares tensors by name, in the order of the first. */
  void matrices(long step, Map<String, Matrix> first, Map<String, Matrix> second) {
    first.forEach(
        (name, matrix) -> {
          Matrix other = second.get(name);
          if (other == null) {
            throw new IllegalStateException("the second engine has no " + name);
          }
          matrix(step, name, matrix, other);
        });
  }

  /** Compares all parameters, or what is kept for them. */
  void parameters(long step, String prefix, Parameters first, Parameters second) {
    for (ParameterId id : first.ids()) {
      matrix(step, prefix + id, first.get(id), second.get(id));
    }
  }

  /** Compares what two optimizers keep. */
  void state(long step, OptimizerState first, OptimizerState second) {
    number(step, "steps taken", first.steps(), second.steps());
    for (String slot : first.slots().keySet()) {
      parameters(step, slot + " of ", first.slot(slot), second.slot(slot));
    }
  }

  /** Whether everything so far is within the bound. */
  boolean agrees() {
    return parting == null;
  }

  /** The worst gap of all; nothing before the first comparison. */
  @Nullable Gap worst() {
    return worst;
  }

  /** The worst gap of the first tensor out of bounds. */
  @Nullable Gap parting() {
    return parting;
  }

  /** The number of elements of the first tensor out of bounds. */
  long partingCount() {
    return partingCount;
  }

  private void keep(Gap gap, long count) {
    if (worst == null || gap.relative() > worst.relative()) {
      worst = gap;
    }
    if (parting == null && gap.relative() > bound) {
      parting = gap;
      partingCount = count;
    }
  }

  /** As {@link Gap#relative}, without making one. */
  private static double difference(double first, double second) {
    double absolute = Math.abs(first - second);
    return Double.isFinite(absolute)
        ? absolute / Math.max(1, Math.max(Math.abs(first), Math.abs(second)))
        : Double.POSITIVE_INFINITY;
  }
}
