package dev.tandem.dl4j;

import dev.tandem.spec.Optimizer;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * DL4J's updater of the same formula; its own lack heavy ball.
 *
 * @param face which classes may be used
 */
record UpdateRules(Face face) implements Optimizer.Cases<IUpdater> {

  @Override
  public IUpdater sgd(Optimizer.Sgd optimizer) {
    return new Sgd(optimizer.learningRate());
  }

  @Override
  public IUpdater heavyBall(Optimizer.HeavyBall optimizer) {
    if (face.isExact()) {
      return new HeavyBall(optimizer.learningRate(), optimizer.momentum());
    }
    throw Face.lacks(optimizer, "use withNesterov(%s)".formatted(optimizer.momentum()));
  }

  @Override
  public IUpdater nesterov(Optimizer.Nesterov optimizer) {
    return new Nesterovs(optimizer.learningRate(), optimizer.momentum());
  }
}
