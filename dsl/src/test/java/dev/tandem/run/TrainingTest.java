package dev.tandem.run;

import static dev.tandem.dsl.Tandem.adaDelta;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.from;
import static dev.tandem.dsl.Tandem.noImprovementIn;
import static dev.tandem.dsl.Tandem.sgd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Plan;
import dev.tandem.spec.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TrainingTest {

  private static final Dataset THREE =
      Dataset.of(new double[3][2], new double[][] {{0, 0}, {0, 0}, {0, 0}});

  private static final Dataset TWOS = Dataset.of(new double[][] {{2, 0}}, new double[1][2]);

  private static final Holdout ALL_THREE = new Holdout(THREE, null);

  private final List<String> heard = new ArrayList<>();

  private final TrainingListener listener =
      new TrainingListener() {
        @Override
        public void onStep(long step, double objective) {
          heard.add(step + ": " + objective);
        }

        @Override
        public void onEpoch(EpochReport report, Learner learner) {
          heard.add(report.epoch() + " of " + report.epochs());
        }
      };

  @Test
  void takes_every_batch_of_every_epoch_and_tells_of_it() {
    ScriptedLearner learner = new ScriptedLearner(0, 8, 5, 2, 1);
    Model model = Training.run(learner, ALL_THREE, listener);

    assertThat(learner.batchSizes()).containsExactly(2, 1, 2, 1);
    assertThat(heard).containsExactly("1: 8.0", "2: 5.0", "1 of 2", "3: 2.0", "4: 1.0", "2 of 2");
    // Batches of 2 and 1 samples: (2 x 8 + 5) / 3 and (2 x 2 + 1) / 3.
    assertThat(model.history())
        .containsExactly(
            new EpochReport(1, 2, 2, 7, OptionalDouble.empty()),
            new EpochReport(2, 2, 4, 5 / 3.0, OptionalDouble.empty()));
    assertThat(model.epoch()).isEqualTo(2);
    assertThat(learner.progress()).isEqualTo(new Progress(4, 2, 0));
    assertThat(model.learner()).isSameAs(learner);
  }

  @Test
  void goes_on_counting_the_steps_of_its_learner() {
    ScriptedLearner learner = new ScriptedLearner(0, 1);
    learner.setOptimizerState(new OptimizerState(10, Map.of()));

    assertThat(Training.run(learner, ALL_THREE, TrainingListener.SILENT).history().get(1).steps())
        .isEqualTo(14);
  }

  @Test
  void stops_where_an_activation_is_not_finite() {
    ScriptedLearner learner = new ScriptedLearner(Double.POSITIVE_INFINITY, 8, 5, Double.NaN);
    setLargestWeight(learner, -123.4);

    assertThatThrownBy(() -> Training.run(learner, ALL_THREE, listener))
        .isInstanceOf(DivergedException.class)
        .hasMessage(
            "step 3 (epoch 2): the objective became NaN and dense1 gives the first value that is"
                + " not finite (its largest parameter is 123); the learning rate of sgd(0.5) is"
                + " probably too large: try 0.05");
    assertThat(heard).containsExactly("1: 8.0", "2: 5.0", "1 of 2");
  }

  @Test
  void stops_at_the_loss_when_all_activations_are_finite() {
    ScriptedLearner learner = new ScriptedLearner(0, Double.POSITIVE_INFINITY);
    setLargestWeight(learner, 5);

    assertThatThrownBy(() -> Training.run(learner, ALL_THREE, listener))
        .isInstanceOf(DivergedException.class)
        .hasMessage(
            "step 1 (epoch 1): the objective became Infinity though all activations are finite:"
                + " at the loss of dense1 or in a penalty (its largest parameter is 5.00); the"
                + " learning rate of sgd(0.5) is probably too large: try 0.05");
  }

  @Test
  void data_that_does_not_fit_is_refused_before_the_first_step() {
    ScriptedLearner learner = new ScriptedLearner(0, 1);
    Dataset wide = Dataset.of(new double[1][3], new double[1][2]);

    assertThatThrownBy(() -> Training.run(learner, new Holdout(wide, null), listener))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "input: needs 2 values a sample (vector(2)) but receives 3;"
                + " change the data or the input");
    assertThat(learner.batchSizes()).isEmpty();
  }

  @Test
  void a_backend_trains_what_it_learns_and_is_silent_by_default() {
    ScriptedLearner learner = new ScriptedLearner(0, 1);
    Backend backend =
        new Backend() {
          @Override
          public String name() {
            return "scripted";
          }

          @Override
          public Learner learn(Experiment experiment) {
            return learner;
          }
        };

    assertThat(backend.train(ScriptedLearner.EXPERIMENT, THREE).learner()).isSameAs(learner);
    assertThat(learner.batchSizes()).hasSize(4);
  }

  @Test
  void ends_with_the_parameters_of_the_best_epoch() {
    // The scripted loss is the mean of the first inputs: 2 in validation, in every epoch.
    Experiment patient = by(sgd(0.5), epochs(9).batchesOf(2).stopping(noImprovementIn(2)));
    ScriptedLearner learner = new ScriptedLearner(patient, 0, 1);
    List<Parameters> seen = new ArrayList<>();
    TrainingListener changing =
        new TrainingListener() {
          @Override
          public void onEpoch(EpochReport report, Learner trained) {
            seen.add(trained.parameters());
            setLargestWeight(learner, report.epoch());
          }
        };
    Model model = Training.run(learner, new Holdout(THREE, TWOS), changing);

    assertThat(model.history()).hasSize(3);
    assertThat(model.history().get(2).validationLoss()).hasValue(2);
    assertThat(model.epoch()).isEqualTo(1);
    assertThat(seen).hasSize(3);
    assertThat(largestWeight(learner)).isEqualTo(1);
  }

  @Test
  void goes_on_from_plateaus_as_the_rate_falls() {
    Experiment falling =
        by(
            sgd(from(0.5).halved().onPlateau().downTo(0.25)),
            epochs(9).batchesOf(2).stopping(noImprovementIn(1)));
    ScriptedLearner learner = new ScriptedLearner(falling, 0, 1);
    Training.run(learner, new Holdout(THREE, TWOS), TrainingListener.SILENT);

    assertThat(learner.progress()).isEqualTo(new Progress(8, 4, 2));
  }

  @Test
  void without_patience_validation_is_only_reported() {
    ScriptedLearner learner = new ScriptedLearner(0, 1);
    Model model = Training.run(learner, new Holdout(THREE, TWOS), TrainingListener.SILENT);

    assertThat(model.history()).extracting(EpochReport::validationLoss).hasSize(2);
    assertThat(model.history().get(1).validationLoss()).hasValue(2);
    assertThat(model.epoch()).isEqualTo(2);
  }

  @Test
  void a_divergence_without_a_learning_rate_names_another_cause() {
    Experiment none = by(adaDelta(), epochs(2).batchesOf(2));
    ScriptedLearner learner = new ScriptedLearner(none, 0, Double.NaN);
    setLargestWeight(learner, 5);

    assertThatThrownBy(() -> Training.run(learner, ALL_THREE, listener))
        .hasMessageEndingWith(
            "(its largest parameter is 5.00); adaDelta() has no learning rate: scale the inputs,"
                + " or try adam(0.001)");
  }

  private static Experiment by(Optimizer optimizer, Plan plan) {
    return ScriptedLearner.EXPERIMENT.problem().by(optimizer, plan);
  }

  private static double largestWeight(ScriptedLearner learner) {
    return learner.parameters().get("dense1.weights").get(0, 1);
  }

  private static void setLargestWeight(ScriptedLearner learner, double value) {
    learner.setParameters(
        learner
            .parameters()
            .with(learner.parameters().ids().iterator().next(), Matrix.of(2, 2, 0, value, 1, 2)));
  }
}
