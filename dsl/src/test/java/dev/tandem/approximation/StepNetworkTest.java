package dev.tandem.approximation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.spec.Activation;
import dev.tandem.spec.GivenValues;
import dev.tandem.spec.Layer;
import dev.tandem.spec.SpecException;
import org.junit.jupiter.api.Test;

/** What is built; that it computes what it should is tested with both engines, see course D6. */
class StepNetworkTest {

  /** x on [0, 1] with L = 1: 1 / (2 0.125) = 4 cells, values 1/8, 3/8, 5/8, 7/8, 3 steps of 1/4. */
  @Test
  void the_identity_becomes_a_staircase() {
    StepNetwork stairs = StepNetwork.approximating(x -> x).steepness(1).within(0.125);
    Layer.Dense hidden = (Layer.Dense) stairs.network().nodes().get(0).layer();
    Layer.Dense output = (Layer.Dense) stairs.network().nodes().get(1).layer();

    assertThat(stairs.cells()).isEqualTo(4);
    assertThat(stairs.units()).isEqualTo(3);
    assertThat(stairs.bound()).isEqualTo(0.125);
    assertThat(stairs.measured()).isEqualTo(0.125);
    assertThat(hidden.activation()).isEqualTo(new Activation.Heaviside(1));
    assertThat(hidden.start().weights()).isEqualTo(new GivenValues(new double[] {1, 1, 1}));
    assertThat(hidden.start().biases())
        .isEqualTo(new GivenValues(new double[] {-0.25, -0.5, -0.75}));
    assertThat(output.start().weights())
        .isEqualTo(new GivenValues(new double[][] {{0.25}, {0.25}, {0.25}}));
    assertThat(output.start().biases()).isEqualTo(new GivenValues(new double[] {0.125}));
  }

  /** x1 on four quarters of a square: 2 steps, 4 boxes. */
  @Test
  void a_plane_becomes_boxes() {
    StepNetwork boxes = StepNetwork.approximating(2, x -> x[0]).steepness(1).within(0.25);
    Layer.Dense box = (Layer.Dense) boxes.network().nodes().get(1).layer();
    Layer.Dense output = (Layer.Dense) boxes.network().nodes().get(2).layer();

    assertThat(boxes.cells()).isEqualTo(2);
    assertThat(boxes.units()).isEqualTo(6);
    assertThat(box.start().weights())
        .isEqualTo(new GivenValues(new double[][] {{-1, 1, -1, 1}, {-1, -1, 1, 1}}));
    assertThat(box.start().biases())
        .isEqualTo(new GivenValues(new double[] {0.5, -0.5, -0.5, -1.5}));
    assertThat(output.start().weights())
        .isEqualTo(new GivenValues(new double[][] {{0.25}, {0.75}, {0.25}, {0.75}}));
  }

  @Test
  void steepness_is_measured_when_it_is_not_said() {
    StepNetwork line = StepNetwork.approximating(x -> 3 * x - 1).from(-1).to(3).within(0.5);
    StepNetwork plane = StepNetwork.approximating(3, x -> x[0] - 2 * x[1] + 0.5 * x[2]).within(0.5);

    assertThat(line.steepness()).isCloseTo(3, within(1e-9));
    assertThat(line.bound()).isLessThanOrEqualTo(0.5);
    assertThat(plane.steepness()).isCloseTo(3.5, within(1e-12));
  }

  @Test
  void a_constant_has_steps_of_no_height() {
    StepNetwork constant = StepNetwork.approximating(x -> 7).within(0.1);

    assertThat(constant.units()).isEqualTo(1);
    assertThat(constant.measured()).isZero();
  }

  @Test
  void a_smaller_error_costs_proportionally_more_units() {
    assertThat(sine(0.1).units()).isEqualTo(15);
    assertThat(sine(0.01).units()).isEqualTo(157);
    assertThat(sine(0.001).units()).isEqualTo(1570);
  }

  @Test
  void a_jump_is_refused() {
    assertThatThrownBy(() -> StepNetwork.approximating(Math::signum).from(-1).to(1).within(0.1))
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "within(0.1): f moves by 1.0 or more within a cell although its slope was 32768.0"
                + " wherever it was asked; give its steepness(...), or leave out its jumps");
  }

  private static StepNetwork sine(double epsilon) {
    return StepNetwork.approximating(Math::sin).from(0).to(Math.PI).steepness(1).within(epsilon);
  }
}
