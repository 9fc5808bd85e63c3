package dev.tandem.book;

import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.Problem;
import java.util.List;
import java.util.Map;

/**
 * One dense layer in every engine, as many units as inputs, with the identity for its weights and
 * biases of 0: what goes in is what drives it, and the gradient by the biases is that by the
 * drives.
 */
final class Drives {

  private static final ParameterId WEIGHTS = new ParameterId("dense1", Role.WEIGHTS);
  private static final ParameterId BIASES = new ParameterId("dense1", Role.BIASES);

  private Drives() {}

  /** {@code f(z)} of a layer with one unit. */
  static Ours output(Network network, double z) {
    return outputs(network, z).get(0);
  }

  /** {@code f(z)}. */
  static List<Ours> outputs(Network network, double... z) {
    Problem problem = network.minimizing(quadratic());
    return Engines.each(z.length, engine -> outputs(learner(engine, problem), z));
  }

  /** {@code f'(z)} of a layer with one unit. */
  static Ours slope(Network network, double z) {
    return jacobian(network, 0, z).get(0);
  }

  /** {@code da_j / dz_k} for all k: the gradient of {@code 1/2 |a - y|^2} where y_j is a_j - 1. */
  static List<Ours> jacobian(Network network, int output, double... z) {
    Problem problem = network.minimizing(quadratic());
    return Engines.each(
        z.length,
        engine -> {
          Learner learner = learner(engine, problem);
          double[] targets = outputs(learner, z);
          targets[output] -= 1;
          return deltas(learner, z, targets);
        });
  }

  /** The loss of one sample. */
  static Ours loss(Problem problem, double[] z, double... y) {
    return Engines.one(engine -> learner(engine, problem).loss(batch(z, y), Mode.PREDICTION));
  }

  /** {@code dC / dz} of one sample. */
  static List<Ours> deltas(Problem problem, double[] z, double... y) {
    return Engines.each(z.length, engine -> deltas(learner(engine, problem), z, y));
  }

  private static double[] outputs(Learner learner, double[] z) {
    double[] outputs = new double[z.length];
    learner.predict(batch(z, new double[z.length]), outputs);
    return outputs;
  }

  private static double[] deltas(Learner learner, double[] z, double[] y) {
    return learner.gradients(batch(z, y)).get(BIASES).toArray();
  }

  private static Batch batch(double[] z, double[] y) {
    return Batch.of(new double[][] {z}, new double[][] {y});
  }

  private static Learner learner(Backend engine, Problem problem) {
    int units = problem.network().input().size();
    double[][] identity = new double[units][units];
    for (int i = 0; i < units; i++) {
      identity[i][i] = 1;
    }
    Experiment experiment = problem.by(sgd(0.1), epochs(1).batchesOf(1).seed(1));
    return engine.learn(
        experiment,
        Parameters.of(
            Map.of(
                WEIGHTS, Matrix.ofRows(identity), BIASES, Matrix.of(1, units, new double[units]))));
  }
}
