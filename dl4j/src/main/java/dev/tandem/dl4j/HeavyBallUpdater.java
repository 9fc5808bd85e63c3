package dev.tandem.dl4j;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.Axpy;
import org.nd4j.linalg.api.ops.impl.transforms.same.Negative;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;

/**
 * {@code v' = mu v - eta g} for a block of parameters, in place; the update that DL4J subtracts is
 * {@code -v'}.
 */
public final class HeavyBallUpdater implements GradientUpdater<HeavyBall> {

  /** Name of the state: the velocity {@code v}, with the sign of the formula. */
  public static final String V_STATE = "V";

  private final HeavyBall config;
  private INDArray velocity;

  HeavyBallUpdater(HeavyBall config, INDArray velocity) {
    this.config = config;
    this.velocity = velocity;
  }

  /** The one entry that a state map must have. */
  static INDArray velocityOf(Map<String, INDArray> state) {
    INDArray velocity = state.get(V_STATE);
    if (velocity == null || state.size() != 1) {
      throw new IllegalStateException(
          "HeavyBall: needs the state %s alone but receives %s; give the velocity"
              .formatted(V_STATE, state.keySet()));
    }
    return velocity;
  }

  @Override
  public HeavyBall getConfig() {
    return config;
  }

  @Override
  public void setState(Map<String, INDArray> stateMap, boolean initialize) {
    velocity = velocityOf(stateMap);
  }

  @Override
  public Map<String, INDArray> getState() {
    return Map.of(V_STATE, velocity);
  }

  @Override
  public void setStateViewArray(
      INDArray viewArray, long[] gradientShape, char gradientOrder, boolean initialize) {
    if (initialize) {
      viewArray.assign(0);
    }
    velocity = viewArray.reshape(gradientOrder, gradientShape);
  }

  @Override
  public void applyUpdater(INDArray gradient, int iteration, int epoch) {
    double learningRate = config.getLearningRate(iteration, epoch);
    velocity.muli(config.momentum());
    Nd4j.exec(new Axpy(gradient, velocity, velocity, -learningRate));
    Nd4j.exec(new Negative(velocity, gradient));
  }
}
