package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.dropConnect;
import static dev.tandem.dsl.Tandem.standardNormal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.run.Masks;
import dev.tandem.run.Mode;
import dev.tandem.spec.DropConnect;
import dev.tandem.spec.Fans;
import dev.tandem.spec.Noise;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.ParameterSpec;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoiseEnginesTest {

  private static final int ROWS = 200;
  private static final int WIDTH = 500;
  private static final int MANY = ROWS * WIDTH;
  private static final String NODE = "noise1";
  private static final long SEED = 11;

  static List<Noise> noises() {
    return List.of(
        new Noise.GaussianDropout(0.2),
        new Noise.GaussianNoise(0.5),
        new Noise.AlphaDropout(0.1),
        new Noise.SpatialDropout(0.3));
  }

  @ParameterizedTest
  @MethodSource("noises")
  void prediction_changes_nothing(Noise noise) {
    Signal input = gaussian();
    LayerEngine engine = engine(noise, input, WIDTH);
    engine.forward(ROWS, Mode.PREDICTION, 4);

    assertThat(engine.output().values).isDeepEqualTo(input.values);
  }

  /** What a difference of the input makes is what the gradient says. */
  @ParameterizedTest
  @MethodSource("noises")
  void the_gradient_is_the_derivative_of_what_was_drawn(Noise noise) {
    Signal input = gaussian();
    LayerEngine engine = engine(noise, input, WIDTH);
    engine.forward(ROWS, Mode.TRAINING, 4);
    double before = engine.output().values[7][9];
    Arrays.fill(engine.output().gradients[7], 1);
    engine.backward(ROWS);
    input.values[7][9] += 1;
    engine.forward(ROWS, Mode.TRAINING, 4);

    assertThat(input.gradients[7][9])
        .isCloseTo(engine.output().values[7][9] - before, within(1e-14));
  }

  /** A factor from N(1, r / (1 - r)): the mean of a constant 3 stays, its variance is 9 / 4. */
  @Test
  void gaussian_dropout_has_the_mean_and_variance_of_dropout() {
    double[] moments = moments(new Noise.GaussianDropout(0.2), constant(3));

    assertThat(moments[0]).isCloseTo(3, within(4 * 1.5 / Math.sqrt(MANY)));
    assertThat(moments[1]).isCloseTo(2.25, within(4 * 2.25 * Math.sqrt(2.0 / MANY)));
  }

  @Test
  void gaussian_noise_has_its_standard_deviation_whatever_it_is_added_to() {
    double[] moments = moments(new Noise.GaussianNoise(0.5), constant(3));

    assertThat(moments[0]).isCloseTo(3, within(4 * 0.5 / Math.sqrt(MANY)));
    assertThat(moments[1]).isCloseTo(0.25, within(4 * 0.25 * Math.sqrt(2.0 / MANY)));
  }

  /** Klambauer et al. 2017: mean 0 and variance 1 stay, at every rate. */
  @Test
  void alpha_dropout_keeps_mean_0_and_variance_1() {
    for (double rate : new double[] {0.05, 0.1, 0.5}) {
      double[] moments = moments(new Noise.AlphaDropout(rate), gaussian());

      assertThat(moments[0]).isCloseTo(0, within(4 / Math.sqrt(MANY)));
      assertThat(moments[1]).isCloseTo(1, within(4 * Math.sqrt(3.0 / MANY)));
    }
  }

  /** With rate 0.1: a = 1 / sqrt(0.9 + 0.09 c^2) = 0.92128, b = -0.1 a c, c = -1.75810. */
  @Test
  void alpha_dropout_has_two_lines() {
    Signal input = constant(2);
    LayerEngine engine = engine(new Noise.AlphaDropout(0.1), input, WIDTH);
    engine.forward(ROWS, Mode.TRAINING, 0);
    double[] kept = new double[MANY];
    Masks.drawKept(SEED, NODE, 0, 0.1, kept, MANY);

    double c = -1.7580993408473766;
    double a = 1 / Math.sqrt(0.9 + 0.09 * c * c);
    assertThat(a).isCloseTo(0.9212845, within(1e-6));
    for (int i = 0; i < MANY; i++) {
      double expected = kept[i] * 2 * a + (1 - kept[i]) * a * c - 0.1 * a * c;
      assertThat(engine.output().values[i / WIDTH][i % WIDTH]).isCloseTo(expected, within(1e-14));
    }
  }

  @Test
  void spatial_dropout_drops_whole_channels() {
    int channels = 5;
    Signal input = constant(1);
    LayerEngine engine = engine(new Noise.SpatialDropout(0.5), input, channels);
    engine.forward(ROWS, Mode.TRAINING, 3);
    double[] mask = new double[ROWS * channels];
    Masks.draw(SEED, NODE, 3, 0.5, mask, mask.length);

    int places = WIDTH / channels;
    for (int i = 0; i < MANY; i++) {
      assertThat(engine.output().values[i / WIDTH][i % WIDTH]).isEqualTo(mask[i / places]);
    }
  }

  @Test
  void in_a_vector_spatial_dropout_is_dropout() {
    Signal input = constant(1);
    LayerEngine spatial = engine(new Noise.SpatialDropout(0.3), input, WIDTH);
    DropoutEngine dropout = new DropoutEngine(input, NODE, 0.3, SEED);
    dropout.reserve(ROWS);
    spatial.forward(ROWS, Mode.TRAINING, 3);
    dropout.forward(ROWS, Mode.TRAINING, 3);

    assertThat(spatial.output().values).isDeepEqualTo(dropout.output().values);
  }

  @Test
  void dropped_connections_have_the_mean_of_the_weights_when_survivors_are_scaled() {
    assertThat(meanOfConnections(dropConnect(0.4)))
        .isCloseTo(1, within(4 * Math.sqrt(0.4 / 0.6 / MANY)));
    assertThat(meanOfConnections(dropConnect(0.4).unscaled()))
        .isCloseTo(0.6, within(4 * Math.sqrt(0.24 / MANY)));
  }

  @Test
  void in_prediction_connections_are_the_weights_themselves() {
    Parameter weights = ones();
    Connections connections = new Connections(weights, dropConnect(0.4), SEED);
    connections.begin(Mode.TRAINING, 0);
    assertThat(connections.values()).isNotSameAs(weights.values);
    connections.begin(Mode.PREDICTION, 0);
    assertThat(connections.values()).isSameAs(weights.values);
  }

  private static double meanOfConnections(DropConnect word) {
    Connections connections = new Connections(ones(), word, SEED);
    connections.begin(Mode.TRAINING, 0);
    double sum = 0;
    for (double[] row : connections.values()) {
      sum += Arrays.stream(row).sum();
    }
    return sum / MANY;
  }

  private static Parameter ones() {
    ParameterId id = new ParameterId("dense1", Role.WEIGHTS);
    ParameterSpec spec =
        new ParameterSpec(id, ROWS, WIDTH, new Fans(ROWS, WIDTH), standardNormal());
    Parameter weights = new Parameter(spec, List.of());
    for (double[] row : weights.values) {
      Arrays.fill(row, 1);
    }
    return weights;
  }

  /** The mean and the variance of all outputs of one step of training. */
  private static double[] moments(Noise noise, Signal input) {
    LayerEngine engine = engine(noise, input, WIDTH);
    engine.forward(ROWS, Mode.TRAINING, 0);
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < ROWS; row++) {
      for (double value : engine.output().values[row]) {
        sum += value;
        squares += value * value;
      }
    }
    double mean = sum / MANY;
    return new double[] {mean, squares / MANY - mean * mean};
  }

  private static LayerEngine engine(Noise noise, Signal input, int channels) {
    LayerEngine engine = noise.match(new Noises(NODE, channels, input, SEED));
    engine.reserve(ROWS);
    return engine;
  }

  private static Signal constant(double value) {
    Signal input = new Signal(WIDTH);
    input.reserve(ROWS);
    for (double[] row : input.values) {
      Arrays.fill(row, value);
    }
    return input;
  }

  private static Signal gaussian() {
    Signal input = constant(0);
    double[] values = new double[MANY];
    Masks.drawGaussian(5, "inputs", 0, values, MANY);
    for (int i = 0; i < MANY; i++) {
      input.values[i / WIDTH][i % WIDTH] = values[i];
    }
    return input;
  }
}
