package dev.tandem.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tandem.data.Batch;
import dev.tandem.spec.Experiment;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The benchmark runs; how long it takes is not tested. */
class FeedingTest {

  @ParameterizedTest
  @EnumSource(Feeding.class)
  void vectors_and_images_go_in(Feeding feeding) {
    for (String network : List.of("784-30-10", Workload.CONVOLUTION)) {
      Experiment experiment = Workload.experiment(network);
      List<Batch> batches = Images.batches(Workload.batchSize(network)).subList(0, 2);

      assertThatCode(feeding.prepare(experiment, batches)::run).doesNotThrowAnyException();
    }
  }
}
