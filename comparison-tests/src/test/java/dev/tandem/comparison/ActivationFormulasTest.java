package dev.tandem.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Node;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The third opinion, which is asked only when two engines disagree, is that of the reference. */
class ActivationFormulasTest {

  static List<Sample> samples() {
    return ActivationSamples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void give_what_the_reference_gives(Sample sample) {
    Learner learner = new ReferenceBackend().learn(sample.experiment());
    Batch batch = sample.data().batch(0, 5);
    Map<String, Matrix> activations = learner.activations(batch, Mode.PREDICTION);
    for (Node node : sample.experiment().network().nodes()) {
      Layer.Dense layer = (Layer.Dense) node.layer();
      Matrix inputs = activations.getOrDefault(node.inputs().get(0), batch.inputs());
      Matrix outputs = activations.getOrDefault(node.name(), inputs);
      for (int row = 0; row < batch.size(); row++) {
        double[] z = ActivationVerdict.drives(learner.parameters(), inputs.row(row), node.name());
        for (int j = 0; j < z.length; j++) {
          double a = outputs.get(row, j);
          assertThat(layer.activation().match(Formulas.Activations.TABLE).of(z, j))
              .as("%s of %s at %s", layer.activation(), node.name(), z[j])
              .isCloseTo(a, within(1e-14 * Math.max(1, Math.abs(a))));
        }
      }
    }
  }
}
