package dev.tandem.dl4j.updater;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A ball with friction for DL4J: {@code v' = (1 - r dt) v - dt g, w' = w + dt v'}, {@code v}
 * starting at 0. DL4J's learning rate is dt. Source: course O2 (S0 14.3, S1 6.1).
 */
public final class Ball extends OwnUpdater {

  private static final long serialVersionUID = 1L;

  private final double friction;

  @SuppressWarnings("unused") // for JSON
  private Ball() {
    this(0, 0);
  }

  /**
   * With all its numbers.
   *
   * @param timeStep dt; a schedule can be set as in any updater
   * @param friction r
   */
  public Ball(double timeStep, double friction) {
    super(timeStep);
    this.friction = friction;
  }

  @Override
  List<String> slots() {
    return List.of("V");
  }

  @Override
  List<@Nullable Object> numbers() {
    return List.of(friction);
  }

  @Override
  void update(INDArray g, List<INDArray> state, int iteration, int epoch) {
    double dt = getLearningRate(iteration, epoch);
    INDArray v = state.get(0);
    v.muli(1 - friction * dt).subi(g.muli(dt));
    g.assign(v).muli(-dt);
  }
}
