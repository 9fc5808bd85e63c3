package dev.tandem.reference;

import dev.tandem.spec.Clipping;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The table of clippings: each becomes what clips all gradients once, in place. Made once for the
 * parameters that it acts on, so that a step allocates nothing.
 */
final class Clippings implements Clipping.Cases<Runnable> {

  private final Parameter[][] layers;
  private final Parameter[][] each;

  /**
   * For these parameters.
   *
   * @param parameters all of a network, those of one layer side by side
   */
  Clippings(Parameter[] parameters) {
    this.layers =
        Arrays.stream(parameters)
            .map(parameter -> parameter.spec.id().node())
            .distinct()
            .map(node -> ofLayer(node, parameters))
            .toArray(Parameter[][]::new);
    this.each =
        Arrays.stream(parameters)
            .map(parameter -> new Parameter[] {parameter})
            .toArray(Parameter[][]::new);
  }

  @Override
  public Runnable none(Clipping.None clipping) {
    return () -> {};
  }

  @Override
  public Runnable eachValue(Clipping.EachValue clipping) {
    return forEach(each, group -> cutOff(group, clipping.limit()));
  }

  @Override
  public Runnable normOfLayer(Clipping.NormOfLayer clipping) {
    return forEach(layers, group -> shorten(group, clipping.limit()));
  }

  @Override
  public Runnable normOfParameter(Clipping.NormOfParameter clipping) {
    return forEach(each, group -> shorten(group, clipping.limit()));
  }

  @Override
  public Runnable unitNormOfLayer(Clipping.UnitNormOfLayer clipping) {
    return forEach(layers, Clippings::normalize);
  }

  @Override
  public Runnable unitNormOfParameter(Clipping.UnitNormOfParameter clipping) {
    return forEach(each, Clippings::normalize);
  }

  private static void cutOff(Parameter[] group, double limit) {
    for (Parameter parameter : group) {
      for (double[] row : parameter.gradients) {
        for (int i = 0; i < row.length; i++) {
          row[i] = Math.min(Math.max(row[i], -limit), limit);
        }
      }
    }
  }

  private static void shorten(Parameter[] group, double limit) {
    double norm = norm(group);
    if (norm > limit) {
      scale(group, limit / norm);
    }
  }

  /** Nothing points nowhere: a gradient of norm 0 stays. */
  private static void normalize(Parameter[] group) {
    double norm = norm(group);
    if (norm > 0) {
      scale(group, 1 / norm);
    }
  }

  private static double norm(Parameter[] group) {
    double sum = 0;
    for (Parameter parameter : group) {
      for (double[] row : parameter.gradients) {
        for (double g : row) {
          sum += g * g;
        }
      }
    }
    return Math.sqrt(sum);
  }

  private static void scale(Parameter[] group, double factor) {
    for (Parameter parameter : group) {
      for (double[] row : parameter.gradients) {
        for (int i = 0; i < row.length; i++) {
          row[i] *= factor;
        }
      }
    }
  }

  private static Parameter[] ofLayer(String node, Parameter[] parameters) {
    return Arrays.stream(parameters)
        .filter(parameter -> parameter.spec.id().node().equals(node))
        .toArray(Parameter[]::new);
  }

  private static Runnable forEach(Parameter[][] groups, Consumer<Parameter[]> change) {
    return () -> {
      for (Parameter[] group : groups) {
        change.accept(group);
      }
    };
  }
}
