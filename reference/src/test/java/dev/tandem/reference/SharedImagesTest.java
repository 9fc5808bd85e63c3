package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.meanSquaredError;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Batch;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import java.util.Random;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Images that are large enough for several cores to share them. */
class SharedImagesTest {

  private static final int IMAGES = 13;
  private static final int SIDE = 64;

  static Named<?>[] networks() {
    Network maps = network(image(1, SIDE, SIDE)).conv(4, kernel(5), tanh());
    return new Named<?>[] {
      Named.of("max", maps.maxPool(window(2)).flatten().dense(2, tanh())),
      Named.of("overlapping max", maps.maxPool(window(3).stride(1)).flatten().dense(2, tanh())),
      Named.of("average", maps.averagePool(window(2)).flatten().dense(2, tanh())),
      Named.of("global max", maps.globalMaxPool().dense(2, tanh())),
      Named.of("global average", maps.globalAveragePool().dense(2, tanh()))
    };
  }

  @ParameterizedTest
  @MethodSource("networks")
  void the_number_of_cores_changes_no_bit(Network network) {
    Experiment experiment = network.minimizing(meanSquaredError()).by(sgd(0.1), epochs(1).seed(5));
    Batch batch = batch();
    var one = new ReferenceBackend().onThreads(1).learn(experiment);
    var three = new ReferenceBackend().onThreads(3).learn(experiment);

    assertThat(three.activations(batch, Mode.PREDICTION))
        .isEqualTo(one.activations(batch, Mode.PREDICTION));
    Parameters gradients = one.gradients(batch);
    assertThat(three.gradients(batch)).isEqualTo(gradients);
    assertThat(gradients.get("conv1.weights").toArray()).doesNotContain(0);
  }

  private static Batch batch() {
    Random random = new Random(3);
    double[][] images = new double[IMAGES][SIDE * SIDE];
    double[][] targets = new double[IMAGES][2];
    for (int row = 0; row < IMAGES; row++) {
      images[row] = random.doubles(SIDE * SIDE, -1, 1).toArray();
      targets[row] = random.doubles(2, -1, 1).toArray();
    }
    return Batch.of(images, targets);
  }
}
