package dev.tandem.reference;

import dev.tandem.spec.Momentum;
import dev.tandem.spec.Schedule;

/** The update rules with a velocity. */
final class MomentumRules {

  private MomentumRules() {}

  /** A rule with a momentum {@code mu} that may follow a schedule. */
  private abstract static class WithMomentum extends UpdateRule {

    double mu;

    private final Schedule momentum;

    WithMomentum(Schedule learningRate, Schedule momentum) {
      super(learningRate);
      this.momentum = momentum;
    }

    @Override
    void begin(long steps, long epochs, int plateaus) {
      super.begin(steps, epochs, plateaus);
      mu = momentum.valueAt(steps, epochs, plateaus);
    }
  }

  /** {@code v' = mu v - eta g, w' = w + v'}. */
  static final class HeavyBall extends WithMomentum {

    HeavyBall(Momentum.HeavyBall optimizer) {
      super(optimizer.learningRate(), optimizer.momentum());
    }

    @Override
    void update(double[] w, double[] g, double[][][] state, int row) {
      double[] v = state[0][row];
      for (int i = 0; i < w.length; i++) {
        v[i] = mu * v[i] - eta * g[i];
        w[i] += v[i];
      }
    }
  }

  /** {@code v' = mu v - eta g, w' = w - mu v + (1 + mu) v'}. */
  static final class Nesterov extends WithMomentum {

    Nesterov(Momentum.Nesterov optimizer) {
      super(optimizer.learningRate(), optimizer.momentum());
    }

    @Override
    void update(double[] w, double[] g, double[][][] state, int row) {
      double[] v = state[0][row];
      for (int i = 0; i < w.length; i++) {
        double before = v[i];
        v[i] = mu * before - eta * g[i];
        w[i] += (1 + mu) * v[i] - mu * before;
      }
    }
  }

  /** {@code v' = beta v + (1 - beta) g, w' = w - eta v'}. */
  static final class AveragedGradient extends WithMomentum {

    AveragedGradient(Momentum.AveragedGradient optimizer) {
      super(optimizer.learningRate(), optimizer.momentum());
    }

    @Override
    void update(double[] w, double[] g, double[][][] state, int row) {
      double[] v = state[0][row];
      for (int i = 0; i < w.length; i++) {
        v[i] = mu * v[i] + (1 - mu) * g[i];
        w[i] -= eta * v[i];
      }
    }
  }

  /** {@code v' = beta v + g, w' = w - eta v'}. */
  static final class SummedGradient extends WithMomentum {

    SummedGradient(Momentum.SummedGradient optimizer) {
      super(optimizer.learningRate(), optimizer.momentum());
    }

    @Override
    void update(double[] w, double[] g, double[][][] state, int row) {
      double[] v = state[0][row];
      for (int i = 0; i < w.length; i++) {
        v[i] = mu * v[i] + g[i];
        w[i] -= eta * v[i];
      }
    }
  }

  /** {@code v' = (1 - r dt) v - dt g, w' = w + dt v'}. */
  static final class Ball extends UpdateRule {

    private final double friction;

    Ball(Momentum.Ball optimizer) {
      super(optimizer.timeStep());
      this.friction = optimizer.friction();
    }

    @Override
    void update(double[] w, double[] g, double[][][] state, int row) {
      double kept = 1 - friction * eta;
      double[] v = state[0][row];
      for (int i = 0; i < w.length; i++) {
        v[i] = kept * v[i] - eta * g[i];
        w[i] += eta * v[i];
      }
    }
  }
}
