package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Channels;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Computes one weight, or what is kept for it, after one update and its limits by the formulas,
 * from the engine's own gradient. Made before the update, asked after it.
 */
final class UpdateVerdict implements Verdict {

  private final Before first;
  private final Before second;

  UpdateVerdict(Lockstep pair, Batch batch) {
    this.first = Before.of(pair.experiment(), pair.first(), batch);
    this.second = Before.of(pair.experiment(), pair.second(), batch);
  }

  @Override
  public Expected on(Gap gap) {
    return new Expected("the formulas", Expected.EXACT, first.expected(gap), second.expected(gap));
  }

  private record Before(
      Experiment experiment,
      Parameters parameters,
      OptimizerState state,
      Parameters gradients,
      Map<String, Matrix> activations) {

    static Before of(Experiment experiment, Learner learner, Batch batch) {
      Parameters gradients = learner.gradients(batch);
      return new Before(
          experiment,
          learner.parameters(),
          learner.optimizerState(),
          LimitFormulas.clipped(experiment, learner.parameters(), gradients),
          activations(learner, batch));
    }

    /** What each node gives to its readers in the step; the sample itself has the input's name. */
    private static Map<String, Matrix> activations(Learner learner, Batch batch) {
      Map<String, Matrix> all = new HashMap<>(learner.activations(batch, Mode.TRAINING));
      all.put(Network.INPUT, batch.inputs());
      return all;
    }

    double expected(Gap gap) {
      for (ParameterId id : parameters.ids()) {
        if (gap.tensor().equals(id.toString())) {
          return id.role().isTrained()
              ? limited(id).get(gap.row(), gap.column())
              : running(id, gap.column());
        }
        List<Slot> slots = experiment.optimizer().slots();
        for (int i = 0; i < slots.size(); i++) {
          if (gap.tensor().equals(slots.get(i).name() + " of " + id)) {
            return next(id, gap.row(), gap.column())[1 + i];
          }
        }
      }
      return state.steps() + 1;
    }

    /** One running statistic after the step. */
    private double running(ParameterId id, int channel) {
      for (Node node : experiment.network().nodes()) {
        if (node.name().equals(id.node()) && node.layer() instanceof Normalization.Batch layer) {
          Matrix inputs = Objects.requireNonNull(activations.get(node.inputs().get(0)));
          int positions = Channels.of(node.output()).positions();
          double[] values = NormalizationFormulas.values(inputs, channel, positions);
          double before = parameters.get(id).get(0, channel);
          return NormalizationFormulas.running(layer, id.role(), before, values);
        }
      }
      throw new IllegalStateException(id + " does not belong to a normalization");
    }

    /** All values of one parameter after the update, decay and constraints. */
    private Matrix limited(ParameterId id) {
      Matrix before = parameters.get(id);
      double[] updated = new double[before.size()];
      for (int i = 0; i < updated.length; i++) {
        updated[i] = next(id, i / before.columns(), i % before.columns())[0];
      }
      Matrix after = Matrix.of(before.rows(), before.columns(), updated);
      return LimitFormulas.limited(experiment, id, before, after, state.progress());
    }

    /** The weight and each slot after the update. */
    private double[] next(ParameterId id, int row, int column) {
      double[] slots =
          experiment.optimizer().slots().stream()
              .mapToDouble(slot -> state.slot(slot.name()).get(id).get(row, column))
              .toArray();
      double w = parameters.get(id).get(row, column);
      double g = gradients.get(id).get(row, column);
      return experiment.optimizer().match(UpdateFormulas.TABLE).from(w, slots, g, state.progress());
    }
  }
}
