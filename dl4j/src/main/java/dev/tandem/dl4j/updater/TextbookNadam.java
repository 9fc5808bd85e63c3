package dev.tandem.dl4j.updater;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Nadam for DL4J with both averages corrected: {@code w' = w - eta (beta1 m' / (1 - beta1^(t + 1))
 * + (1 - beta1) g / (1 - beta1^t)) / (sqrt(s' / (1 - beta2^t)) + epsilon)}. DL4J's {@code Nadam}
 * does not correct s': its first step is of 60 learning rates. Source: Dozat, 2016.
 */
public final class TextbookNadam extends OwnMoments {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("unused") // for JSON
  private TextbookNadam() {
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
  public TextbookNadam(double learningRate, double beta1, double beta2, double epsilon) {
    super(learningRate, beta1, beta2, epsilon);
  }

  @Override
  void update(INDArray g, List<INDArray> state, int iteration, int epoch) {
    INDArray m = mean(state.get(0), g);
    INDArray s = square(state.get(1), g);
    g.muli((1 - beta1) / correction(beta1, iteration, 1));
    g.addi(m.mul(beta1 / correction(beta1, iteration, 2)));
    g.muli(getLearningRate(iteration, epoch)).divi(root(s, correction(beta2, iteration, 1)));
  }
}
