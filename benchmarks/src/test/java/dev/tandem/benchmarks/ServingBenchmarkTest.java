package dev.tandem.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.benchmarks.ServingBenchmark.Call;
import dev.tandem.data.Matrix;
import dev.tandem.run.Model;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The benchmark measures what it says; how long it takes is not tested. */
class ServingBenchmarkTest {

  @Test
  void one_sample_and_many_are_predicted_alike_by_a_model_that_was_loaded() throws IOException {
    ServingBenchmark benchmark = new ServingBenchmark();
    benchmark.network = "784-30-10";
    benchmark.engine = Engine.REFERENCE;
    benchmark.prepare();

    double[] one = (double[]) served(benchmark, Call.ONE);
    Matrix many = (Matrix) served(benchmark, Call.MANY);
    Model loaded = (Model) served(benchmark, Call.LOAD);

    assertThat(one).hasSize(10);
    assertThat(many.row(1)).containsExactly(one, within(1e-12));
    assertThat(loaded.learner().parameters().ids()).hasSize(4);
    benchmark.clean();
  }

  private static Object served(ServingBenchmark benchmark, Call call) {
    benchmark.call = call;
    return benchmark.serve();
  }
}
