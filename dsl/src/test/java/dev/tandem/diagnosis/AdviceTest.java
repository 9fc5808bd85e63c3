package dev.tandem.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** From which numbers on something is said. */
class AdviceTest {

  @Test
  void a_gradient_vanishes_when_it_falls_steeply_and_far() {
    assertThat(diagnosis(0.04, 0.2, 1).advice())
        .containsExactly(
            "vanishing: from layer3 back to layer1 the gradient falls by a factor of 5.0 a layer;"
                + " use relu() with heNormal(), batchNormalization() or residual(...)");
    assertThat(diagnosis(0.2, 1).advice()).as("not far").isEmpty();
    assertThat(diagnosis(0.1, 0.14, 0.2, 0.28, 0.4, 0.56, 0.8, 1.1).advice())
        .as("not steep")
        .isEmpty();
  }

  @Test
  void a_gradient_explodes_when_it_grows_steeply_and_far() {
    assertThat(diagnosis(25, 5, 1).advice())
        .containsExactly(
            "exploding: from layer3 back to layer1 the gradient grows by a factor of 5.0 a layer;"
                + " start from smaller weights such as lecunNormal(), or clip the gradient");
    assertThat(diagnosis(5, 1).advice()).isEmpty();
  }

  @Test
  void the_factor_is_the_geometric_mean_of_the_ratios() {
    assertThat(diagnosis(2, 1, 8).ratios()).containsExactly(2.0, 0.125);
    assertThat(diagnosis(2, 1, 8).factor().orElseThrow()).isCloseTo(0.5, within(1e-15));
    assertThat(diagnosis(3).factor()).isEmpty();
    assertThat(diagnosis(3, 0).factor()).isEmpty();
    assertThat(diagnosis(3).advice()).isEmpty();
  }

  @Test
  void a_gradient_that_is_not_finite_is_named() {
    assertThat(diagnosis(Double.NaN, 1).advice())
        .containsExactly(
            "overflow: the gradient of layer1 is NaN; lower the learning rate, or start from"
                + " smaller weights");
    assertThat(diagnosis(1, Double.POSITIVE_INFINITY).advice())
        .containsExactly(
            "overflow: the gradient of layer2 is Infinity; lower the learning rate, or start from"
                + " smaller weights");
  }

  @Test
  void layers_of_one_kind_of_trouble_share_a_sentence() {
    Diagnosis diagnosis = new Diagnosis(20, List.of(units(0.6, 2), units(0.5, 1), units(0.75, 10)));

    assertThat(diagnosis.advice())
        .containsExactly(
            "saturated: most values of layer (60.0 %), layer (75.0 %) are at an end of the"
                + " activation; start from smaller weights such as lecunNormal(), or standardize"
                + " the inputs",
            "dead: units of layer (2 of 10), layer (10 of 10) give 0 for all 20 samples; lower the"
                + " learning rate, standardize the inputs, or use leakyRelu(0.01)");
  }

  private static LayerDiagnosis units(double saturated, int dead) {
    return new LayerDiagnosis(
        "layer", 10, OptionalDouble.empty(), OptionalDouble.of(saturated), OptionalInt.of(dead));
  }

  private static Diagnosis diagnosis(double... gradients) {
    List<LayerDiagnosis> layers = new ArrayList<>();
    for (double gradient : gradients) {
      layers.add(
          new LayerDiagnosis(
              "layer" + (layers.size() + 1),
              1,
              OptionalDouble.of(gradient),
              OptionalDouble.empty(),
              OptionalInt.empty()));
    }
    return new Diagnosis(1, layers);
  }
}
