package dev.tandem.run;

import dev.tandem.data.Matrix;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the parameters of an experiment start: drawn once, the same in every backend. */
public final class StartValues {

  private StartValues() {}

  /**
   * Draws all parameters from the plan's seed, each array from a stream of its own.
   *
   * @param experiment whose initializers and seed to use
   * @return the parameters at step 0
   */
  public static Parameters draw(Experiment experiment) {
    Map<ParameterId, Matrix> values = new LinkedHashMap<>();
    for (ParameterSpec parameter : experiment.network().parameters()) {
      values.put(parameter.id(), draw(experiment.plan().seed(), parameter));
    }
    return Parameters.of(values);
  }

  /**
   * Draws one parameter array: a pure function of both arguments.
   *
   * @param seed seed of the plan
   * @param parameter its name, its shape and where it starts
   * @return its values at step 0
   */
  public static Matrix draw(long seed, ParameterSpec parameter) {
    double[] drawn = parameter.initializer().match(new StartDraws(seed, parameter));
    return Matrix.of(parameter.rows(), parameter.columns(), drawn);
  }
}
