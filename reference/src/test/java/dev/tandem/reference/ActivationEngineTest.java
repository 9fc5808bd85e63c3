package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.softmax;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.reference.matrix.Functions;
import dev.tandem.run.Mode;
import org.junit.jupiter.api.Test;

class ActivationEngineTest {

  /** Of e^0, e^(ln 3): a = 1/4, 3/4, and dC/dx_j = a_j (d_j - sum over k of d_k a_k). */
  @Test
  void a_row_passes_the_activation_and_its_derivative() {
    Signal input = new Signal(2);
    ActivationEngine engine =
        new ActivationEngine(input, softmax().match(new Activations(new Functions())));
    input.reserve(2);
    engine.reserve(2);
    input.values[1][1] = Math.log(3);
    engine.forward(2, Mode.TRAINING, 0);
    assertThat(engine.output().values[0]).containsExactly(0.5, 0.5);
    assertThat(engine.output().values[1]).containsExactly(new double[] {0.25, 0.75}, within(1e-15));
    engine.output().gradients[1][0] = 8;
    engine.backward(2);
    assertThat(input.gradients[0]).containsExactly(0, 0);
    assertThat(input.gradients[1]).containsExactly(new double[] {1.5, -1.5}, within(1e-15));
    assertThat(engine.parameters()).isEmpty();
  }
}
