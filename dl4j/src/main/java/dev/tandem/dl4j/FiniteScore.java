package dev.tandem.dl4j;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;

/**
 * Stops a step of DL4J between backpropagation and the updater when its score is not finite: the
 * last moment at which nothing has been changed yet.
 */
final class FiniteScore extends BaseTrainingListener {

  @Override
  public void onGradientCalculation(Model model) {
    if (!Double.isFinite(model.score())) {
      throw Violated.INSTANCE;
    }
  }

  /** A signal, not an error: carries nothing, so one serves all. */
  static final class Violated extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Violated INSTANCE = new Violated();

    private Violated() {
      super("the score is not finite", null, false, false);
    }
  }
}
