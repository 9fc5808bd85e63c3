package dev.tandem.comparison;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.given;
import static dev.tandem.dsl.Tandem.heaviside;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.approximation.StepNetwork;
import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Backend;
import dev.tandem.run.Model;
import dev.tandem.spec.Network;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Course D6, P4 and erratum E1-2, evaluated by both engines. */
class CourseApproximationTest {

  /** What the sum of all heights may lose by rounding. */
  private static final double ROUNDING = 1e-12;

  static List<Backend> backends() {
    return List.of(new ReferenceBackend(), new Dl4jBackend());
  }

  /** Course D6: {@code sup |G - f| <= epsilon} on an interval, with one hidden layer. */
  @ParameterizedTest
  @MethodSource("backends")
  void one_hidden_layer_of_steps_is_as_near_to_a_function_as_is_asked(Backend backend) {
    DoubleUnaryOperator wave = x -> Math.sin(3 * x) + x * x / 4;
    for (double epsilon : new double[] {0.5, 0.1, 0.02}) {
      StepNetwork steps =
          StepNetwork.approximating(wave).from(-2).to(2).steepness(4).within(epsilon);
      Model model = model(backend, steps.network());
      double worst = 0;
      for (double x = -2; x <= 2; x += 1.0 / 512) {
        worst = Math.max(worst, Math.abs(model.predict(x)[0] - wave.applyAsDouble(x)));
      }

      assertThat(steps.network().nodes()).hasSize(2);
      assertThat(steps.bound()).isLessThanOrEqualTo(epsilon);
      assertThat(worst)
          .isLessThanOrEqualTo(steps.measured() + ROUNDING)
          .isLessThanOrEqualTo(steps.bound() + ROUNDING)
          .isGreaterThan(steps.measured() * 0.7);
    }
  }

  /** Course D6: a box is {@code H(x - b) - H(x - b - delta)}, 1 from its near edge on. */
  @ParameterizedTest
  @MethodSource("backends")
  void a_cell_belongs_to_the_edge_at_which_it_begins(Backend backend) {
    StepNetwork stairs = StepNetwork.approximating(x -> x).steepness(1).within(0.125);
    Model model = model(backend, stairs.network());

    assertThat(model.predict(0)).containsExactly(0.125);
    assertThat(model.predict(Math.nextDown(0.25))).containsExactly(0.125);
    assertThat(model.predict(0.25)).containsExactly(0.375);
    assertThat(model.predict(0.75)).containsExactly(0.875);
    assertThat(model.predict(1)).containsExactly(0.875);
  }

  /** Course D6 on a square: exactly one box is on at a time. */
  @ParameterizedTest
  @MethodSource("backends")
  void boxes_are_as_near_to_a_function_of_two_variables_as_is_asked(Backend backend) {
    StepNetwork boxes =
        StepNetwork.approximating(2, x -> x[0] * x[1] + Math.cos(2 * x[1])).within(0.1);
    Model model = model(backend, boxes.network());
    double worst = 0;
    for (double x = 0; x <= 1; x += 1.0 / 64) {
      for (double y = 0; y <= 1; y += 1.0 / 64) {
        double expected = x * y + Math.cos(2 * y);
        worst = Math.max(worst, Math.abs(model.predict(x, y)[0] - expected));
      }
    }
    assertThat(worst)
        .isLessThanOrEqualTo(boxes.measured() + ROUNDING)
        .isLessThanOrEqualTo(0.1)
        .isGreaterThan(boxes.measured() * 0.7);
  }

  /**
   * Erratum E1-2: {@code lim sigmoid(w x)} is 0 for x < 0 alone. At 0 it is 1/2 for every w, so the
   * limit is {@code heaviside(0.5)}.
   */
  @ParameterizedTest
  @MethodSource("backends")
  void a_steep_sigmoid_becomes_a_step_that_is_one_half_at_0(Backend backend) {
    Model step = model(backend, network(vector(1)).dense(1, heaviside(), weights(constant(1))));
    for (double w : new double[] {1, 100, 1e6}) {
      Model steep = model(backend, network(vector(1)).dense(1, sigmoid(), weights(constant(w))));
      assertThat(steep.predict(0)).containsExactly(0.5).isEqualTo(step.predict(0));
    }
    Model steep = model(backend, network(vector(1)).dense(1, sigmoid(), weights(constant(1e6))));
    for (double x : new double[] {-1, -1e-3, 1e-3, 1}) {
      assertThat(steep.predict(x)[0]).isCloseTo(step.predict(x)[0], within(1e-300));
    }
  }

  /** Course P4 (S1 2.1): two layers of steps, NAND and OR, then AND. */
  @ParameterizedTest
  @MethodSource("backends")
  void two_layers_solve_xor(Backend backend) {
    Network xor =
        network(vector(2))
            .dense(
                2,
                heaviside(1),
                weights(given(new double[] {-1, 1}, new double[] {-1, 1}))
                    .biases(given(new double[] {1.5, -0.5})))
            .dense(
                1,
                heaviside(1),
                weights(given(new double[] {1}, new double[] {1}))
                    .biases(given(new double[] {-1.5})));
    Model model = model(backend, xor);

    assertThat(model.predict(1, 1)).containsExactly(0);
    assertThat(model.predict(1, 0)).containsExactly(1);
    assertThat(model.predict(0, 1)).containsExactly(1);
    assertThat(model.predict(0, 0)).containsExactly(0);
  }

  private static Model model(Backend backend, Network network) {
    return new Model(
        backend.learn(network.minimizing(quadratic()).by(sgd(0.1), epochs(1).batchesOf(1).seed(1))),
        List.of(),
        0);
  }
}
