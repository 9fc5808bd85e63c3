package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.reference.GraphBackend;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.reference.autodiff.Expressions;
import dev.tandem.reference.autodiff.Variable;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Loss;
import dev.tandem.spec.ParameterId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Course G4 to G7 (S0 9, 10, 14.1, S1 3.2) on its network of 3 inputs, 4 hidden units h and 2
 * outputs y with the drives beta. W leads to h, M to y; the course writes M_jk for the weight from
 * h_k to y_j in 2021 and M_kj in 2019, which is Tandem's {@code dense2.weights[k, j]}.
 */
class CourseBackpropagationTest {

  private static final double EXACT = 3e-16;
  private static final Batch ONE = Batch.of(new double[][] {{0.5, -1, 2}}, new double[][] {{1, 0}});
  private static final Batch THREE =
      Batch.of(
          new double[][] {{0.5, -1, 2}, {1, 0.25, -2}, {-0.5, 3, 1}},
          new double[][] {{1, 0}, {0, 1}, {1, 1}});

  static List<Backend> backends() {
    return List.of(new ReferenceBackend(), new GraphBackend(), new Dl4jBackend());
  }

  /** Course G4: {@code dE/dM_14 = dE/dbeta_1 h_4}; the older layout is the transposed one. */
  @ParameterizedTest
  @MethodSource("backends")
  void a_weight_s_derivative_is_its_drive_s_times_its_input(Backend backend) {
    Learner learner = learner(backend, quadratic());
    Parameters gradients = learner.gradients(ONE);
    Matrix h = activation(learner, "dense1");
    double[] beta = gradients.get("dense2.biases").toArray();

    assertThat(beta).containsExactly(deltas(learner), within(EXACT));
    for (int k = 0; k < 4; k++) {
      for (int j = 0; j < 2; j++) {
        assertThat(gradients.get("dense2.weights").get(k, j))
            .isCloseTo(beta[j] * h.get(k), within(EXACT));
      }
    }
  }

  /**
   * Course G5: a weight below acts through both drives; E0-10: {@code dE/dh_1 = M_11 dE/dbeta_1 +
   * M_21 dE/dbeta_2}, where {@code M_11 dbeta_1/dh_1 + M_21 dbeta_2/dh_1} is printed.
   */
  @ParameterizedTest
  @MethodSource("backends")
  void a_weight_below_acts_through_every_drive_above(Backend backend) {
    Learner learner = learner(backend, quadratic());
    Matrix m = learner.parameters().get("dense2.weights");
    double[] beta = deltas(learner);
    double h = activation(learner, "dense1").get(0);
    double slope = 1 - h * h;
    double right = (m.get(0, 0) * beta[0] + m.get(0, 1) * beta[1]) * slope * -1;
    double printed = (m.get(0, 0) * m.get(0, 0) + m.get(0, 1) * m.get(0, 1)) * slope * -1;
    ParameterId w = new ParameterId("dense1", ParameterId.Role.WEIGHTS);

    double difference = FiniteDifferences.derivative(learner, ONE, w, 1, 0);

    assertThat(learner.gradients(ONE).get(w).get(1, 0)).isCloseTo(right, within(EXACT));
    assertThat(difference).isCloseTo(right, within(1e-10));
    assertThat(Math.abs(difference - printed)).isGreaterThan(0.01);
  }

  /** Course G6: columns {@code W^T nabla}, rows {@code nabla W^T}: transposed, bit for bit. */
  @Test
  void rows_and_columns_have_transposed_gradients() {
    Matrix x = Matrix.of(1, 3, 0.5, -1, 2);
    Parameters start = learner(new ReferenceBackend(), quadratic()).parameters();
    Variable w = variable(start.get("dense1.weights"));
    Variable m = variable(start.get("dense2.weights"));
    Variable wOfColumns = variable(w.transpose().values());
    Variable mOfColumns = variable(m.transpose().values());

    Expressions.sigmoid(Expressions.tanh(constant(x).dot(w)).dot(m)).square().sum().backward();
    Expressions.sigmoid(mOfColumns.dot(Expressions.tanh(wOfColumns.dot(constant(x).transpose()))))
        .square()
        .sum()
        .backward();

    assertThat(constant(wOfColumns.gradients()).transpose().values()).isEqualTo(w.gradients());
    assertThat(constant(mOfColumns.gradients()).transpose().values()).isEqualTo(m.gradients());
    assertThat(w.gradients().get(0)).isNotZero();
  }

  /**
   * Course G7: {@code dE/dM = H^T dE/dZ}, one column of errors a sample. E0-14: {@code E} is a
   * mean, so {@code dE/dZ = (Y - T) / P}, where {@code Y - T} is printed; and only because
   * cross-entropy ends in a sigmoid.
   */
  @ParameterizedTest
  @MethodSource("backends")
  void a_batch_sums_over_its_samples_and_divides_by_their_number(Backend backend) {
    Learner learner = learner(backend, binaryCrossEntropy());
    Matrix h = activation(learner, "dense1", THREE);
    Matrix y = activation(learner, "dense2", THREE);
    Matrix gradient = learner.gradients(THREE).get("dense2.weights");
    Matrix slower = learner(backend, quadratic()).gradients(THREE).get("dense2.weights");
    for (int k = 0; k < 4; k++) {
      for (int j = 0; j < 2; j++) {
        double printed = 0;
        for (int p = 0; p < 3; p++) {
          printed += h.get(p, k) * (y.get(p, j) - THREE.targets().get(p, j));
        }
        assertThat(gradient.get(k, j)).isCloseTo(printed / 3, within(EXACT));
        assertThat(Math.abs(slower.get(k, j) - printed / 3)).isGreaterThan(1e-3);
      }
    }
  }

  /** {@code dE/dbeta_j = (y_j - t_j) y_j (1 - y_j)}. */
  private static double[] deltas(Learner learner) {
    double[] deltas = activation(learner, "dense2").toArray();
    for (int j = 0; j < deltas.length; j++) {
      deltas[j] = (deltas[j] - ONE.targets().get(j)) * deltas[j] * (1 - deltas[j]);
    }
    return deltas;
  }

  private static Matrix activation(Learner learner, String node) {
    return activation(learner, node, ONE);
  }

  private static Matrix activation(Learner learner, String node, Batch batch) {
    return Objects.requireNonNull(learner.activations(batch, Mode.TRAINING).get(node));
  }

  private static Learner learner(Backend backend, Loss loss) {
    return backend.learn(
        network(vector(3))
            .dense(4, tanh())
            .dense(2, sigmoid())
            .minimizing(loss)
            .by(sgd(1), epochs(1).seed(2)));
  }
}
