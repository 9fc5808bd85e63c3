package dev.tandem.dl4j.updater;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * AMSGrad for DL4J without bias correction: {@code h' = max(h, s'), w' = w - eta m' / (sqrt(h') +
 * epsilon)}. DL4J's {@code AMSGrad} corrects the learning rate. Source: Reddi, Kale and Kumar,
 * 2018, algorithm 2.
 */
public final class TextbookAmsGrad extends OwnMoments {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("unused") // for JSON
  private TextbookAmsGrad() {
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
  public TextbookAmsGrad(double learningRate, double beta1, double beta2, double epsilon) {
    super(learningRate, beta1, beta2, epsilon);
  }

  @Override
  List<String> slots() {
    return List.of("M", "V", "H");
  }

  @Override
  void update(INDArray g, List<INDArray> state, int iteration, int epoch) {
    INDArray m = mean(state.get(0), g);
    INDArray s = square(state.get(1), g);
    INDArray h = state.get(2);
    h.assign(Transforms.max(h, s, true));
    g.assign(m).muli(getLearningRate(iteration, epoch)).divi(root(h, 1));
  }
}
