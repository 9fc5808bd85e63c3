package dev.tandem.reference;

import dev.tandem.run.OptimizerState;
import dev.tandem.spec.Optimizer;
import java.util.List;

/** The table of update rules. */
enum UpdateRules implements Optimizer.Cases<UpdateRule> {
  TABLE;

  @Override
  public UpdateRule sgd(Optimizer.Sgd optimizer) {
    return new Descent(optimizer.learningRate());
  }

  @Override
  public UpdateRule heavyBall(Optimizer.HeavyBall optimizer) {
    return new HeavyBall(optimizer.learningRate(), optimizer.momentum());
  }

  @Override
  public UpdateRule nesterov(Optimizer.Nesterov optimizer) {
    return new Nesterov(optimizer.learningRate(), optimizer.momentum());
  }

  /** {@code w' = w - eta g}. */
  private record Descent(double eta) implements UpdateRule {

    @Override
    public List<String> slots() {
      return List.of();
    }

    @Override
    public void update(double[] w, double[] g, double[][][] state, int row) {
      for (int i = 0; i < w.length; i++) {
        w[i] -= eta * g[i];
      }
    }
  }

  /** {@code v' = mu v - eta g, w' = w + v'}. */
  private record HeavyBall(double eta, double mu) implements UpdateRule {

    @Override
    public List<String> slots() {
      return List.of(OptimizerState.VELOCITY);
    }

    @Override
    public void update(double[] w, double[] g, double[][][] state, int row) {
      double[] v = state[0][row];
      for (int i = 0; i < w.length; i++) {
        v[i] = mu * v[i] - eta * g[i];
        w[i] += v[i];
      }
    }
  }

  /** {@code v' = mu v - eta g, w' = w - mu v + (1 + mu) v'}. */
  private record Nesterov(double eta, double mu) implements UpdateRule {

    @Override
    public List<String> slots() {
      return List.of(OptimizerState.VELOCITY);
    }

    @Override
    public void update(double[] w, double[] g, double[][][] state, int row) {
      double[] v = state[0][row];
      for (int i = 0; i < w.length; i++) {
        double before = v[i];
        v[i] = mu * before - eta * g[i];
        w[i] += (1 + mu) * v[i] - mu * before;
      }
    }
  }
}
