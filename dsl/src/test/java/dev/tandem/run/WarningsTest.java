package dev.tandem.run;

import static dev.tandem.dsl.Tandem.batchStatistics;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Network;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningsTest {

  private static final String ALONE =
      " alone, whose variance is 0: it gives beta, nothing below learns from it and the running"
          + " variance ";

  private static final Network NORMALIZED = network(vector(4)).batchNormalization();

  @Test
  void a_sample_that_is_left_alone_has_no_variance() {
    assertThat(warnings(NORMALIZED, 10, 21))
        .containsExactly(
            "batchNormalization1: batchesOf(10) leave one sample of 21"
                + ALONE
                + "stays; batchesOf(9) leave none alone");
  }

  @Test
  void the_advice_leaves_none() {
    assertThat(warnings(NORMALIZED, 2, 5))
        .singleElement()
        .asString()
        .endsWith("; batchesOf(3) leave none alone");
    assertThat(warnings(NORMALIZED, 2, 13))
        .singleElement()
        .asString()
        .endsWith("; batchesOf(5) leave none alone");
    assertThat(warnings(NORMALIZED, 10, 1))
        .singleElement()
        .asString()
        .endsWith("; give more samples");
  }

  @Test
  void each_normalization_warns_and_tells_of_its_running_variance() {
    Network network =
        network(image(4, 1, 1))
            .batchNormalization()
            .conv(2, kernel(1), tanh())
            .batchNormalization(batchStatistics().asInDl4j())
            .flatten();
    assertThat(warnings(network, 2, 3))
        .containsExactly(
            "batchNormalization1: batchesOf(2) leave one sample of 3"
                + ALONE
                + "stays; batchesOf(3) leave none alone",
            "batchNormalization2: batchesOf(2) leave one sample of 3"
                + ALONE
                + "averages a 0; batchesOf(3) leave none alone");
  }

  @Test
  void nothing_is_said_of_full_batches_of_large_maps_and_of_other_layers() {
    assertThat(warnings(NORMALIZED, 10, 20)).isEmpty();
    assertThat(warnings(NORMALIZED, 10, 22)).isEmpty();
    assertThat(warnings(network(image(1, 2, 2)).batchNormalization().flatten(), 3, 4)).isEmpty();
    assertThat(warnings(network(vector(4)).dropout(0.1), 3, 4)).isEmpty();
  }

  private static List<String> warnings(Network network, int batchSize, int samples) {
    return Warnings.of(
        network
            .dense(1, identity())
            .minimizing(quadratic())
            .by(sgd(0.1), epochs(1).batchesOf(batchSize)),
        Dataset.of(new double[samples][4], new double[samples][1]));
  }
}
