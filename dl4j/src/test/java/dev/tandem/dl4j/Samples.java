package dev.tandem.dl4j;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;

import dev.tandem.data.Batch;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Loss;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Small experiments and batches. */
final class Samples {

  private Samples() {}

  /** One unit on one input, starting at {@code w = b = start}: {@code z = start (x + 1)}. */
  static Experiment oneUnit(double start, Activation activation, Loss loss) {
    return network(vector(1))
        .dense(1, activation, weights(constant(start)).biases(constant(start)))
        .minimizing(loss)
        .by(sgd(0.5), epochs(1));
  }

  static Batch batch(double[] input, double... target) {
    return Batch.of(new double[][] {input}, new double[][] {target});
  }

  static Batch batch(double input, double target) {
    return batch(new double[] {input}, target);
  }

  /** Inputs without special values: no zeros, no ties, both signs. */
  static double[][] inputs(int samples, int width) {
    double[][] rows = new double[samples][width];
    for (int i = 0; i < samples; i++) {
      for (int j = 0; j < width; j++) {
        rows[i][j] = Math.sin(1.3 * i + 0.7 * j + 0.4);
      }
    }
    return rows;
  }

  /** Rows of a one and zeros. */
  static double[][] oneHot(int samples, int width) {
    double[][] rows = new double[samples][width];
    for (int i = 0; i < samples; i++) {
      rows[i][i % width] = 1;
    }
    return rows;
  }

  static INDArray row(double... values) {
    return Nd4j.createFromArray(new double[][] {values});
  }
}
