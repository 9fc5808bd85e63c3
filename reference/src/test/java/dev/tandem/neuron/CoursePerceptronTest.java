package dev.tandem.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.neuron.PerceptronTraining.Outcome;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Course P1-P4 and errata E0-6 and E0-7. */
class CoursePerceptronTest {

  private static final List<Pattern> OR = table(0, 1, 1, 1);
  private static final List<Pattern> AND = table(0, 0, 0, 1);
  private static final List<Pattern> NAND = table(1, 1, 1, 0);
  private static final List<Pattern> XOR = table(0, 1, 1, 0);

  /** Course P2: where the walk-through begins. */
  private static final Perceptron START = Perceptron.withWeights(0.6, -0.2).withBias(-0.1);

  private static final Perceptron ZERO = Perceptron.withWeights(0, 0);

  static List<List<Pattern>> separable() {
    return List.of(OR, AND, NAND);
  }

  /** Course P1: a perceptron whose weights are the pattern that it looks for. */
  @Test
  void a_bias_of_minus_2_tells_the_pattern_from_another() {
    Perceptron looking = Perceptron.withWeights(1, 1, 0, 1);
    double[] own = {1, 1, 0, 1};
    double[] other = {0, 1, 1, 0};

    assertThat(looking.drive(own)).isEqualTo(3);
    assertThat(looking.answer(own)).isEqualTo(1);
    assertThat(looking.drive(other)).isEqualTo(1);
    assertThat(looking.answer(other)).isEqualTo(1);
    assertThat(looking.withBias(-2).drive(own)).isEqualTo(1);
    assertThat(looking.withBias(-2).answer(own)).isEqualTo(1);
    assertThat(looking.withBias(-2).drive(other)).isEqualTo(-1);
    assertThat(looking.withBias(-2).answer(other)).isZero();
  }

  /** Course P2: the OR walk-through, step by step; 0.6, -0.2, -0.1 are no doubles, so to 1 ulp. */
  @Test
  void the_or_walk_through_has_its_printed_weights() {
    assertStep(START, Pattern.of(1, 0).gives(1), 0.5, 0);

    Perceptron second = assertStep(START, Pattern.of(0, 1).gives(1), -0.3, 1);
    assertThat(second.weights()).containsExactly(0.6, 0.8);
    assertThat(second.bias()).isEqualTo(0.9);

    Perceptron third = assertStep(second, Pattern.of(0, 0).gives(0), 0.9, -1);
    assertThat(third.weights()).containsExactly(0.6, 0.8);
    assertThat(third.bias()).isCloseTo(-0.1, within(1e-16));
  }

  /** Course P2; E0-7: the step is taken on the drive 2.3, not on 0.9 as printed. */
  @Test
  void the_step_at_1_1_has_a_drive_of_2_3() {
    Perceptron second = Perceptron.withWeights(0.6, 0.8).withBias(0.9);

    assertThat(second.drive(1, 1)).isCloseTo(2.3, within(1e-15));
    assertThat(second.drive(1, 1)).isNotCloseTo(0.9, within(1.0));
    assertThat(second.error(Pattern.of(1, 1).gives(1))).isZero();
  }

  /** Course P3. */
  @Test
  void with_the_right_rule_all_four_patterns_are_right_after_the_third_step() {
    Perceptron learned =
        START
            .taught(Pattern.of(1, 0).gives(1))
            .taught(Pattern.of(0, 1).gives(1))
            .taught(Pattern.of(0, 0).gives(0));

    assertThat(learned.drive(1, 0)).isCloseTo(0.5, within(1e-15));
    assertThat(learned.drive(0, 1)).isCloseTo(0.7, within(1e-15));
    assertThat(learned.drive(0, 0)).isCloseTo(-0.1, within(1e-15));
    assertThat(learned.drive(1, 1)).isCloseTo(1.3, within(1e-15));
    assertThat(learned.separates(OR)).isTrue();
  }

  /** Erratum E0-6: with {@code b' = b + E t} b never falls, so (0, 0) is never answered with 0. */
  @Test
  void with_the_printed_rule_or_is_never_learned() {
    Perceptron perceptron = START;
    for (int epoch = 0; epoch < 1000; epoch++) {
      for (Pattern pattern : List.of(OR.get(2), OR.get(1), OR.get(0), OR.get(3))) {
        double before = perceptron.bias();
        int e = perceptron.error(pattern);
        perceptron = perceptron.taught(pattern).withBias(before + e * pattern.target());
        assertThat(perceptron.bias()).isGreaterThanOrEqualTo(before);
      }
      assertThat(perceptron.answer(0, 0)).isEqualTo(1);
    }
    assertThat(START.trained(OR, 10).outcome()).isEqualTo(Outcome.SEPARATES);
  }

  /** Erratum E0-7: E = t - y has a sign; its absolute value, an L1 error, could never unlearn. */
  @Test
  void the_error_has_a_sign() {
    assertThat(ZERO.error(Pattern.of(0, 0).gives(0))).isEqualTo(-1);
    assertThat(ZERO.withBias(-1).error(Pattern.of(0, 0).gives(1))).isEqualTo(1);
    assertThat(ZERO.error(Pattern.of(0, 0).gives(1))).isZero();
  }

  /** Erratum E0-7: the table printed as XOR, 1, 1, 1, 0, is NAND, and a perceptron learns it. */
  @Test
  void the_table_printed_as_xor_is_nand_which_is_separable() {
    PerceptronTraining training = ZERO.trained(NAND, 100);

    assertThat(training.outcome()).isEqualTo(Outcome.SEPARATES);
    assertThat(training.perceptron().separates(NAND)).isTrue();
    for (Pattern pattern : NAND) {
      double[] x = pattern.inputs();
      assertThat(pattern.target()).isEqualTo(x[0] == 1 && x[1] == 1 ? 0 : 1);
    }
  }

  /** Course P4: training ends where it has been. */
  @Test
  void xor_sends_training_round_in_a_circle() {
    PerceptronTraining training = ZERO.trained(XOR, 1000);

    assertThat(training.outcome()).isEqualTo(Outcome.CYCLES);
    assertThat(training.perceptron().separates(XOR)).isFalse();
  }

  /**
   * Course P4: were all {@code (2 t - 1)(w x + b)} positive, their sum would be; but {@code sum (2
   * t - 1)(x, 1)} is 0.
   */
  @Test
  void xor_is_not_linearly_separable() {
    double[] sum = new double[3];
    for (Pattern pattern : XOR) {
      double[] extended = Arrays.copyOf(pattern.inputs(), 3);
      extended[2] = 1;
      for (int i = 0; i < 3; i++) {
        sum[i] += (2 * pattern.target() - 1) * extended[i];
      }
    }
    assertThat(sum).containsExactly(0, 0, 0);
  }

  /** Course P4 (S1 2.1): XOR is NAND and OR, so two layers do it. */
  @Test
  void two_layers_of_perceptrons_solve_xor() {
    Perceptron nand = ZERO.trained(NAND, 100).perceptron();
    Perceptron or = ZERO.trained(OR, 100).perceptron();
    Perceptron and = ZERO.trained(AND, 100).perceptron();

    for (Pattern pattern : XOR) {
      double[] x = pattern.inputs();
      assertThat(and.answer(nand.answer(x), or.answer(x))).isEqualTo(pattern.target());
    }
  }

  /** Novikoff: no training makes more mistakes than the bound of any perceptron that separates. */
  @ParameterizedTest
  @MethodSource("separable")
  void training_keeps_the_convergence_bound(List<Pattern> patterns) {
    Perceptron separating = ZERO.trained(patterns, 100).perceptron();
    for (double w = -3; w <= 3; w += 0.75) {
      Perceptron start = Perceptron.withWeights(w, 2 - w).withBias(w * w - 3);
      PerceptronTraining training = start.trained(patterns, 1000);

      assertThat(training.outcome()).isEqualTo(Outcome.SEPARATES);
      assertThat((double) training.mistakes())
          .isLessThanOrEqualTo(borderless(separating).greatestMistakes(patterns, start));
    }
  }

  /** AND by (1, 1) with bias -3/2: R^2 = 3, gamma = 1/2 / sqrt(17/4), so 3 * 17 = 51. */
  @Test
  void the_bound_from_zero_is_the_square_of_radius_over_margin() {
    Perceptron separating = Perceptron.withWeights(1, 1).withBias(-1.5);

    assertThat(separating.margin(AND)).isCloseTo(0.5 / Math.sqrt(4.25), within(1e-15));
    assertThat(separating.greatestMistakes(AND, ZERO)).isCloseTo(51, within(1e-12));
    assertThat(ZERO.trained(AND, 1000).mistakes()).isBetween(1, 51);
  }

  /** A single pattern at the origin: R = gamma = 1, so one mistake at most, and it is made. */
  @Test
  void the_bound_can_be_reached() {
    List<Pattern> single = List.of(Pattern.of(0).gives(0));
    Perceptron separating = Perceptron.withWeights(0).withBias(-1);
    Perceptron start = Perceptron.withWeights(0);

    assertThat(separating.greatestMistakes(single, start)).isEqualTo(1);
    assertThat(start.trained(single, 100).mistakes()).isEqualTo(1);
  }

  /** From a bias of 6: {@code k - 6 <= sqrt(36 + k)}, so {@code k <= 13}. */
  @Test
  void the_bound_from_elsewhere_counts_the_way_back() {
    List<Pattern> single = List.of(Pattern.of(0).gives(0));
    Perceptron separating = Perceptron.withWeights(0).withBias(-1);
    Perceptron start = Perceptron.withWeights(0).withBias(6);

    assertThat(separating.greatestMistakes(single, start)).isCloseTo(13, within(1e-12));
    assertThat(start.trained(single, 100).mistakes()).isEqualTo(7);
  }

  private static Perceptron assertStep(
      Perceptron before, Pattern pattern, double drive, int error) {
    assertThat(before.drive(pattern.inputs())).isCloseTo(drive, within(1e-15));
    assertThat(before.error(pattern)).isEqualTo(error);
    return before.taught(pattern);
  }

  /** Half an answer lower: what was on the border, on the side of 1, is then off it. */
  private static Perceptron borderless(Perceptron perceptron) {
    return perceptron.withBias(perceptron.bias() + 0.5);
  }

  private static List<Pattern> table(int at00, int at01, int at10, int at11) {
    return List.of(
        Pattern.of(0, 0).gives(at00),
        Pattern.of(0, 1).gives(at01),
        Pattern.of(1, 0).gives(at10),
        Pattern.of(1, 1).gives(at11));
  }
}
