package example.mistakes;

import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.vector;
import static example.mistakes.Mistake.mistake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.reference.GraphBackend;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Backend;
import dev.tandem.run.DivergedException;
import dev.tandem.run.Holdout;
import dev.tandem.run.Learner;
import dev.tandem.run.Training;
import dev.tandem.run.TrainingListener;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.SpecException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake has one exact message, which says what to do, and is reported at the statement that
 * made it. Mistakes in CSV files stand with their reader.
 */
class UserMistakesTest {

  private static final List<Backend> BACKENDS =
      List.of(new ReferenceBackend(), new GraphBackend(), new Dl4jBackend());

  @TempDir static Path folder;

  static List<Mistake> mistakes() throws IOException {
    List<Mistake> all = new ArrayList<>();
    all.addAll(SpecificationMistakes.all());
    all.addAll(GraphMistakes.all());
    all.addAll(OptimizerMistakes.all());
    all.addAll(StartMistakes.all());
    all.addAll(DataMistakes.all());
    all.addAll(FileMistakes.all(folder));
    all.addAll(FolderMistakes.all(folder));
    all.addAll(ComparisonMistakes.all());
    all.addAll(ConventionMistakes.all());
    all.addAll(KernelMistakes.all());
    all.addAll(NeuronMistakes.all());
    all.addAll(PerceptronMistakes.all());
    all.addAll(SpikingMistakes.all());
    all.addAll(ApproximationMistakes.all());
    all.addAll(SavedMistakes.saving(folder));
    all.addAll(ExpressionMistakes.all());
    for (Backend backend : BACKENDS) {
      all.addAll(LearnerMistakes.all(backend));
      all.addAll(DiagnosisMistakes.all(backend));
      all.addAll(SavedMistakes.all(backend, folder));
    }
    return all;
  }

  static List<Backend> backends() {
    return BACKENDS;
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_reported_with_its_message_at_its_line(Mistake mistake) {
    mistake.assertReported();
  }

  /** The other direction: a mistake on another line, or in another class, is not taken for it. */
  @Test
  void a_report_at_another_line_is_not_accepted() {
    ThrowingCallable before = () -> vector(0);
    Mistake elsewhere =
        mistake("a mistake that was made above", before)
            .fails(
                SpecException.class,
                "vector(0): needs at least one feature;"
                    + " give the number of features of one sample");

    assertThatThrownBy(elsewhere::assertReported)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("line of");
  }

  @ParameterizedTest
  @MethodSource("backends")
  void a_learner_that_diverged_still_has_finite_parameters(Backend backend) {
    for (Optimizer optimizer :
        List.of(sgd(30), sgd(1e150).withMomentum(0.9), sgd(1e150).withNesterov(0.9))) {
      Learner learner = backend.learn(LearnerMistakes.diverging(optimizer));

      assertThatThrownBy(
              () ->
                  Training.run(
                      learner, new Holdout(LearnerMistakes.XOR, null), TrainingListener.SILENT))
          .isInstanceOf(DivergedException.class);
      for (ParameterId id : learner.parameters().ids()) {
        for (double value : learner.parameters().get(id).toArray()) {
          assertThat(value).as("%s", id).isFinite();
        }
      }
      assertThat(learner.optimizerState().steps()).isPositive();
    }
  }

  @Test
  void the_table_is_not_empty_by_accident() throws IOException {
    assertThat(mistakes())
        .hasSizeGreaterThanOrEqualTo(150)
        .extracting(Mistake::name)
        .doesNotHaveDuplicates();
  }
}
