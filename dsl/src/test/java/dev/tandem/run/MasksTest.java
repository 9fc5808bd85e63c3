package dev.tandem.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MasksTest {

  private static final int MANY = 100_000;

  /** Computed by another program from the formula; these places are fixed forever. */
  @Test
  void the_places_are_pinned() {
    double kept = 1 / 0.75;

    assertThat(mask(7, "dropout1", 3, 0.25, 12))
        .containsExactly(0, 0, 0, kept, kept, 0, kept, 0, kept, kept, kept, kept);
  }

  @Test
  void the_rate_is_the_fraction_that_is_dropped() {
    for (double rate : new double[] {0.2, 0.5, 0.9}) {
      int dropped = 0;
      double sum = 0;
      for (double value : mask(1, "dropout1", 0, rate, MANY)) {
        dropped += value == 0 ? 1 : 0;
        sum += value;
      }
      double error = 4 * Math.sqrt(rate * (1 - rate) / MANY);
      assertThat(dropped / (double) MANY).isCloseTo(rate, within(error));
      assertThat(sum / MANY).isCloseTo(1, within(error / (1 - rate)));
    }
  }

  @Test
  void survivors_are_scaled_by_one_over_the_fraction_that_is_kept() {
    assertThat(mask(1, "dropout1", 0, 0.2, 100)).containsOnly(0, 1.25);
  }

  @Test
  void a_rate_of_0_keeps_everything() {
    assertThat(mask(1, "dropout1", 0, 0, 1000)).containsOnly(1);
  }

  @Test
  void seed_node_and_step_each_give_another_mask() {
    double[] mask = mask(1, "dropout1", 0, 0.5, 64);

    assertThat(mask(1, "dropout1", 0, 0.5, 64)).isEqualTo(mask);
    assertThat(mask(2, "dropout1", 0, 0.5, 64)).isNotEqualTo(mask);
    assertThat(mask(1, "dropout2", 0, 0.5, 64)).isNotEqualTo(mask);
    assertThat(mask(1, "dropout1", 1, 0.5, 64)).isNotEqualTo(mask);
  }

  @Test
  void a_shorter_batch_has_the_start_of_the_same_mask() {
    double[] buffer = {9, 9, 9};
    Masks.draw(7, "dropout1", 3, 0.25, buffer, 2);

    assertThat(buffer).containsExactly(0, 0, 9);
  }

  @Test
  void what_is_kept_is_where_the_mask_is_not_0() {
    double[] kept = new double[100];
    Masks.drawKept(7, "dropout1", 3, 0.25, kept, kept.length);
    double[] mask = mask(7, "dropout1", 3, 0.25, kept.length);

    for (int i = 0; i < kept.length; i++) {
      assertThat(kept[i]).isEqualTo(mask[i] == 0 ? 0 : 1);
    }
  }

  @Test
  void gaussian_noise_has_mean_0_and_variance_1_and_is_another_for_each_step_and_node() {
    double[] noise = gaussian("gaussianNoise1", 0, MANY);
    double sum = 0;
    double squares = 0;
    for (double value : noise) {
      sum += value;
      squares += value * value;
    }

    // Four standard errors; the variances of z and z^2 are 1 and 2.
    assertThat(sum / MANY).isCloseTo(0, within(4 / Math.sqrt(MANY)));
    assertThat(squares / MANY).isCloseTo(1, within(4 * Math.sqrt(2.0 / MANY)));
    assertThat(gaussian("gaussianNoise1", 0, 64)).isEqualTo(Arrays.copyOf(noise, 64));
    assertThat(gaussian("gaussianNoise1", 1, 64)).isNotEqualTo(Arrays.copyOf(noise, 64));
    assertThat(gaussian("gaussianNoise2", 0, 64)).isNotEqualTo(Arrays.copyOf(noise, 64));
  }

  private static double[] gaussian(String node, long step, int length) {
    double[] noise = new double[length];
    Masks.drawGaussian(7, node, step, noise, length);
    return noise;
  }

  private static double[] mask(long seed, String node, long step, double rate, int length) {
    double[] mask = new double[length];
    Masks.draw(seed, node, step, rate, mask, length);
    return mask;
  }
}
