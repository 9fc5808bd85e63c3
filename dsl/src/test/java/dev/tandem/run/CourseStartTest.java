package dev.tandem.run;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.standardNormal;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Matrix;
import dev.tandem.spec.Start;
import org.junit.jupiter.api.Test;

/**
 * Course D5 (S3): 1000 inputs, half of them 1 and half 0, drive one unit. From {@code N(0, 1)} the
 * drive has the variance 501 and most units begin saturated; from {@code N(0, 1 / n_in)} with
 * biases {@code N(0, 1)} it has the variance 1.5 and hardly any does.
 */
class CourseStartTest {

  private static final int INPUTS = 1000;
  private static final int UNITS = 4000;
  private static final Start NORMAL = weights(standardNormal()).biases(standardNormal());

  @Test
  void the_drive_has_the_course_s_standard_deviation() {
    assertThat(Math.sqrt(501)).isCloseTo(22.383, within(0.0005));
    assertThat(Math.sqrt(1.5)).isCloseTo(1.2247, within(0.00005));
    double error = 4 / Math.sqrt(2 * UNITS);
    assertThat(deviation(drives(NORMAL)) / 22.383).isCloseTo(1, within(error));
    assertThat(deviation(drives(Start.COURSE)) / 1.2247).isCloseTo(1, within(error));
  }

  @Test
  void the_share_of_saturated_units_is_the_course_s() {
    assertThat(beyond(5 / Math.sqrt(501))).isCloseTo(0.823, within(0.0005));
    assertThat(beyond(5 / Math.sqrt(1.5))).isCloseTo(4.5e-5, within(5e-7));
    double error = 4 * Math.sqrt(0.823 * 0.177 / UNITS);
    assertThat(saturated(drives(NORMAL))).isCloseTo(0.823, within(error));
    // 0.18 units of 4000 are expected; five or more have a probability of one in a million.
    assertThat(saturated(drives(Start.COURSE)) * UNITS).isLessThan(5);
  }

  private static double[] drives(Start start) {
    Parameters parameters =
        StartValues.draw(
            network(vector(INPUTS))
                .dense(UNITS, sigmoid(), start)
                .minimizing(binaryCrossEntropy())
                .by(sgd(1), epochs(1).seed(3)));
    Matrix weights = parameters.get("dense1.weights");
    double[] drives = parameters.get("dense1.biases").toArray();
    for (int i = 0; i < INPUTS / 2; i++) {
      for (int j = 0; j < UNITS; j++) {
        drives[j] += weights.get(i, j);
      }
    }
    return drives;
  }

  private static double deviation(double[] drives) {
    double squares = 0;
    for (double drive : drives) {
      squares += drive * drive;
    }
    return Math.sqrt(squares / drives.length);
  }

  private static double saturated(double[] drives) {
    int count = 0;
    for (double drive : drives) {
      count += Math.abs(drive) > 5 ? 1 : 0;
    }
    return count / (double) drives.length;
  }

  /** {@code P(|z| > limit)} of a standard normal z, by Simpson's rule. */
  private static double beyond(double limit) {
    int steps = 1000;
    double h = limit / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      int weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * Math.exp(-i * h * i * h / 2);
    }
    return 1 - 2 * (sum * h / 3) / Math.sqrt(2 * Math.PI);
  }
}
