package dev.tandem.dl4j;

import dev.tandem.spec.Optimizer;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;

/** DL4J's updater of the same formula; its own lack heavy ball. */
enum UpdateRules implements Optimizer.Cases<IUpdater> {
  INSTANCE;

  @Override
  public IUpdater sgd(Optimizer.Sgd optimizer) {
    return new org.nd4j.linalg.learning.config.Sgd(optimizer.learningRate());
  }

  @Override
  public IUpdater heavyBall(Optimizer.HeavyBall optimizer) {
    return new HeavyBall(optimizer.learningRate(), optimizer.momentum());
  }

  @Override
  public IUpdater nesterov(Optimizer.Nesterov optimizer) {
    return new Nesterovs(optimizer.learningRate(), optimizer.momentum());
  }
}
