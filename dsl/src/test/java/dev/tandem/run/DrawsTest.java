package dev.tandem.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawsTest {

  private static final int MANY = 100_000;

  /** Computed by another program from the formula; these bits are fixed forever. */
  @Test
  void the_streams_are_pinned() {
    long key = Draws.key(1, "start", "dense1.weights", 0);

    assertThat(key).isEqualTo(0x234c462efff7a4beL);
    assertThat(Draws.key(-1, "mask", "", 1L << 40)).isEqualTo(0x11e1ae1012af37c8L);
    assertThat(Draws.bits(key, 0)).isEqualTo(0x8038b8c29ed2c84dL);
    assertThat(Draws.bits(key, 1)).isEqualTo(0x3dba13f720ded95bL);
    assertThat(Draws.bits(key, 2)).isEqualTo(0xbfd2a2a7a11f0d87L);
    assertThat(Draws.uniform(key, 0)).isEqualTo(0.5008655047557325);
    assertThat(Draws.uniform(key, 2)).isEqualTo(0.749307790684835);
    assertThat(Draws.below(10, key, 0)).isEqualTo(5);
    assertThat(Draws.below(10, key, 1)).isEqualTo(2);
    assertThat(Draws.below(10, key, 2)).isEqualTo(7);
    assertThat(Draws.gaussian(key, 0)).isEqualTo(0.06573689770029481);
    assertThat(Draws.gaussian(key, 1)).isEqualTo(1.4788190383351631);
    assertThat(Draws.gaussian(key, 2)).isEqualTo(-0.1705689024071637);
  }

  @Test
  void each_part_of_a_key_gives_another_stream() {
    Set<Long> keys = new HashSet<>();
    for (long seed = -2; seed <= 2; seed++) {
      for (String purpose : new String[] {"start", "mask", "order"}) {
        for (String name : new String[] {"", "dense1.weights", "dense1.biases", "dense2.weights"}) {
          for (long index = 0; index < 50; index++) {
            keys.add(Draws.key(seed, purpose, name, index));
          }
        }
      }
    }

    assertThat(keys).hasSize(5 * 3 * 4 * 50);
  }

  @Test
  void uniform_numbers_have_the_mean_and_variance_of_the_unit_interval() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < MANY; i++) {
      double value = Draws.uniform(7, i);
      assertThat(value >= 0 && value < 1).isTrue();
      sum += value;
      squares += (value - 0.5) * (value - 0.5);
    }

    // Four standard errors.
    assertThat(sum / MANY).isCloseTo(0.5, within(4 * Math.sqrt(1.0 / 12 / MANY)));
    assertThat(squares / MANY).isCloseTo(1.0 / 12, within(4 * Math.sqrt(1.0 / 180 / MANY)));
  }

  @Test
  void gaussian_numbers_have_the_moments_of_the_standard_normal() {
    double[] moments = new double[5];
    for (int i = 0; i < MANY; i++) {
      double value = Draws.gaussian(7, i);
      for (int power = 1; power <= 4; power++) {
        moments[power] += Math.pow(value, power) / MANY;
      }
    }

    // Four standard errors; the variances of z, z^2, z^3, z^4 are 1, 2, 15, 96.
    double unit = 4 / Math.sqrt(MANY);
    assertThat(moments[1]).isCloseTo(0, within(unit));
    assertThat(moments[2]).isCloseTo(1, within(unit * Math.sqrt(2)));
    assertThat(moments[3]).isCloseTo(0, within(unit * Math.sqrt(15)));
    assertThat(moments[4]).isCloseTo(3, within(unit * Math.sqrt(96)));
  }

  @Test
  void whole_numbers_below_a_bound_are_equally_frequent() {
    int[] counts = new int[10];
    for (int i = 0; i < MANY; i++) {
      counts[Draws.below(10, 7, i)]++;
    }

    for (int count : counts) {
      assertThat((double) count).isCloseTo(MANY / 10.0, within(4 * Math.sqrt(MANY * 0.09)));
    }
  }

  @Test
  void neighbors_in_a_stream_are_not_correlated() {
    double sum = 0;
    for (int i = 0; i < MANY; i++) {
      sum += Draws.gaussian(7, i) * Draws.gaussian(7, i + 1);
    }

    assertThat(sum / MANY).isCloseTo(0, within(4 / Math.sqrt(MANY)));
  }

  @Test
  void streams_of_neighboring_keys_are_not_correlated() {
    double sum = 0;
    for (int i = 0; i < MANY; i++) {
      sum +=
          Draws.gaussian(Draws.key(1, "mask", "dropout1", 0), i)
              * Draws.gaussian(Draws.key(1, "mask", "dropout1", 1), i);
    }

    assertThat(sum / MANY).isCloseTo(0, within(4 / Math.sqrt(MANY)));
  }

  @Test
  void the_polar_gaussian_has_the_moments_and_tails_of_the_normal_distribution() {
    long key = Draws.key(3, "noise", "gaussianNoise1", 5);
    int count = 200_000;
    double[] moments = new double[5];
    int beyond = 0;
    for (int i = 0; i < count; i++) {
      double value = Draws.polarGaussian(key, i);
      for (int power = 1; power < moments.length; power++) {
        moments[power] += Math.pow(value, power) / count;
      }
      beyond += Math.abs(value) > 1.96 ? 1 : 0;
    }
    assertThat(moments[1]).isCloseTo(0, within(0.01));
    assertThat(moments[2]).isCloseTo(1, within(0.015));
    assertThat(moments[3]).isCloseTo(0, within(0.04));
    assertThat(moments[4]).isCloseTo(3, within(0.1));
    assertThat(beyond / (double) count).isCloseTo(0.05, within(0.003));
  }
}
