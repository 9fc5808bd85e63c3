package dev.tandem.dl4j.updater;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Descent along the average gradient for DL4J: {@code v' = mu v + (1 - mu) g, w' = w - eta v'},
 * {@code v} starting at 0. Source: course O2 (S0 14.3, its sign corrected).
 */
public final class AveragedGradient extends OwnMomentum {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("unused") // for JSON
  private AveragedGradient() {
    this(0, 0);
  }

  /**
   * With a constant momentum.
   *
   * @param learningRate eta; a schedule can be set as in any updater
   * @param momentum mu
   */
  public AveragedGradient(double learningRate, double momentum) {
    this(learningRate, momentum, null);
  }

  /**
   * With a momentum that may follow a schedule.
   *
   * @param learningRate eta; a schedule can be set as in any updater
   * @param momentum mu, used when there is no schedule
   * @param momentumSchedule mu by iteration or epoch, or null
   */
  public AveragedGradient(
      double learningRate, double momentum, @Nullable ISchedule momentumSchedule) {
    super(learningRate, momentum, momentumSchedule);
  }

  @Override
  void update(INDArray g, List<INDArray> state, int iteration, int epoch) {
    double eta = getLearningRate(iteration, epoch);
    double mu = momentum(iteration, epoch);
    INDArray v = state.get(0);
    v.muli(mu).addi(g.muli(1 - mu));
    g.assign(v).muli(eta);
  }
}
