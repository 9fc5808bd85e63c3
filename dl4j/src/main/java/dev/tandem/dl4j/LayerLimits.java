package dev.tandem.dl4j;

import dev.tandem.dl4j.limit.DecoupledDecay;
import dev.tandem.spec.Constraint;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.Penalty;
import dev.tandem.spec.WeightDecay;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * The penalties and limits of an experiment, said for one layer: DL4J applies a weight decay twice
 * that is said for the whole network, and forgets constraints on all parameters.
 *
 * @param experiment whose penalties and limits
 * @param face which classes may be used
 * @param overInputs the dimensions of the layer's weights that are inputs
 */
record LayerLimits(Experiment experiment, Face face, int... overInputs) {

  void applyTo(BaseLayer.Builder<?> layer) {
    layer.regularization(regularization(Role.WEIGHTS));
    layer.regularizationBias(regularization(Role.BIASES));
    experiment.limits().clipping().match(Clippings.TABLE).accept(layer);
    layer.constrainWeights(constraints(Role.WEIGHTS));
    layer.constrainBias(constraints(Role.BIASES));
  }

  /** As a list: the builder's words for penalties and decay throw each other out. */
  private List<Regularization> regularization(Role role) {
    List<Regularization> all = new ArrayList<>();
    for (Penalty penalty : experiment.problem().penalties()) {
      if (penalty.role() == role && penalty.coefficient() > 0) {
        all.add(penalty.match(Penalties.TABLE));
      }
    }
    for (WeightDecay decay : experiment.limits().decays()) {
      if (decay.role() == role && decay.coefficient() > 0) {
        all.add(decay(decay));
      }
    }
    return all;
  }

  private Regularization decay(WeightDecay decay) {
    boolean timesRate = decay.scale() == WeightDecay.Scale.LEARNING_RATE;
    return face.isExact()
        ? new DecoupledDecay(decay.coefficient(), timesRate)
        : new org.nd4j.linalg.learning.regularization.WeightDecay(decay.coefficient(), timesRate);
  }

  private LayerConstraint[] constraints(Role role) {
    return experiment.limits().constraints().stream()
        .filter(constraint -> constraint.role() == role)
        .map(this::constraint)
        .toArray(LayerConstraint[]::new);
  }

  private LayerConstraint constraint(Constraint constraint) {
    int[] over = constraint.role() == Role.WEIGHTS ? overInputs : new int[] {0};
    return constraint.match(new Constraints(face, over));
  }
}
