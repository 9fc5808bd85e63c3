package dev.tandem.dl4j.updater;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * AdaMax for DL4J: {@code u' = max(beta2 u, |g|), w' = w - eta / (1 - beta1^t) m' / u'}, standing
 * still where u' is 0. DL4J's {@code AdaMax} moves at a learning rate of 0. Source: Kingma and Ba,
 * 2015, algorithm 2.
 */
public final class TextbookAdaMax extends OwnMoments {

  private static final long serialVersionUID = 1L;

  /** Below the least gradient that is told from 0. */
  private static final double TINY = 1e-37;

  @SuppressWarnings("unused") // for JSON
  private TextbookAdaMax() {
    this(0, 0, 0);
  }

  /**
   * With all its numbers.
   *
   * @param learningRate eta; a schedule can be set as in any updater
   * @param beta1 decay of the average gradient
   * @param beta2 decay of the second average
   */
  public TextbookAdaMax(double learningRate, double beta1, double beta2) {
    super(learningRate, beta1, beta2, TINY);
  }

  @Override
  List<String> slots() {
    return List.of("M", "U");
  }

  @Override
  void update(INDArray g, List<INDArray> state, int iteration, int epoch) {
    INDArray m = mean(state.get(0), g);
    INDArray u = state.get(1);
    u.assign(Transforms.max(u.mul(beta2), Transforms.abs(g, true), false));
    double rate = getLearningRate(iteration, epoch) / correction(beta1, iteration, 1);
    g.assign(m).muli(rate).divi(Transforms.max(u, epsilon, true));
  }
}
