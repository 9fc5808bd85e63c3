package dev.tandem.reference;

import dev.tandem.spec.Adaptive;
import dev.tandem.spec.Momentum;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Schedule;

/** The table of update rules: a new one for each learner. */
enum UpdateRules implements Optimizer.Cases<UpdateRule> {
  TABLE;

  @Override
  public UpdateRule sgd(Optimizer.Sgd optimizer) {
    return new Descent(optimizer.learningRate());
  }

  @Override
  public UpdateRule heavyBall(Momentum.HeavyBall optimizer) {
    return new MomentumRules.HeavyBall(optimizer);
  }

  @Override
  public UpdateRule nesterov(Momentum.Nesterov optimizer) {
    return new MomentumRules.Nesterov(optimizer);
  }

  @Override
  public UpdateRule averagedGradient(Momentum.AveragedGradient optimizer) {
    return new MomentumRules.AveragedGradient(optimizer);
  }

  @Override
  public UpdateRule summedGradient(Momentum.SummedGradient optimizer) {
    return new MomentumRules.SummedGradient(optimizer);
  }

  @Override
  public UpdateRule ball(Momentum.Ball optimizer) {
    return new MomentumRules.Ball(optimizer);
  }

  @Override
  public UpdateRule adaGrad(Adaptive.AdaGrad optimizer) {
    return new SquareRules.AdaGrad(optimizer);
  }

  @Override
  public UpdateRule rmsProp(Adaptive.RmsProp optimizer) {
    return new SquareRules.RmsProp(optimizer);
  }

  @Override
  public UpdateRule adaDelta(Adaptive.AdaDelta optimizer) {
    return new SquareRules.AdaDelta(optimizer);
  }

  @Override
  public UpdateRule adam(Adaptive.Adam optimizer) {
    return new MomentRules.Adam(optimizer);
  }

  @Override
  public UpdateRule adaMax(Adaptive.AdaMax optimizer) {
    return new MomentRules.AdaMax(optimizer);
  }

  @Override
  public UpdateRule amsGrad(Adaptive.AmsGrad optimizer) {
    return new MomentRules.AmsGrad(optimizer);
  }

  @Override
  public UpdateRule nadam(Adaptive.Nadam optimizer) {
    return new MomentRules.Nadam(optimizer);
  }

  @Override
  public UpdateRule adaBelief(Adaptive.AdaBelief optimizer) {
    return new MomentRules.AdaBelief(optimizer);
  }

  /** {@code w' = w - eta g}. */
  private static final class Descent extends UpdateRule {

    Descent(Schedule learningRate) {
      super(learningRate);
    }

    @Override
    boolean restsWithoutGradient() {
      return true;
    }

    @Override
    void update(double[] w, double[] g, double[][][] state, int row) {
      for (int i = 0; i < w.length; i++) {
        w[i] -= eta * g[i];
      }
    }
  }
}
