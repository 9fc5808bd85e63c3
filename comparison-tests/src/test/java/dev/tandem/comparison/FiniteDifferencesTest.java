package dev.tandem.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Activation;
import dev.tandem.spec.ParameterId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge of the reference: its backpropagation against differences of its own objective. */
class FiniteDifferencesTest {

  /** Central differences with h = 1e-5 are exact to about h^2 and to rounding / h. */
  private static final double TOLERANCE = 5e-9;

  /** The last digits of a great objective, divided by h. */
  private static final double ROUNDING = 1e-15 / 1e-5;

  private static final int ELEMENTS_PER_ARRAY = 60;

  /**
   * All but those with a surrogate, whose derivative is on purpose not that of what they compute,
   * which jumps; one whose outputs are no longer than the differences can tell; and one where
   * branches are equal, so that their maximum has a kink.
   */
  static List<Sample> samples() {
    return Samples.all().stream()
        .filter(sample -> !hasSurrogate(sample))
        .filter(sample -> !sample.name().endsWith("of short outputs"))
        .filter(sample -> !sample.name().endsWith("with ties"))
        .toList();
  }

  private static boolean hasSurrogate(Sample sample) {
    return Words.of(sample.experiment()).stream()
        .anyMatch(word -> word instanceof Activation.Surrogate);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void backpropagation_is_the_derivative_of_the_objective(Sample sample) {
    Learner learner = new ReferenceBackend().learn(sample.experiment());
    Batch batch = sample.data().batch(0, sample.experiment().plan().batchSize());
    learner.step(batch);
    Parameters gradients = learner.gradients(batch);
    double rounding = ROUNDING * learner.objective(batch, Mode.TRAINING);
    for (ParameterId id : gradients.ids()) {
      Matrix gradient = gradients.get(id);
      int stride = Math.max(1, gradient.size() / ELEMENTS_PER_ARRAY);
      for (int i = 0; i < gradient.size(); i += stride) {
        int row = i / gradient.columns();
        int column = i % gradient.columns();
        assertThat(FiniteDifferences.derivative(learner, batch, id, row, column))
            .as("%s of %s[%d,%d]", sample, id, row, column)
            .isCloseTo(gradient.get(row, column), within(TOLERANCE + rounding));
      }
    }
  }
}
