package dev.tandem.conventions;

import static dev.tandem.conventions.Speaker.DL4J;
import static dev.tandem.conventions.Speaker.KERAS;
import static dev.tandem.conventions.Speaker.PYTORCH;
import static dev.tandem.conventions.Speaker.TANDEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpsilonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DL4J    | KERAS   | keras.optimizers.Adam(epsilon=1.0E-8)         | ALWAYS",
        "KERAS   | TANDEM  | adam(eta).epsilon(1.0E-8).asInDl4j()      | ALWAYS",
        "PYTORCH | TANDEM  | adam(eta).epsilon(1.0E-8)                 | ALWAYS",
        "PYTORCH | KERAS   | keras.optimizers.Adam(epsilon=1.0E-8)         | NEVER",
        "TANDEM  | DL4J    | Adam.builder().epsilon(1.0E-8)                | NEVER",
        "DL4J    | PYTORCH | torch.optim.Adam(parameters, eps=1.0E-8)      | NEVER"
      })
  void adams_epsilon_keeps_its_number(
      Speaker from, Speaker to, String words, Exactness.Degree degree) {
    Translation<Double> translation = Conventions.adamEpsilon(1e-8).from(from).to(to);

    assertThat(translation.value()).isEqualTo(1e-8);
    assertThat(translation.words()).isEqualTo(words);
    assertThat(translation.exactness().degree()).isEqualTo(degree);
  }

  /** Textbook: 0.1 / 1.1; the other: sqrt(0.001) 0.1 / (sqrt(0.001) 0.1 + 1). Both times rate. */
  @Test
  void a_gradient_of_a_tenth_of_epsilon_shows_the_two_epsilons_of_adam() {
    Translation<Double> translation = Conventions.adamEpsilon(1e-8).from(PYTORCH).to(DL4J);

    assertThat(translation.exactness())
        .hasToString(
            "never exact, unless epsilon is multiplied by sqrt(1 - 0.999^t) at each update t");
    Counterexample parting = translation.counterexample().orElseThrow();
    double root = Math.sqrt(0.001) * 0.1;
    assertThat(parting.update()).isEqualTo(1);
    assertThat(parting.original()).isCloseTo(-0.001 * 0.1 / 1.1, within(1e-18));
    assertThat(parting.translated()).isCloseTo(-0.001 * root / (root + 1), within(1e-18));
  }

  /** What is said of sqrt(1 - 0.999^t), run for 100 updates. */
  @Test
  void an_epsilon_that_changes_with_the_update_makes_both_forms_of_adam_equal() {
    double m = 0;
    double v = 0;
    for (int t = 1; t <= 100; t++) {
      double g = 1e-9 * Math.sin(t);
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      double c1 = 1 - Math.pow(0.9, t);
      double c2 = 1 - Math.pow(0.999, t);
      double textbook = m / c1 / (Math.sqrt(v / c2) + 1e-8);
      double other = Math.sqrt(c2) / c1 * m / (Math.sqrt(v) + 1e-8 * Math.sqrt(c2));
      assertThat(other).isCloseTo(textbook, within(1e-15));
    }
  }

  @Test
  void no_epsilon_is_the_same_everywhere() {
    assertThat(Conventions.adamEpsilon(0).from(PYTORCH).to(KERAS).exactness()).hasToString("exact");
    assertThat(Conventions.rmsPropEpsilon(0).from(PYTORCH).to(KERAS).exactness())
        .hasToString("exact");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PYTORCH | KERAS   | 1.0E-8  | keras.optimizers.RMSprop(epsilon=1.0E-8)       | NEVER",
        "KERAS   | PYTORCH | 0.01    | torch.optim.RMSprop(parameters, eps=0.01)      | NEVER",
        "PYTORCH | DL4J    | 1.0E-4  | RmsProp.builder().epsilon(1.0E-4)              | NEVER",
        "DL4J    | TANDEM  | 1.0E-4  | rmsProp(eta).epsilon(1.0E-4).asInDl4j()    | ALWAYS",
        "PYTORCH | TANDEM  | 1.0E-4  | rmsProp(eta).epsilon(1.0E-4)               | ALWAYS"
      })
  void an_epsilon_under_the_root_is_the_square_of_one_beside_it(
      Speaker from, Speaker to, double value, String words, Exactness.Degree degree) {
    Translation<Double> translation = Conventions.rmsPropEpsilon(1e-4).from(from).to(to);

    assertThat(translation.value()).isEqualTo(value);
    assertThat(translation.words()).isEqualTo(words);
    assertThat(translation.exactness().degree()).isEqualTo(degree);
  }

  /** g = epsilon = 1e-4: 1 / (sqrt(0.1) + 1) beside the root, 1 / sqrt(1.1) under it. */
  @Test
  void a_gradient_of_epsilon_shows_the_places_of_rmsprop() {
    Counterexample parting =
        Conventions.rmsPropEpsilon(1e-4).from(PYTORCH).to(KERAS).counterexample().orElseThrow();

    assertThat(parting.original()).isCloseTo(-0.001 / (Math.sqrt(0.1) + 1), within(1e-17));
    assertThat(parting.translated()).isCloseTo(-0.001 / Math.sqrt(1.1), within(1e-17));
  }

  /** The mean square starts at 1e-4 and is 0.9 of it after an update: a root of 0.0095. */
  @Test
  void a_mean_square_that_starts_at_epsilon_slows_the_first_updates() {
    Translation<Double> translation = Conventions.rmsPropEpsilon(1e-4).from(TANDEM).to(DL4J);

    Counterexample parting = translation.counterexample().orElseThrow();
    double square = 0.9 * 1e-4 + 0.1 * 1e-8;
    assertThat(parting.translated())
        .isCloseTo(-0.001 * 1e-4 / (Math.sqrt(square) + 1e-4), within(1e-18));
    assertThat(translation.advice()).isEqualTo("what the mean square starts from fades as 0.9^t");
  }
}
