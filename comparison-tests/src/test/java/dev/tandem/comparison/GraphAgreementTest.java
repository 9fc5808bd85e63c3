package dev.tandem.comparison;

import static dev.tandem.comparison.Comparison.compare;

import dev.tandem.reference.GraphBackend;
import dev.tandem.reference.ReferenceBackend;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layer engine against the expression graph, which shares no derivative with it. */
class GraphAgreementTest {

  private static final int STEPS = 3;

  static List<Sample> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void the_layer_engine_does_what_the_graph_does(Sample sample) {
    Comparison comparison =
        compare(sample.experiment())
            .named(sample.name())
            .between(new ReferenceBackend(), new GraphBackend());

    AgreementAssert.assertThat(comparison.on(sample.data()).forSteps(STEPS)).agrees();
  }
}
