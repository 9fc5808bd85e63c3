package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.given;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.wholeWindow;
import static dev.tandem.dsl.Tandem.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Batch;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Kernel;
import dev.tandem.spec.Network;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Closed-form numbers of the layers on images. */
class ImageEnginesTest {

  private static final double[] COUNT = {1, 2, 3, 4, 5, 6, 7, 8, 9};

  @Test
  void a_kernel_is_not_flipped() {
    assertThat(maps(kernel(2), COUNT)).containsExactly(5421.5, 6532.5, 8754.5, 9865.5);
  }

  @Test
  void a_stride_leaves_out_what_it_does_not_reach() {
    assertThat(maps(kernel(2).stride(2), COUNT)).containsExactly(5421.5);
  }

  @Test
  void a_dilated_kernel_sees_the_corners() {
    assertThat(maps(kernel(2).dilation(2), COUNT)).containsExactly(9731.5);
  }

  @Test
  void padding_stands_below_and_on_the_right() {
    assertThat(maps(kernel(2).samePadding(), COUNT))
        .containsExactly(5421.5, 6532.5, 603.5, 8754.5, 9865.5, 906.5, 87.5, 98.5, 9.5);
  }

  @Test
  void the_greatest_value_is_taken_without_padding() {
    double[] negative = {-9, -8, -7, -6, -5, -4, -3, -2, -1};

    assertThat(first(small().maxPool(window(2).samePadding()).flatten(), negative))
        .containsExactly(-5, -4, -2, -1);
    assertThat(first(small().globalMaxPool(), negative)).containsExactly(-1);
  }

  @Test
  void averages_divide_by_pixels_or_by_the_window() {
    assertThat(first(small().averagePool(window(2).samePadding()).flatten(), COUNT))
        .containsExactly(3, 4.5, 7.5, 9);
    assertThat(first(small().averagePool(window(2).samePadding(), wholeWindow()).flatten(), COUNT))
        .containsExactly(3, 2.25, 3.75, 2.25);
    assertThat(first(small().globalAveragePool(), COUNT)).containsExactly(5);
  }

  /** The output is the greatest pixel m = 7, so dC/dw = (m - 0) times the patch that gave it. */
  @Test
  void of_equal_values_the_first_gets_the_gradient() {
    Network tied =
        network(image(1, 1, 4))
            .conv(1, kernel(1, 2), identity(), weights(constant(1)).biases(constant(0)))
            .globalMaxPool()
            .dense(1, identity(), weights(constant(1)).biases(constant(0)));
    Learner learner = learner(tied);

    Parameters gradients =
        learner.gradients(Batch.of(new double[][] {{0, 3, 4, 3}}, new double[][] {{0}}));

    assertThat(gradients.get(new ParameterId("conv1", Role.WEIGHTS)).toArray())
        .containsExactly(7 * 3, 7 * 4);
    assertThat(gradients.get(new ParameterId("conv1", Role.BIASES)).toArray()).containsExactly(7);
  }

  private static Network small() {
    return network(image(1, 3, 3));
  }

  private static double[] maps(Kernel kernel, double[] pixels) {
    double[][] digits = {{1}, {10}, {100}, {1000}};
    return first(
        small().conv(1, kernel, identity(), weights(given(digits)).biases(constant(0.5))).flatten(),
        pixels);
  }

  /** What the layer before the head gives. */
  private static double[] first(Network body, double[] pixels) {
    Batch batch = Batch.of(new double[][] {pixels}, new double[][] {{0}});
    Learner learner = learner(body.dense(1, identity()));
    return Objects.requireNonNull(learner.activations(batch, Mode.PREDICTION).get(body.head()))
        .toArray();
  }

  private static Learner learner(Network network) {
    return new ReferenceBackend().learn(network.minimizing(quadratic()).by(sgd(0.1), epochs(1)));
  }
}
