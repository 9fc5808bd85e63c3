package dev.tandem.dl4j;

import static dev.tandem.dl4j.Dl4j.configuration;
import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.given;
import static dev.tandem.dsl.Tandem.identityMatrix;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.orthogonal;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.wholeWindow;
import static dev.tandem.dsl.Tandem.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.run.Parameters;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.SpecException;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks on images as DL4J's own objects. */
class ImagesTest {

  private static final ParameterId KERNELS = new ParameterId("conv1", Role.WEIGHTS);

  static Initializer[] drawn() {
    double[][] rows = new double[9][9];
    for (int i = 0; i < 81; i++) {
      rows[i / 9][i % 9] = Math.sin(i);
    }
    return new Initializer[] {orthogonal(), identityMatrix(), given(rows)};
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void kernels_of_tandems_own_start_there_without_tandems_learner(Initializer initializer) {
    Experiment experiment = experiment(initializer);
    MultiLayerNetwork network = new MultiLayerNetwork(configuration(experiment));
    network.init();

    Parameters started =
        FlatVector.of(experiment.network()).split(network.params().toDoubleVector());

    assertThat(started.get(KERNELS)).isEqualTo(StartValues.draw(experiment).get(KERNELS));
  }

  @Test
  void stock_dl4j_has_another_identity_of_kernels() {
    assertThatThrownBy(() -> configuration(experiment(identityMatrix()), Face.STOCK))
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "dl4j stock: identityMatrix() on such a kernel has no class in DL4J; start from another"
                + " initializer and set the parameters, or the exact face");
  }

  @Test
  void a_configuration_on_images_survives_json_and_clone() {
    MultiLayerConfiguration configuration = configuration(experiment(orthogonal()));

    assertThat(MultiLayerConfiguration.fromJson(configuration.toJson())).isEqualTo(configuration);
    assertThat(configuration.clone()).isEqualTo(configuration);
  }

  private static Experiment experiment(Initializer initializer) {
    return network(image(1, 7, 6))
        .conv(9, kernel(3).stride(1, 2).samePadding(), tanh(), weights(initializer))
        .maxPool(2)
        .averagePool(window(2).samePadding(), wholeWindow())
        .flatten()
        .dense(3, softmax())
        .minimizing(crossEntropy())
        .by(sgd(0.1), epochs(1).seed(5));
  }
}
