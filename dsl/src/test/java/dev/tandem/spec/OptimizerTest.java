package dev.tandem.spec;

import static dev.tandem.dsl.Tandem.adaBelief;
import static dev.tandem.dsl.Tandem.adaDelta;
import static dev.tandem.dsl.Tandem.adaGrad;
import static dev.tandem.dsl.Tandem.adaMax;
import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.amsGrad;
import static dev.tandem.dsl.Tandem.ball;
import static dev.tandem.dsl.Tandem.from;
import static dev.tandem.dsl.Tandem.nadam;
import static dev.tandem.dsl.Tandem.rmsProp;
import static dev.tandem.dsl.Tandem.sgd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerTest {

  static Stream<Map.Entry<String, Optimizer>> prints() {
    return Stream.of(
        Map.entry("sgd(0.1)", sgd(0.1)),
        Map.entry("sgd(0.1).withMomentum(0.9)", sgd(0.1).withMomentum(0.9)),
        Map.entry("sgd(0.1).withNesterov(0.9)", sgd(0.1).withNesterov(0.9)),
        Map.entry("sgd(0.1).withAveragedGradient(0.9)", sgd(0.1).withAveragedGradient(0.9)),
        Map.entry("sgd(0.1).withSummedGradient(0.9)", sgd(0.1).withSummedGradient(0.9)),
        Map.entry(
            "sgd(from(0.1).halved().everyStep()).withMomentum(from(0.5).inverse(1.0))",
            sgd(from(0.1).halved().everyStep()).withMomentum(from(0.5).inverse(1))),
        Map.entry("ball(0.1).withFriction(2.0)", ball(0.1).withFriction(2)),
        Map.entry("adaGrad(0.1)", adaGrad(0.1)),
        Map.entry("adaGrad(0.1).epsilon(0.01).asInDl4j()", adaGrad(0.1).epsilon(0.01).asInDl4j()),
        Map.entry("rmsProp(0.1)", rmsProp(0.1)),
        Map.entry(
            "rmsProp(0.1).decay(0.5).epsilon(0.01).asInDl4j()",
            rmsProp(0.1).decay(0.5).epsilon(0.01).asInDl4j()),
        Map.entry("adaDelta()", adaDelta()),
        Map.entry("adaDelta().decay(0.5).epsilon(0.01)", adaDelta().decay(0.5).epsilon(0.01)),
        Map.entry("adam(0.1)", adam(0.1)),
        Map.entry(
            "adam(0.1).beta1(0.5).beta2(0.6).epsilon(0.01).asInDl4j()",
            adam(0.1).beta1(0.5).beta2(0.6).epsilon(0.01).asInDl4j()),
        Map.entry("adaMax(0.1).beta1(0.5).beta2(0.6)", adaMax(0.1).beta1(0.5).beta2(0.6)),
        Map.entry("amsGrad(0.1).asInDl4j()", amsGrad(0.1).asInDl4j()),
        Map.entry("nadam(0.1).epsilon(0.01)", nadam(0.1).epsilon(0.01)),
        Map.entry("adaBelief(0.1)", adaBelief(0.1)),
        Map.entry("adaBelief(0.1).epsilon(1.0E-8)", adaBelief(0.1).epsilon(1e-8)));
  }

  @ParameterizedTest
  @MethodSource("prints")
  void an_optimizer_prints_as_the_words_that_make_it(Map.Entry<String, Optimizer> entry) {
    assertThat(entry.getValue()).hasToString(entry.getKey());
  }

  @Test
  void a_number_is_a_constant_schedule() {
    assertThat(sgd(0.1)).isEqualTo(sgd(new Schedule.Constant(0.1)));
    assertThat(adam(0.1)).isEqualTo(adam(new Schedule.Constant(0.1)));
    assertThat(ball(0.1).learningRate()).isEqualTo(new Schedule.Constant(0.1));
  }

  @Test
  void what_is_kept_starts_where_the_form_says() {
    assertThat(sgd(1).slots()).isEmpty();
    assertThat(sgd(1).withMomentum(0.5).slots()).containsExactly(new Slot("velocity", 0));
    assertThat(ball(1).slots()).containsExactly(new Slot("velocity", 0));
    assertThat(adaGrad(1).slots()).containsExactly(new Slot("square", 0));
    assertThat(adaGrad(1).epsilon(0.5).asInDl4j().slots())
        .containsExactly(new Slot("square", 1e-6));
    assertThat(rmsProp(1).slots()).containsExactly(new Slot("square", 0));
    assertThat(rmsProp(1).epsilon(0.5).asInDl4j().slots()).containsExactly(new Slot("square", 0.5));
    assertThat(names(adaDelta())).containsExactly("square", "update");
    assertThat(names(adam(1))).containsExactly("mean", "square");
    assertThat(names(nadam(1))).containsExactly("mean", "square");
    assertThat(names(adaBelief(1))).containsExactly("mean", "square");
    assertThat(names(adaMax(1))).containsExactly("mean", "greatest");
    assertThat(names(amsGrad(1))).containsExactly("mean", "square", "greatest");
  }

  @Test
  void the_usual_numbers_are_those_of_the_papers() {
    assertThat(adam(1).moments()).isEqualTo(new Moments(0.9, 0.999, 1e-8));
    assertThat(adaBelief(1).moments()).isEqualTo(new Moments(0.9, 0.999, 1e-14));
    assertThat(rmsProp(1).decay()).isEqualTo(0.9);
    assertThat(adaDelta()).isEqualTo(new Adaptive.AdaDelta(0.95, 1e-6));
    assertThat(adaDelta().learningRate()).isEqualTo(new Schedule.Constant(1));
  }

  private static List<String> names(Optimizer optimizer) {
    return optimizer.slots().stream().map(Slot::name).toList();
  }
}
