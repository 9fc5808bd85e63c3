package dev.tandem.dl4j.updater;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * AdaBelief for DL4J, whose own of this name fails in its first step: {@code s' = beta2 s + (1 -
 * beta2) (g - m')^2 + epsilon}, then as {@link TextbookAdam}. Source: Zhuang and others, 2020.
 */
public final class AdaBelief extends OwnMoments {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("unused") // for JSON
  private AdaBelief() {
    this(0, 0, 0, 0);
  }

  /**
   * With all its numbers.
   *
   * @param learningRate eta; a schedule can be set as in any updater
   * @param beta1 decay of the average gradient
   * @param beta2 decay of the second average
   * @param epsilon added to the root
   */
  public AdaBelief(double learningRate, double beta1, double beta2, double epsilon) {
    super(learningRate, beta1, beta2, epsilon);
  }

  @Override
  void update(INDArray g, List<INDArray> state, int iteration, int epoch) {
    INDArray m = mean(state.get(0), g);
    INDArray s = square(state.get(1), g.sub(m)).addi(epsilon);
    double rate = getLearningRate(iteration, epoch) / correction(beta1, iteration, 1);
    g.assign(m).muli(rate).divi(root(s, correction(beta2, iteration, 1)));
  }
}
