package dev.tandem.dl4j.updater;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * AdaGrad for DL4J with a sum that starts where it is told, and a schedule that stays: {@code s' =
 * s + g^2, w' = w - eta g / (sqrt(s') + epsilon)}. DL4J's {@code AdaGrad} always starts at 1e-6 and
 * loses its schedule when it is cloned. Source: Duchi, Hazan and Singer, 2011.
 */
public final class AdaGradFrom extends OwnUpdater {

  private static final long serialVersionUID = 1L;

  private final double epsilon;
  private final double start;

  @SuppressWarnings("unused") // for JSON
  private AdaGradFrom() {
    this(0, 0, 0);
  }

  /**
   * With all its numbers.
   *
   * @param learningRate eta; a schedule can be set as in any updater
   * @param epsilon added to the root
   * @param start the sum before the first step
   */
  public AdaGradFrom(double learningRate, double epsilon, double start) {
    super(learningRate);
    this.epsilon = epsilon;
    this.start = start;
  }

  @Override
  List<String> slots() {
    return List.of("S");
  }

  @Override
  List<@Nullable Object> numbers() {
    return List.of(epsilon, start);
  }

  @Override
  double start() {
    return start;
  }

  @Override
  void update(INDArray g, List<INDArray> state, int iteration, int epoch) {
    INDArray s = state.get(0);
    s.addi(g.mul(g));
    g.muli(getLearningRate(iteration, epoch)).divi(Transforms.sqrt(s, true).addi(epsilon));
  }
}
