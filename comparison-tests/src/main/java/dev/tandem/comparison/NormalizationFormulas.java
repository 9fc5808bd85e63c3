package dev.tandem.comparison;

import dev.tandem.data.Matrix;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Form;
import dev.tandem.spec.LayerNormalization;
import dev.tandem.spec.Node;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import org.jspecify.annotations.Nullable;

/** What a normalization makes of one value, as literally as the formulas stand. */
final class NormalizationFormulas {

  private NormalizationFormulas() {}

  /** The four numbers of one channel. */
  record Row(double gamma, double beta, double mean, double variance) {

    static Row of(Parameters parameters, Node node, int channel) {
      return new Row(
          parameters.get(new ParameterId(node.name(), Role.GAMMA)).get(0, channel),
          parameters.get(new ParameterId(node.name(), Role.BETA)).get(0, channel),
          parameters.get(new ParameterId(node.name(), Role.RUNNING_MEAN)).get(0, channel),
          parameters.get(new ParameterId(node.name(), Role.RUNNING_VARIANCE)).get(0, channel));
    }
  }

  /** {@code gamma (x - m) / sqrt(v + epsilon) + beta}; by the running numbers without a batch. */
  static double output(Normalization.Batch layer, Row row, double x, double @Nullable [] batch) {
    double m = batch == null ? row.mean() : mean(batch);
    double v = batch == null ? row.variance() : variance(batch, batch.length);
    return row.gamma() * (x - m) / StrictMath.sqrt(v + layer.epsilon()) + row.beta();
  }

  /** {@code g (z - m) / sqrt(v + epsilon) + b} of the drives {@code z = x W} of one sample. */
  static double[] drives(LayerNormalization word, Parameters parameters, double[] x, String node) {
    Matrix w = parameters.get(new ParameterId(node, Role.WEIGHTS));
    double[] z = ActivationVerdict.addTimes(new double[w.columns()], x, w);
    double m = mean(z);
    double s = StrictMath.sqrt(variance(z, z.length) + word.epsilon());
    for (int j = 0; j < z.length; j++) {
      double g = parameters.get(new ParameterId(node, Role.GAIN)).get(0, j);
      double b = parameters.get(new ParameterId(node, Role.BIASES)).get(0, j);
      z[j] = (s > 0 ? g * (z[j] - m) / s : 0) + b;
    }
    return z;
  }

  /** A running statistic after a step with this batch. */
  static double running(Normalization.Batch layer, Role role, double before, double[] batch) {
    int n = batch.length;
    if (role == Role.RUNNING_MEAN) {
      return layer.decay() * before + (1 - layer.decay()) * mean(batch);
    }
    if (layer.form() == Form.TEXTBOOK && n == 1) {
      return before;
    }
    double variance = variance(batch, layer.form() == Form.TEXTBOOK ? n - 1 : n);
    return layer.decay() * before + (1 - layer.decay()) * variance;
  }

  /** All values of one channel in a batch. */
  static double[] values(Matrix batch, int channel, int positions) {
    double[] values = new double[batch.rows() * positions];
    for (int i = 0; i < values.length; i++) {
      values[i] = batch.get(i / positions, channel * positions + i % positions);
    }
    return values;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values, int divisor) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / divisor;
  }
}
