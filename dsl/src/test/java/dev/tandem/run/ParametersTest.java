package dev.tandem.run;

import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.Slot;
import dev.tandem.spec.SpecException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ParametersTest {

  private static final ParameterId WEIGHTS = new ParameterId("dense1", Role.WEIGHTS);
  private static final ParameterId BIASES = new ParameterId("dense1", Role.BIASES);
  private static final Network NETWORK = network(vector(2)).dense(1, tanh());
  private static final Parameters TWO =
      of(Map.entry(WEIGHTS, Matrix.of(2, 1, 3, 4)), Map.entry(BIASES, Matrix.of(1, 1, 5)));

  @Test
  void matrices_are_found_by_id_and_by_printed_name() {
    assertThat(TWO.get(BIASES)).isEqualTo(Matrix.of(1, 1, 5));
    assertThat(TWO.get("dense1.biases")).isEqualTo(Matrix.of(1, 1, 5));
    assertThat(TWO.ids()).containsExactly(WEIGHTS, BIASES);
    assertThat(TWO).hasToString("{dense1.weights=2 x 1 [3.0, 4.0], dense1.biases=1 x 1 [5.0]}");
  }

  @Test
  void the_map_that_was_given_is_copied() {
    Map<ParameterId, Matrix> map = new LinkedHashMap<>();
    map.put(WEIGHTS, Matrix.of(1, 1, 1));
    Parameters one = Parameters.of(map);
    map.clear();

    assertThat(one.ids()).containsExactly(WEIGHTS);
  }

  @Test
  void one_replaced_matrix_makes_other_parameters() {
    Parameters changed = TWO.with(BIASES, Matrix.of(1, 1, 6));

    assertThat(changed.get(BIASES)).isEqualTo(Matrix.of(1, 1, 6));
    assertThat(changed.get(WEIGHTS)).isEqualTo(TWO.get(WEIGHTS));
    assertThat(changed.ids()).containsExactly(WEIGHTS, BIASES);
    assertThat(changed).isNotEqualTo(TWO);
    assertThat(changed.with(BIASES, Matrix.of(1, 1, 5))).isEqualTo(TWO).hasSameHashCodeAs(TWO);
  }

  @Test
  void the_parameters_of_a_network_are_accepted() {
    assertThat(TWO.requireFor(NETWORK)).isSameAs(TWO);
  }

  @Test
  void an_unknown_name_lists_the_known_ones() {
    String rest = ": there is no such parameter; known are [dense1.weights, dense1.biases]";
    assertFails(() -> TWO.get("dense2.weights"), "dense2.weights" + rest);
    assertFails(() -> TWO.get(new ParameterId("dense9", Role.BIASES)), "dense9.biases" + rest);
  }

  @Test
  void a_matrix_of_another_shape_is_refused() {
    assertFails(
        () -> TWO.with(WEIGHTS, Matrix.of(1, 2, 3, 4)),
        "dense1.weights: needs a 2 x 1 matrix but receives 1 x 2; give one value a weight");
    assertFails(
        () -> TWO.requireFor(network(vector(3)).dense(1, tanh())),
        "dense1.weights: needs a 3 x 1 matrix but receives 2 x 1; give one value a weight");
  }

  @Test
  void a_missing_parameter_is_named() {
    assertFails(
        () -> of(Map.entry(WEIGHTS, TWO.get(WEIGHTS))).requireFor(NETWORK),
        "parameters: the network needs dense1.biases but receives only [dense1.weights];"
            + " give one matrix for each");
  }

  @Test
  void a_parameter_too_many_is_refused() {
    Parameters three =
        of(
            Map.entry(WEIGHTS, TWO.get(WEIGHTS)),
            Map.entry(BIASES, TWO.get(BIASES)),
            Map.entry(new ParameterId("dense2", Role.BIASES), TWO.get(BIASES)));

    assertFails(
        () -> three.requireFor(NETWORK),
        "parameters: received [dense1.weights, dense1.biases, dense2.biases] but the network has"
            + " only [dense1.weights 2 x 1, dense1.biases 1 x 1]; leave out the others");
  }

  @Test
  void an_optimizer_state_finds_its_slots_by_name() {
    OptimizerState state = new OptimizerState(3, Map.of(Slot.VELOCITY, TWO));

    assertThat(state.steps()).isEqualTo(3);
    assertThat(state.slot("velocity")).isEqualTo(TWO);
    assertFails(
        () -> state.slot("second"), "optimizer state: there is no second; known are [velocity]");
  }

  @Test
  void an_optimizer_state_copies_its_map_and_checks_its_steps() {
    Map<String, Parameters> slots = new LinkedHashMap<>();
    OptimizerState state = new OptimizerState(0, slots);
    slots.put("velocity", TWO);

    assertThat(state.slots()).isEmpty();
    assertThatThrownBy(() -> new OptimizerState(-1, Map.of()))
        .isInstanceOf(SpecException.class)
        .hasMessage("progress: -1 steps, 0 epochs and 0 plateaus cannot have been; give 0 or more");
  }

  @Test
  void an_optimizer_state_is_checked_against_an_experiment() {
    OptimizerState state = new OptimizerState(3, Map.of("velocity", TWO));
    Optimizer ball = sgd(0.1).withMomentum(0.9);

    assertThat(state.requireFor(by(NETWORK, ball))).isSameAs(state);
    assertFails(
        () -> state.requireFor(by(NETWORK, adam(0.1))),
        "optimizer state: needs the slots [mean, square] but receives [velocity];"
            + " give those of this optimizer");
    assertFails(
        () -> state.requireFor(by(NETWORK, sgd(0.1))),
        "optimizer state: needs the slots [] but receives [velocity];"
            + " give those of this optimizer");
    assertFails(
        () -> state.requireFor(by(network(vector(3)).dense(1, tanh()), ball)),
        "dense1.weights: needs a 3 x 1 matrix but receives 2 x 1; give one value a weight");
  }

  private static Experiment by(Network network, Optimizer optimizer) {
    return network.minimizing(quadratic()).by(optimizer, epochs(1));
  }

  @SafeVarargs
  private static Parameters of(Map.Entry<ParameterId, Matrix>... entries) {
    Map<ParameterId, Matrix> values = new LinkedHashMap<>();
    for (Map.Entry<ParameterId, Matrix> entry : entries) {
      values.put(entry.getKey(), entry.getValue());
    }
    return Parameters.of(values);
  }

  private static void assertFails(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(DataException.class).hasMessage(message);
  }
}
