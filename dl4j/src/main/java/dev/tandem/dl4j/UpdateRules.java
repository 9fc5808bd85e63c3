package dev.tandem.dl4j;

import dev.tandem.dl4j.updater.AdaBelief;
import dev.tandem.dl4j.updater.AdaGradFrom;
import dev.tandem.dl4j.updater.AveragedGradient;
import dev.tandem.dl4j.updater.Ball;
import dev.tandem.dl4j.updater.HeavyBall;
import dev.tandem.dl4j.updater.SummedGradient;
import dev.tandem.dl4j.updater.TextbookAdaMax;
import dev.tandem.dl4j.updater.TextbookAdam;
import dev.tandem.dl4j.updater.TextbookAmsGrad;
import dev.tandem.dl4j.updater.TextbookNadam;
import dev.tandem.dl4j.updater.TextbookRmsProp;
import dev.tandem.spec.Adaptive;
import dev.tandem.spec.Form;
import dev.tandem.spec.Momentum;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Schedule;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.AdaMax;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * DL4J's updater of the same formula, or one of ours where DL4J has none or another.
 *
 * @param face which classes may be used
 */
record UpdateRules(Face face) implements Optimizer.Cases<IUpdater> {

  @Override
  public IUpdater sgd(Optimizer.Sgd optimizer) {
    return rated(new Sgd(eta(optimizer)), optimizer);
  }

  @Override
  public IUpdater heavyBall(Momentum.HeavyBall optimizer) {
    requireExact(optimizer, nesterov(optimizer.momentum()));
    return rated(
        new HeavyBall(eta(optimizer), mu(optimizer.momentum()), schedule(optimizer.momentum())),
        optimizer);
  }

  @Override
  public IUpdater nesterov(Momentum.Nesterov optimizer) {
    Nesterovs updater = new Nesterovs(eta(optimizer), mu(optimizer.momentum()));
    updater.setMomentumISchedule(schedule(optimizer.momentum()));
    return rated(updater, optimizer);
  }

  @Override
  public IUpdater averagedGradient(Momentum.AveragedGradient optimizer) {
    requireExact(optimizer, nesterov(optimizer.momentum()));
    return rated(
        new AveragedGradient(
            eta(optimizer), mu(optimizer.momentum()), schedule(optimizer.momentum())),
        optimizer);
  }

  @Override
  public IUpdater summedGradient(Momentum.SummedGradient optimizer) {
    requireExact(optimizer, nesterov(optimizer.momentum()));
    return rated(
        new SummedGradient(
            eta(optimizer), mu(optimizer.momentum()), schedule(optimizer.momentum())),
        optimizer);
  }

  @Override
  public IUpdater ball(Momentum.Ball optimizer) {
    requireExact(optimizer, "use sgd with withNesterov");
    return rated(new Ball(eta(optimizer), optimizer.friction()), optimizer);
  }

  /** Stock: epsilon beside the uncorrected root, and no rest at a learning rate of 0. */
  @Override
  public IUpdater adam(Adaptive.Adam o) {
    return rated(
        isOwn(o.form())
            ? new TextbookAdam(
                eta(o), o.moments().beta1(), o.moments().beta2(), o.moments().epsilon())
            : new Adam(eta(o), o.moments().beta1(), o.moments().beta2(), o.moments().epsilon()),
        o);
  }

  /** Stock: no rest at a learning rate of 0. */
  @Override
  public IUpdater adaMax(Adaptive.AdaMax o) {
    return rated(
        isOwn(o.form())
            ? new TextbookAdaMax(eta(o), o.moments().beta1(), o.moments().beta2())
            : new AdaMax(
                eta(o), o.moments().beta1(), o.moments().beta2(), AdaMax.DEFAULT_ADAMAX_EPSILON),
        o);
  }

  /** Stock: with a bias correction of the learning rate, and no rest at a learning rate of 0. */
  @Override
  public IUpdater amsGrad(Adaptive.AmsGrad o) {
    return rated(
        isOwn(o.form())
            ? new TextbookAmsGrad(
                eta(o), o.moments().beta1(), o.moments().beta2(), o.moments().epsilon())
            : new AMSGrad(eta(o), o.moments().beta1(), o.moments().beta2(), o.moments().epsilon()),
        o);
  }

  /** Stock: the average square is not corrected, so the first steps are up to 60 times as long. */
  @Override
  public IUpdater nadam(Adaptive.Nadam o) {
    return rated(
        isOwn(o.form())
            ? new TextbookNadam(
                eta(o), o.moments().beta1(), o.moments().beta2(), o.moments().epsilon())
            : new Nadam(eta(o), o.moments().beta1(), o.moments().beta2(), o.moments().epsilon()),
        o);
  }

  /** Stock: DL4J's own fails in its first step. */
  @Override
  public IUpdater adaBelief(Adaptive.AdaBelief o) {
    requireExact(o, "use adam(%s)".formatted(o.learningRate()));
    return rated(
        new AdaBelief(eta(o), o.moments().beta1(), o.moments().beta2(), o.moments().epsilon()), o);
  }

  /** Stock: the sum starts at 1e-6, and a schedule would be lost. */
  @Override
  public IUpdater adaGrad(Adaptive.AdaGrad o) {
    boolean isConstant = new Schedules(face).orNull(o.learningRate()) == null;
    if (isConstant && !isOwn(o.form())) {
      return new AdaGrad(eta(o), o.epsilon());
    }
    requireExact(o, "use a constant learning rate: AdaGrad.clone() forgets schedules");
    return rated(new AdaGradFrom(eta(o), o.epsilon(), o.slots().get(0).start()), o);
  }

  /** Stock: the average starts at epsilon. */
  @Override
  public IUpdater rmsProp(Adaptive.RmsProp o) {
    return rated(
        isOwn(o.form())
            ? new TextbookRmsProp(eta(o), o.decay(), o.epsilon())
            : new RmsProp(eta(o), o.decay(), o.epsilon()),
        o);
  }

  @Override
  public IUpdater adaDelta(Adaptive.AdaDelta o) {
    return new AdaDelta(o.decay(), o.epsilon());
  }

  private boolean isOwn(Form form) {
    return face.isExact() && form == Form.TEXTBOOK;
  }

  private void requireExact(Optimizer optimizer, String alternative) {
    if (!face.isExact()) {
      throw Face.lacks(optimizer, alternative);
    }
  }

  private IUpdater rated(IUpdater updater, Optimizer optimizer) {
    return new Schedules(face).follow(updater, optimizer.learningRate());
  }

  private static double eta(Optimizer optimizer) {
    return Schedules.start(optimizer.learningRate());
  }

  private static double mu(Schedule momentum) {
    return Schedules.start(momentum);
  }

  private @Nullable ISchedule schedule(Schedule momentum) {
    return new Schedules(face).orNull(momentum);
  }

  private static String nesterov(Schedule momentum) {
    return "use withNesterov(%s)".formatted(momentum);
  }
}
