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

  private static Matrix draw(long seed, ParameterSpec parameter) {
    long key = Draws.key(seed, "start", parameter.id().toString(), 0);
    double[] values = new double[parameter.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          parameter.standardDeviation() == 0
              ? parameter.mean()
              : parameter.mean() + parameter.standardDeviation() * Draws.gaussian(key, i);
    }
    return Matrix.of(parameter.rows(), parameter.columns(), values);
  }
}
