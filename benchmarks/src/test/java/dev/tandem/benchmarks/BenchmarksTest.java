package dev.tandem.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.benchmarks.CompiledConfigurationBenchmark.Author;
import dev.tandem.dsl.Tandem;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The benchmarks measure what they say; how long it takes is not tested. */
class BenchmarksTest {

  private static final String NETWORK = "784-30-10";

  @ParameterizedTest
  @MethodSource("enginesAndNetworks")
  void every_engine_takes_the_same_steps(Engine engine, String network) {
    assertThat(thirdObjective(engine, network))
        .isCloseTo(thirdObjective(Engine.REFERENCE, network), within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("enginesAndNetworks")
  void every_engine_predicts_the_same(Engine engine, String network) {
    assertThat(outputs(engine, network))
        .contains(outputs(Engine.REFERENCE, network), within(1e-12));
  }

  static Stream<Arguments> enginesAndNetworks() {
    return Engine.present().stream()
        .flatMap(
            engine ->
                Stream.of(NETWORK + "@3", Workload.CONVOLUTION)
                    .map(network -> Arguments.of(engine, network)));
  }

  @ParameterizedTest
  @EnumSource(Feeding.class)
  void a_pass_can_be_repeated_however_the_batches_come(Feeding feeding) {
    Runnable pass = feeding.prepare(Workload.experiment(NETWORK), Images.batches(10).subList(0, 2));

    assertThatCode(pass::run).doesNotThrowAnyException();
    assertThatCode(pass::run).doesNotThrowAnyException();
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
  void on_one_core_everyone_takes_turns() throws ReflectiveOperationException {
    OneCoreBenchmark benchmark = new OneCoreBenchmark();
    benchmark.shape = "64x64x64";
    benchmark.prepare();
    OneCoreBenchmark.Times times = new OneCoreBenchmark.Times();

    assertThat(benchmark.turns(times)).isFinite();
    assertThat(List.of(times.peak(), times.reference(), times.nd4j()))
        .allSatisfy(time -> assertThat(time).isPositive().isFinite());

    times.clear();
    assertThat(times.peak()).isNaN();
  }

  @Test
  void noise_has_no_zeros() {
    double[] pixels = new double[10 * Workload.PIXELS];
    Images.of("784-30-10-noise").get(0).copyInputs(pixels);
    assertThat(pixels).doesNotContain(0);
    Images.of("784-30-10").get(0).copyInputs(pixels);
    assertThat(pixels).contains(0);
  }

  @Test
  void networks_are_known_by_their_names() {
    assertThat(Workload.batchSize("784-100-10")).isEqualTo(10);
    assertThat(Workload.batchSize("784-800-10")).isEqualTo(128);
    assertThat(Workload.batchSize("784-800-10@64")).isEqualTo(64);
    assertThat(Workload.batchSize(Workload.CONVOLUTION + "@64")).isEqualTo(64);
    assertThat(Workload.batchSize("784-800-10-noise")).isEqualTo(128);
    assertThat(Workload.experiment("784-20-30-10-dropout").network())
        .hasToString(
            Tandem.network(Tandem.vector(784))
                .dropout(0.2)
                .dense(20, Tandem.sigmoid())
                .dropout(0.5)
                .dense(30, Tandem.sigmoid())
                .dropout(0.5)
                .dense(10, Tandem.sigmoid())
                .toString());
    assertThatThrownBy(() -> Workload.hidden("30"))
        .hasMessage(
            "network 30: needs 784 inputs and 10 outputs; "
                + "name it like 784-30-10, 784-30-10@64, conv20-pool-100-10");
  }

  private static double thirdObjective(Engine engine, String network) {
    TrainingStepBenchmark benchmark = new TrainingStepBenchmark();
    benchmark.network = network;
    benchmark.engine = engine;
    benchmark.prepare();
    benchmark.step();
    benchmark.step();
    return benchmark.step();
  }

  private static double[] outputs(Engine engine, String network) {
    PredictionBenchmark benchmark = new PredictionBenchmark();
    benchmark.network = network;
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
