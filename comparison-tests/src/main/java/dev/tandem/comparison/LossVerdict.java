package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Network;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.Penalty;
import dev.tandem.spec.Problem;
import java.util.List;
import java.util.Map;

/** Computes the loss of a batch by the course's formula, from the engine's own activations. */
record LossVerdict(Lockstep pair, Batch batch) implements Verdict {

  static final String LOSS = "loss";
  static final String OBJECTIVE = "objective";

  /** What stands before both in training mode, where a layer computes something else. */
  static final String TRAINING = "training ";

  @Override
  public Expected on(Gap gap) {
    boolean penalized = gap.tensor().endsWith(OBJECTIVE);
    Mode mode = gap.tensor().startsWith(TRAINING) ? Mode.TRAINING : Mode.PREDICTION;
    return new Expected(
        "the formulas",
        Expected.EXACT,
        loss(pair.first(), mode) + (penalized ? penalty(pair.first()) : 0),
        loss(pair.second(), mode) + (penalized ? penalty(pair.second()) : 0));
  }

  private double loss(Learner learner, Mode mode) {
    Problem problem = pair.experiment().problem();
    Map<String, Matrix> activations = learner.activations(batch, mode);
    Matrix inputs = headInputs(problem.network(), activations);
    Matrix outputs = activations.getOrDefault(problem.network().head(), inputs);
    Matrix targets = batch.targets();
    Parameters parameters = learner.parameters();
    double sum = 0;
    for (int row = 0; row < batch.size(); row++) {
      double[] z = ActivationVerdict.drives(parameters, inputs.row(row), problem.network().head());
      sum += Formulas.Losses.of(problem.loss(), z, outputs.row(row), targets.row(row));
    }
    return sum / batch.size();
  }

  private Matrix headInputs(Network network, Map<String, Matrix> activations) {
    List<String> inputs = network.node(network.head()).inputs();
    Matrix matrix = activations.get(inputs.get(0));
    return matrix == null ? batch.inputs() : matrix;
  }

  private double penalty(Learner learner) {
    Parameters parameters = learner.parameters();
    double sum = 0;
    for (Penalty penalty : pair.experiment().problem().penalties()) {
      for (ParameterId id : parameters.ids()) {
        if (id.role() == penalty.role()) {
          for (double w : parameters.get(id).toArray()) {
            sum += penalty.match(Formulas.Penalties.TABLE).applyAsDouble(w);
          }
        }
      }
    }
    return sum;
  }
}
