package dev.tandem.comparison;

import dev.tandem.spec.Adaptive;
import dev.tandem.spec.Form;
import dev.tandem.spec.Moments;
import dev.tandem.spec.Momentum;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Progress;

/** The formulas of one update, one weight at a time; {@code t} counts the steps from 1. */
enum UpdateFormulas implements Optimizer.Cases<UpdateFormulas.Step> {
  TABLE;

  /** One weight after an update: {w', slots'...}, the slots in the optimizer's order. */
  interface Step {
    double[] from(double w, double[] slots, double g, Progress before);
  }

  /** By how much a weight moves: DL4J's rate of a step is never nothing. */
  private static double neverNothing(double rate, double epsilon) {
    return rate == 0 ? epsilon : rate;
  }

  @Override
  public Step sgd(Optimizer.Sgd optimizer) {
    return (w, none, g, before) -> new double[] {w - eta(optimizer, before) * g};
  }

  @Override
  public Step heavyBall(Momentum.HeavyBall optimizer) {
    return (w, v, g, before) -> {
      double next = optimizer.momentum().valueAt(before) * v[0] - eta(optimizer, before) * g;
      return new double[] {w + next, next};
    };
  }

  @Override
  public Step nesterov(Momentum.Nesterov optimizer) {
    return (w, v, g, before) -> {
      double mu = optimizer.momentum().valueAt(before);
      double next = mu * v[0] - eta(optimizer, before) * g;
      return new double[] {w - mu * v[0] + (1 + mu) * next, next};
    };
  }

  @Override
  public Step averagedGradient(Momentum.AveragedGradient optimizer) {
    return (w, v, g, before) -> {
      double beta = optimizer.momentum().valueAt(before);
      double next = beta * v[0] + (1 - beta) * g;
      return new double[] {w - eta(optimizer, before) * next, next};
    };
  }

  @Override
  public Step summedGradient(Momentum.SummedGradient optimizer) {
    return (w, v, g, before) -> {
      double next = optimizer.momentum().valueAt(before) * v[0] + g;
      return new double[] {w - eta(optimizer, before) * next, next};
    };
  }

  @Override
  public Step ball(Momentum.Ball optimizer) {
    return (w, v, g, before) -> {
      double dt = optimizer.timeStep().valueAt(before);
      double next = (1 - optimizer.friction() * dt) * v[0] - dt * g;
      return new double[] {w + dt * next, next};
    };
  }

  @Override
  public Step adaGrad(Adaptive.AdaGrad o) {
    return (w, slots, g, before) -> {
      double s = slots[0] + g * g;
      return new double[] {w - eta(o, before) * g / (StrictMath.sqrt(s) + o.epsilon()), s};
    };
  }

  @Override
  public Step rmsProp(Adaptive.RmsProp o) {
    return (w, slots, g, before) -> {
      double s = average(o.decay(), slots[0], g * g);
      return new double[] {w - eta(o, before) * g / (StrictMath.sqrt(s) + o.epsilon()), s};
    };
  }

  @Override
  public Step adaDelta(Adaptive.AdaDelta o) {
    return (w, slots, g, before) -> {
      double s = average(o.decay(), slots[0], g * g);
      double x = g * StrictMath.sqrt((slots[1] + o.epsilon()) / (s + o.epsilon()));
      return new double[] {w - x, s, average(o.decay(), slots[1], x * x)};
    };
  }

  @Override
  public Step adam(Adaptive.Adam o) {
    Moments p = o.moments();
    return (w, slots, g, before) -> {
      double m = average(p.beta1(), slots[0], g);
      double s = average(p.beta2(), slots[1], g * g);
      double move =
          o.form() == Form.DL4J
              ? dl4jRate(o, p, before) * m / (StrictMath.sqrt(s) + p.epsilon())
              : eta(o, before)
                  * corrected(m, p.beta1(), before)
                  / (StrictMath.sqrt(corrected(s, p.beta2(), before)) + p.epsilon());
      return new double[] {w - move, m, s};
    };
  }

  @Override
  public Step adaMax(Adaptive.AdaMax o) {
    Moments p = o.moments();
    return (w, slots, g, before) -> {
      double m = average(p.beta1(), slots[0], g);
      double u = Math.max(p.beta2() * slots[1], Math.abs(g));
      double rate = corrected(eta(o, before), p.beta1(), before);
      if (o.form() == Form.DL4J) {
        u += 1e-32;
        rate = neverNothing(rate, p.epsilon());
      }
      return new double[] {u == 0 ? w : w - rate * m / u, m, u};
    };
  }

  @Override
  public Step amsGrad(Adaptive.AmsGrad o) {
    Moments p = o.moments();
    return (w, slots, g, before) -> {
      double m = average(p.beta1(), slots[0], g);
      double s = average(p.beta2(), slots[1], g * g);
      double u = Math.max(slots[2], s);
      double rate = o.form() == Form.DL4J ? dl4jRate(o, p, before) : eta(o, before);
      return new double[] {w - rate * m / (StrictMath.sqrt(u) + p.epsilon()), m, s, u};
    };
  }

  @Override
  public Step nadam(Adaptive.Nadam o) {
    Moments p = o.moments();
    return (w, slots, g, before) -> {
      double m = average(p.beta1(), slots[0], g);
      double s = average(p.beta2(), slots[1], g * g);
      double ahead;
      double root;
      if (o.form() == Form.DL4J) {
        ahead = corrected(average(p.beta1(), m, g), p.beta1(), before);
        root = StrictMath.sqrt(s);
      } else {
        Progress next = before.atStep(before.steps() + 1);
        ahead =
            p.beta1() * corrected(m, p.beta1(), next)
                + (1 - p.beta1()) * corrected(g, p.beta1(), before);
        root = StrictMath.sqrt(corrected(s, p.beta2(), before));
      }
      return new double[] {w - eta(o, before) * ahead / (root + p.epsilon()), m, s};
    };
  }

  @Override
  public Step adaBelief(Adaptive.AdaBelief o) {
    Moments p = o.moments();
    return (w, slots, g, before) -> {
      double m = average(p.beta1(), slots[0], g);
      double s = average(p.beta2(), slots[1], (g - m) * (g - m)) + p.epsilon();
      double root = StrictMath.sqrt(corrected(s, p.beta2(), before));
      double mean = corrected(m, p.beta1(), before);
      return new double[] {w - eta(o, before) * mean / (root + p.epsilon()), m, s};
    };
  }

  private static double eta(Optimizer optimizer, Progress before) {
    return optimizer.learningRate().valueAt(before);
  }

  /** {@code beta a + (1 - beta) x}. */
  private static double average(double beta, double a, double x) {
    return beta * a + (1 - beta) * x;
  }

  /** {@code x / (1 - beta^t)}. */
  private static double corrected(double x, double beta, Progress before) {
    return x / (1 - StrictMath.pow(beta, before.steps() + 1.0));
  }

  /** {@code eta sqrt(1 - beta2^t) / (1 - beta1^t)}. */
  private static double dl4jRate(Optimizer o, Moments p, Progress before) {
    double root = StrictMath.sqrt(1 - StrictMath.pow(p.beta2(), before.steps() + 1.0));
    return neverNothing(corrected(eta(o, before) * root, p.beta1(), before), p.epsilon());
  }
}
