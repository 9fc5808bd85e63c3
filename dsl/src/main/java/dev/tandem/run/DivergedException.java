package dev.tandem.run;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.spec.Adaptive;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.Progress;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/**
 * Training was stopped because the objective became NaN or infinite. The message names the step,
 * the layer and the likely cause; the learner still has the parameters from before that step.
 */
public final class DivergedException extends ArithmeticException {

  private static final long serialVersionUID = 1L;

  private DivergedException(String message) {
    super(message);
  }

  /**
   * Finds out where a run went wrong.
   *
   * @param learner the learner, not updated by the step that failed
   * @param batch the batch of that step
   * @param step number of that step, from 1
   * @param epoch number of its epoch, from 1
   * @param objective what it came to
   * @return the exception to throw
   */
  public static DivergedException at(
      Learner learner, Batch batch, long step, int epoch, double objective) {
    return new DivergedException(
        "step %d (epoch %d): the objective became %s %s; %s"
            .formatted(
                step,
                epoch,
                objective,
                place(learner, batch),
                advice(learner.experiment().optimizer(), learner.progress())));
  }

  private static String place(Learner learner, Batch batch) {
    for (Map.Entry<String, Matrix> node : learner.activations(batch, Mode.TRAINING).entrySet()) {
      if (!Double.isFinite(largest(node.getValue()))) {
        return "and %s gives the first value that is not finite (%s)"
            .formatted(node.getKey(), weights(learner, node.getKey()));
      }
    }
    String head = learner.experiment().network().head();
    return "though all activations are finite: at the loss of %s or in a penalty (%s)"
        .formatted(head, weights(learner, head));
  }

  private static String weights(Learner learner, String node) {
    Parameters parameters = learner.parameters();
    double largest = 0;
    for (ParameterId id : parameters.ids()) {
      if (id.node().equals(node)) {
        largest = Math.max(largest, largest(parameters.get(id)));
      }
    }
    return String.format(Locale.ROOT, "its largest parameter is %.3g", largest);
  }

  private static String advice(Optimizer optimizer, Progress progress) {
    if (optimizer instanceof Adaptive.AdaDelta) {
      return optimizer + " has no learning rate: scale the inputs, or try adam(0.001)";
    }
    // In decimal: a tenth of 0.7 is 0.07, not 0.06999999999999999.
    double rate = optimizer.learningRate().valueAt(progress);
    return "the learning rate of %s is probably too large: try %s"
        .formatted(optimizer, BigDecimal.valueOf(rate).movePointLeft(1).doubleValue());
  }

  /** The largest magnitude, or NaN when there is one. */
  private static double largest(Matrix matrix) {
    double largest = 0;
    for (int i = 0; i < matrix.size(); i++) {
      largest = Math.max(largest, Math.abs(matrix.get(i)));
    }
    return largest;
  }
}
