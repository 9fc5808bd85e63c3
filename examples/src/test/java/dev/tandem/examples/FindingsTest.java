package dev.tandem.examples;

import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dl4j.Dl4j.stockDl4j;
import static dev.tandem.reference.ReferenceBackend.reference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.run.Backend;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers of the examples that show what DL4J computes otherwise. */
class FindingsTest {

  private static final List<Backend> RIGHT = List.of(reference(), dl4j());

  @Test
  void the_derivative_of_elu_has_its_alpha_but_for_stock_dl4j() {
    for (Backend backend : RIGHT) {
      assertThat(EluAlpha.gradient(backend, 1)).isCloseTo(Math.exp(-1), within(1e-15));
      assertThat(EluAlpha.gradient(backend, 0.5)).isCloseTo(0.5 * Math.exp(-1), within(1e-15));
    }
    assertThat(EluAlpha.gradient(stockDl4j(), 0.5)).isCloseTo(Math.exp(-1), within(1e-15));
  }

  @Test
  void softplus_does_not_overflow_but_for_stock_dl4j() {
    for (Backend backend : RIGHT) {
      assertThat(SoftplusOverflow.output(backend, 700)).isEqualTo(700);
      assertThat(SoftplusOverflow.output(backend, 800)).isEqualTo(800);
    }
    assertThat(SoftplusOverflow.output(stockDl4j(), 700)).isEqualTo(700);
    assertThat(SoftplusOverflow.output(stockDl4j(), 800)).isInfinite();
  }

  @Test
  void nadam_starts_with_steps_of_about_a_rate_but_for_stock_dl4j() {
    for (Backend backend : RIGHT) {
      assertThat(NadamCorrection.moves(backend)[0]).isCloseTo(0.09 / 0.19 + 1, within(1e-9));
    }
    assertThat(NadamCorrection.moves(stockDl4j())[0]).isCloseTo(60.08, within(0.01));
  }
}
