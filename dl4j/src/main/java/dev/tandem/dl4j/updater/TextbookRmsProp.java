package dev.tandem.dl4j.updater;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * RMSprop for DL4J with an average that starts at 0: {@code s' = rho s + (1 - rho) g^2, w' = w -
 * eta g / (sqrt(s') + epsilon)}. DL4J's {@code RmsProp} starts at epsilon. Source: Tieleman and
 * Hinton, lecture 6.5, 2012.
 */
public final class TextbookRmsProp extends OwnUpdater {

  private static final long serialVersionUID = 1L;

  private final double decay;
  private final double epsilon;

  @SuppressWarnings("unused") // for JSON
  private TextbookRmsProp() {
    this(0, 0, 0);
  }

  /**
   * With all its numbers.
   *
   * @param learningRate eta; a schedule can be set as in any updater
   * @param decay rho
   * @param epsilon added to the root
   */
  public TextbookRmsProp(double learningRate, double decay, double epsilon) {
    super(learningRate);
    this.decay = decay;
    this.epsilon = epsilon;
  }

  @Override
  List<String> slots() {
    return List.of("S");
  }

  @Override
  List<@Nullable Object> numbers() {
    return List.of(decay, epsilon);
  }

  @Override
  void update(INDArray g, List<INDArray> state, int iteration, int epoch) {
    INDArray s = state.get(0);
    s.muli(decay).addi(g.mul(g).muli(1 - decay));
    g.muli(getLearningRate(iteration, epoch)).divi(Transforms.sqrt(s, true).addi(epsilon));
  }
}
