package dev.tandem.conventions;

import dev.tandem.spec.Adaptive;
import dev.tandem.spec.Momentum;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Schedule;
import dev.tandem.spec.SpecException;

/** Which rule an optimizer of Tandem is. */
enum OptimizerRules implements Optimizer.Cases<MomentumRule> {
  TABLE;

  @Override
  public MomentumRule sgd(Optimizer.Sgd optimizer) {
    double rate = constant(optimizer, optimizer.learningRate());
    return new MomentumRule(MomentumForm.HEAVY_BALL, rate, 0);
  }

  @Override
  public MomentumRule heavyBall(Momentum.HeavyBall optimizer) {
    return rule(MomentumForm.HEAVY_BALL, optimizer, optimizer.momentum());
  }

  @Override
  public MomentumRule nesterov(Momentum.Nesterov optimizer) {
    return rule(MomentumForm.NESTEROV, optimizer, optimizer.momentum());
  }

  @Override
  public MomentumRule averagedGradient(Momentum.AveragedGradient optimizer) {
    return rule(MomentumForm.AVERAGE, optimizer, optimizer.momentum());
  }

  @Override
  public MomentumRule summedGradient(Momentum.SummedGradient optimizer) {
    return rule(MomentumForm.SUM, optimizer, optimizer.momentum());
  }

  @Override
  public MomentumRule ball(Momentum.Ball optimizer) {
    return rule(MomentumForm.BALL, optimizer, new Schedule.Constant(optimizer.friction()));
  }

  @Override
  public MomentumRule adaGrad(Adaptive.AdaGrad optimizer) {
    throw noMomentum(optimizer);
  }

  @Override
  public MomentumRule rmsProp(Adaptive.RmsProp optimizer) {
    throw noMomentum(optimizer);
  }

  @Override
  public MomentumRule adaDelta(Adaptive.AdaDelta optimizer) {
    throw noMomentum(optimizer);
  }

  @Override
  public MomentumRule adam(Adaptive.Adam optimizer) {
    throw noMomentum(optimizer);
  }

  @Override
  public MomentumRule adaMax(Adaptive.AdaMax optimizer) {
    throw noMomentum(optimizer);
  }

  @Override
  public MomentumRule amsGrad(Adaptive.AmsGrad optimizer) {
    throw noMomentum(optimizer);
  }

  @Override
  public MomentumRule nadam(Adaptive.Nadam optimizer) {
    throw noMomentum(optimizer);
  }

  @Override
  public MomentumRule adaBelief(Adaptive.AdaBelief optimizer) {
    throw noMomentum(optimizer);
  }

  /** What Tandem calls a rule; it has no word for {@link MomentumForm#NESTEROV_SUM}. */
  static Optimizer optimizer(MomentumRule rule) {
    Schedule rate = new Schedule.Constant(rule.rate());
    Schedule momentum = new Schedule.Constant(rule.momentum());
    return switch (rule.form()) {
      case AVERAGE -> new Momentum.AveragedGradient(rate, momentum);
      case SUM -> new Momentum.SummedGradient(rate, momentum);
      case HEAVY_BALL -> new Momentum.HeavyBall(rate, momentum);
      case BALL -> new Momentum.Ball(rate, rule.momentum());
      case NESTEROV, NESTEROV_SUM -> new Momentum.Nesterov(rate, momentum);
    };
  }

  private static MomentumRule rule(MomentumForm form, Optimizer optimizer, Schedule momentum) {
    return new MomentumRule(
        form, constant(optimizer, optimizer.learningRate()), constant(optimizer, momentum));
  }

  private static double constant(Optimizer optimizer, Schedule schedule) {
    if (schedule instanceof Schedule.Constant constant) {
      return constant.value();
    }
    throw new SpecException(
        "momentumOf(%s): a translation is of constant numbers, but this follows a schedule;"
                .formatted(optimizer)
            + " translate the first numbers and read the condition");
  }

  private static SpecException noMomentum(Optimizer optimizer) {
    return new SpecException(
        "momentumOf(%s): has no form of momentum; adamEpsilon and rmsPropEpsilon translate what"
                .formatted(optimizer)
            + " differs there");
  }
}
