package dev.tandem.conventions;

import static dev.tandem.dsl.Tandem.sgd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.conventions.Exactness.Degree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each pair of forms is exact where it says so, and parts where it says so. */
class MomentumTranslationsTest {

  private static final int UPDATES = 200;

  static List<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (MomentumForm one : MomentumForm.values()) {
      for (MomentumForm two : MomentumForm.values()) {
        pairs.add(Arguments.of(rule(one), two));
      }
    }
    return pairs;
  }

  static List<Arguments> pairsOfOneKind() {
    return pairs().stream().filter(pair -> !degree(pair).equals(Degree.NEVER)).toList();
  }

  static List<Arguments> pairsThatPart() {
    return pairs().stream().filter(pair -> !degree(pair).equals(Degree.ALWAYS)).toList();
  }

  @ParameterizedTest
  @MethodSource("pairsOfOneKind")
  void two_forms_of_one_kind_are_equal_while_nothing_changes(MomentumRule one, MomentumForm two) {
    assertThat(firstParting(update -> one, update -> one.as(two))).isZero();
  }

  @ParameterizedTest
  @MethodSource("pairsOfOneKind")
  void they_stay_equal_through_every_change_that_the_condition_allows(
      MomentumRule one, MomentumForm two) {
    String condition = one.to(two).exactness().condition();
    for (MomentumProblem problem : MomentumProblem.values()) {
      IntFunction<MomentumRule> original = update -> problem.at(update, one);
      int parting = firstParting(original, update -> original.apply(update).as(two));
      assertThat(parting == 0)
          .as("%s, %s", problem, condition)
          .isEqualTo(allows(condition, problem));
    }
  }

  @ParameterizedTest
  @MethodSource("pairsThatPart")
  void a_counterexample_names_the_first_update_after_which_the_weights_differ(
      MomentumRule one, MomentumForm two) {
    Counterexample said = one.to(two).counterexample().orElseThrow();
    MomentumProblem problem =
        said.problem().contains("rate halved") || said.problem().contains("time step halved")
            ? MomentumProblem.RATE_HALVED
            : said.problem().contains("halved")
                ? MomentumProblem.MOMENTUM_HALVED
                : MomentumProblem.STEADY;
    IntFunction<MomentumRule> original = update -> problem.at(update, one);

    assertThat(firstParting(original, update -> original.apply(update).as(two)))
        .isEqualTo(said.update());
    assertThat(said.update()).isEqualTo(problem == MomentumProblem.STEADY ? 1 : 3);
    assertThat(Math.abs(said.original() - said.translated())).isGreaterThan(1e-4);
  }

  /** By hand: w = 1, 0.9, 0.72; then v = 0.9 x -0.18 - 0.05 x 0.72 or half of all that. */
  @Test
  void heavy_ball_and_summed_gradient_part_at_the_third_update_by_hand() {
    Translation<MomentumRule> translation = rule(MomentumForm.HEAVY_BALL).to(MomentumForm.SUM);

    Counterexample parting = translation.counterexample().orElseThrow();
    assertThat(parting.update()).isEqualTo(3);
    assertThat(parting.original()).isCloseTo(0.72 - 0.162 - 0.036, within(1e-15));
    assertThat(parting.translated()).isCloseTo(0.72 - 0.081 - 0.036, within(1e-15));
  }

  @Test
  void nesterov_and_heavy_ball_part_at_the_first_update() {
    Translation<MomentumRule> translation = rule(MomentumForm.HEAVY_BALL).to(MomentumForm.NESTEROV);

    Counterexample parting = translation.counterexample().orElseThrow();
    assertThat(translation.exactness().degree()).isEqualTo(Degree.NEVER);
    assertThat(parting.update()).isEqualTo(1);
    assertThat(parting.original()).isCloseTo(0.9, within(1e-15));
    assertThat(parting.translated()).isCloseTo(0.81, within(1e-15));
  }

  /**
   * The rate 0.1 has no exact root: the ball's friction times its time step is 1 but for rounding.
   */
  @ParameterizedTest
  @MethodSource("pairs")
  void without_momentum_everything_is_exact(MomentumRule one, MomentumForm two) {
    MomentumRule plain = new MomentumRule(MomentumForm.HEAVY_BALL, 0.1, 0).as(one.form());

    assertThat(plain.to(two).exactness()).hasToString("exact");
    assertThat(plain.to(two).advice()).isEmpty();
    assertThat(firstParting(update -> plain, update -> plain.as(two))).isZero();
  }

  /** What the advice says keeps a translation exact although the rate falls. */
  @ParameterizedTest
  @EnumSource(names = {"AVERAGE", "SUM", "BALL"})
  void the_advised_momentum_keeps_the_heavy_ball_exact_although_the_rate_falls(MomentumForm form) {
    MomentumRule one = rule(form);
    IntFunction<MomentumRule> original = update -> MomentumProblem.RATE_HALVED.at(update, one);
    IntFunction<MomentumRule> advised =
        update -> {
          MomentumRule rule = original.apply(update).as(MomentumForm.HEAVY_BALL);
          return update == 3 ? rule.withMomentum(rule.momentum() / 2) : rule;
        };

    assertThat(one.to(MomentumForm.HEAVY_BALL).advice())
        .isEqualTo(
            "when the rate falls, multiply the momentum of that one update by the new rate over the"
                + " old");
    assertThat(firstParting(original, advised)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "S0      | TANDEM  | sgd(0.1).withAveragedGradient(0.9)                                          | exact",
        "S0      | PYTORCH | torch.optim.SGD(parameters, lr=0.01, momentum=0.9)                          | exact only while the momentum is constant",
        "S0      | S3      | v' = mu v - eta g, w' = w + v' with eta = 0.01, mu = 0.9                    | exact only while the rate is constant",
        "S1      | PYTORCH | torch.optim.SGD(parameters, lr=0.1, momentum=0.9)                           | exact",
        "S3      | KERAS   | keras.optimizers.SGD(learning_rate=0.1, momentum=0.9)                       | exact",
        "S3      | PYTORCH | torch.optim.SGD(parameters, lr=0.1, momentum=0.9)                           | exact only while the rate is constant",
        "S3      | DL4J    | new Nesterovs(0.1, 0.9)                                                     | never exact, unless the momentum is 0",
        "DL4J    | TANDEM  | sgd(0.1).withNesterov(0.9)                                                  | exact",
        "DL4J    | KERAS   | keras.optimizers.SGD(learning_rate=0.1, momentum=0.9, nesterov=True)        | exact",
        "DL4J    | PYTORCH | torch.optim.SGD(parameters, lr=0.1, momentum=0.9, nesterov=True)            | exact only while the rate is constant",
        "DL4J    | S2      | v' = mu v - eta g, w' = w + v' with eta = 0.1, mu = 0.9                     | never exact, unless the momentum is 0",
        "PYTORCH | S0      | v' = beta v + (1 - beta) g, w' = w - kappa v' with kappa = 1.0, beta = 0.9  | exact only while the momentum is constant",
        "KERAS   | TANDEM  | sgd(0.1).withMomentum(0.9)                                                  | exact"
      })
  void the_closest_form_is_chosen(Speaker from, Speaker to, String words, String exactness) {
    Translation<MomentumRule> translation =
        Conventions.momentum(0.9).withRate(0.1).from(from).to(to);

    assertThat(translation.words()).isEqualTo(words);
    assertThat(translation.exactness()).hasToString(exactness);
  }

  @Test
  void the_ball_is_the_heavy_ball_of_one_minus_friction_times_time() {
    Translation<MomentumRule> translation = Conventions.ball(0.1).withFriction(1).to(Speaker.S3);

    assertThat(translation.value()).isEqualTo(new MomentumRule(MomentumForm.HEAVY_BALL, 0.01, 0.9));
    assertThat(translation.exactness()).hasToString("exact only while the time step is constant");
  }

  /** Average = -r v: what the course derives its average from. */
  @Test
  void the_ball_is_the_average_for_any_time_steps_while_the_friction_is_constant() {
    Translation<MomentumRule> translation =
        Conventions.ball(0.1).withFriction(2).to(MomentumForm.AVERAGE);

    assertThat(translation.value()).isEqualTo(new MomentumRule(MomentumForm.AVERAGE, 0.05, 0.8));
    assertThat(translation.exactness()).hasToString("exact only while the friction is constant");
  }

  @ParameterizedTest
  @EnumSource(names = "NESTEROV_SUM", mode = EnumSource.Mode.EXCLUDE)
  void a_rule_becomes_an_optimizer_and_back(MomentumForm form) {
    assertThat(Conventions.momentumOf(rule(form).optimizer())).isEqualTo(rule(form));
    assertThat(rule(form).optimizer()).hasToString(rule(form).to(Speaker.TANDEM).words());
  }

  @Test
  void what_tandem_trains_with_can_be_said_elsewhere() {
    assertThat(Conventions.momentumOf(sgd(0.1).withNesterov(0.9)).to(Speaker.KERAS).words())
        .isEqualTo("keras.optimizers.SGD(learning_rate=0.1, momentum=0.9, nesterov=True)");
    assertThat(Conventions.momentumOf(sgd(0.1)).to(Speaker.DL4J).words())
        .isEqualTo("new Nesterovs(0.1, 0.0)");
    assertThat(Conventions.momentumOf(sgd(0.1)).to(Speaker.DL4J).exactness()).hasToString("exact");
    assertThat(Conventions.momentumOf(sgd(0.2).withSummedGradient(0.9)).to(Speaker.DL4J).advice())
        .isEqualTo(
            "DL4J has no such updater; Tandem brings one: compile sgd(0.2).withSummedGradient(0.9)");
  }

  @Test
  void a_translation_prints_as_a_paragraph() {
    assertThat(Conventions.momentum(0.9).withRate(0.1).from(Speaker.S3).to(Speaker.PYTORCH))
        .hasToString(
            String.join(
                System.lineSeparator(),
                "HEAVY_BALL: v' = mu v - eta g, w' = w + v' with eta = 0.1, mu = 0.9",
                "PyTorch: torch.optim.SGD(parameters, lr=0.1, momentum=0.9)",
                "  exact only while the rate is constant",
                "  1/2 w^2 from w = 1, the rate halved from update 3 on: after update 3"
                    + " w is 0.522 in the original and 0.603 in the translation"));
  }

  private static MomentumRule rule(MomentumForm form) {
    return new MomentumRule(MomentumForm.HEAVY_BALL, 0.1, 0.9).as(form);
  }

  private static Degree degree(Arguments pair) {
    MomentumRule one = (MomentumRule) pair.get()[0];
    return one.to((MomentumForm) pair.get()[1]).exactness().degree();
  }

  private static boolean allows(String condition, MomentumProblem problem) {
    return switch (problem) {
      case STEADY -> true;
      case RATE_HALVED -> !condition.contains("rate") && !condition.contains("time step");
      case MOMENTUM_HALVED -> !condition.contains("momentum") && !condition.contains("friction");
    };
  }

  /** On 1/2 w^2 from w = 1: the first update after which the weights differ, 0 for none. */
  private static int firstParting(IntFunction<MomentumRule> one, IntFunction<MomentumRule> two) {
    Motion first = Motion.from(1);
    Motion second = Motion.from(1);
    for (int update = 1; update <= UPDATES; update++) {
      first = one.apply(update).update(first, first.weight());
      second = two.apply(update).update(second, second.weight());
      if (Math.abs(first.weight() - second.weight()) > 1e-13) {
        return update;
      }
    }
    return 0;
  }
}
