package dev.tandem.dl4j.updater;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Adam for DL4J with epsilon beside the corrected root: {@code w' = w - eta (m' / (1 - beta1^t)) /
 * (sqrt(s' / (1 - beta2^t)) + epsilon)}. DL4J's {@code Adam} has it beside the plain root, and
 * moves at a learning rate of 0. Source: Kingma and Ba, 2015, algorithm 1.
 */
public final class TextbookAdam extends OwnMoments {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("unused") // for JSON
  private TextbookAdam() {
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
  public TextbookAdam(double learningRate, double beta1, double beta2, double epsilon) {
    super(learningRate, beta1, beta2, epsilon);
  }

  @Override
  void update(INDArray g, List<INDArray> state, int iteration, int epoch) {
    INDArray m = mean(state.get(0), g);
    INDArray s = square(state.get(1), g);
    double rate = getLearningRate(iteration, epoch) / correction(beta1, iteration, 1);
    g.assign(m).muli(rate).divi(root(s, correction(beta2, iteration, 1)));
  }
}
