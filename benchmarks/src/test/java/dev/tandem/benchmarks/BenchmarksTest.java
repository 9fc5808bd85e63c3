package dev.tandem.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.benchmarks.CompiledConfigurationBenchmark.Author;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The benchmarks measure what they say; how long it takes is not tested. */
class BenchmarksTest {

  private static final String NETWORK = "784-30-10";

  @ParameterizedTest
  @EnumSource(Engine.class)
  void every_engine_takes_the_same_steps(Engine engine) {
    assertThat(secondObjective(engine)).isCloseTo(secondObjective(Engine.REFERENCE), within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void every_engine_predicts_the_same(Engine engine) {
    assertThat(outputs(engine)).contains(outputs(Engine.REFERENCE), within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(Recipe.class)
  void the_handwritten_configuration_trains_what_the_compiled_one_trains(Recipe recipe) {
    MultiLayerNetwork compiled = recipe.compiled(NETWORK);
    MultiLayerNetwork handwritten = recipe.handwritten(NETWORK);

    assertThat(handwritten.numParams()).isEqualTo(compiled.numParams());
    assertThat(handwritten.updaterState() == null).isEqualTo(compiled.updaterState() == null);
    assertThat(handwritten.getLayerWiseConfigurations().getTrainingWorkspaceMode())
        .isEqualTo(compiled.getLayerWiseConfigurations().getTrainingWorkspaceMode());
  }

  @Test
  void from_the_same_start_both_plain_configurations_take_the_same_steps() {
    CompiledConfigurationBenchmark compiled = plain(Author.COMPILED);
    CompiledConfigurationBenchmark handwritten = plain(Author.HANDWRITTEN);
    handwritten.dl4j.setParams(compiled.dl4j.params());

    for (int step = 0; step < 5; step++) {
      assertThat(handwritten.fit()).isCloseTo(compiled.fit(), within(1e-9));
    }
  }

  @Test
  void networks_are_known_by_their_names() {
    assertThat(Workload.batchSize("784-100-10")).isEqualTo(10);
    assertThat(Workload.batchSize("784-800-10")).isEqualTo(128);
    assertThatThrownBy(() -> Workload.hidden("30"))
        .hasMessage("network 30: needs 784 inputs and 10 outputs; name it like 784-30-10");
  }

  private static double secondObjective(Engine engine) {
    TrainingStepBenchmark benchmark = new TrainingStepBenchmark();
    benchmark.network = NETWORK;
    benchmark.engine = engine;
    benchmark.prepare();
    benchmark.step();
    return benchmark.step();
  }

  private static double[] outputs(Engine engine) {
    PredictionBenchmark benchmark = new PredictionBenchmark();
    benchmark.network = NETWORK;
    benchmark.samples = 1;
    benchmark.engine = engine;
    benchmark.prepare();
    return benchmark.predict();
  }

  private static CompiledConfigurationBenchmark plain(Author author) {
    CompiledConfigurationBenchmark benchmark = new CompiledConfigurationBenchmark();
    benchmark.network = NETWORK;
    benchmark.recipe = Recipe.PLAIN;
    benchmark.author = author;
    benchmark.prepare();
    return benchmark;
  }
}
