package dev.tandem.dl4j.updater;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Heavy ball for DL4J: {@code v' = mu v - eta g, w' = w + v'}, {@code v} starting at 0. Not {@code
 * Nesterovs}, whose parameters are the look-ahead points. Source: Polyak, 1964; course O2 (S3).
 */
public final class HeavyBall extends OwnMomentum {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("unused") // for JSON
  private HeavyBall() {
    this(0, 0);
  }

  /**
   * With a constant momentum.
   *
   * @param learningRate eta; a schedule can be set as in any updater
   * @param momentum mu
   */
  public HeavyBall(double learningRate, double momentum) {
    this(learningRate, momentum, null);
  }

  /**
   * With a momentum that may follow a schedule.
   *
   * @param learningRate eta; a schedule can be set as in any updater
   * @param momentum mu, used when there is no schedule
   * @param momentumSchedule mu by iteration or epoch, or null
   */
  public HeavyBall(double learningRate, double momentum, @Nullable ISchedule momentumSchedule) {
    super(learningRate, momentum, momentumSchedule);
  }

  @Override
  void update(INDArray g, List<INDArray> state, int iteration, int epoch) {
    double eta = getLearningRate(iteration, epoch);
    double mu = momentum(iteration, epoch);
    INDArray v = state.get(0);
    v.muli(mu).subi(g.muli(eta));
    g.assign(v).negi();
  }
}
