package dev.tandem.comparison;

import static dev.tandem.comparison.Comparison.compare;

import dev.tandem.reference.GraphBackend;
import dev.tandem.reference.ReferenceBackend;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The expression graph as a backend: on every sample it is only asked for gradients (see {@link
 * Rung#GRAPH}), here it climbs the whole ladder where a node has more to it than a formula.
 */
class GraphBackendTest {

  private static final int STEPS = 5;

  static List<Sample> samples() {
    List<Sample> samples = new ArrayList<>(NoiseSamples.all());
    samples.addAll(NormalizationSamples.all());
    samples.addAll(LimitSamples.all());
    return samples;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void the_graph_trains_as_the_layer_engine_does(Sample sample) {
    Comparison comparison =
        compare(sample.experiment())
            .named(sample.name())
            .between(new ReferenceBackend(), new GraphBackend());

    AgreementAssert.assertThat(comparison.on(sample.data()).forSteps(STEPS)).agrees();
  }
}
