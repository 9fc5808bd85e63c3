package dev.tandem.reference;

import dev.tandem.spec.Adaptive;

/**
 * The update rules that know the squares of the gradients alone. The textbook's forms and DL4J's
 * differ in where {@code s} starts, which is the matter of the slot.
 */
final class SquareRules {

  private SquareRules() {}

  /** {@code s' = s + g^2, w' = w - eta g / (sqrt(s') + epsilon)}. */
  static final class AdaGrad extends UpdateRule {

    private final double epsilon;

    AdaGrad(Adaptive.AdaGrad optimizer) {
      super(optimizer.learningRate());
      this.epsilon = optimizer.epsilon();
    }

    @Override
    void update(double[] w, double[] g, double[][][] state, int row) {
      double[] s = state[0][row];
      for (int i = 0; i < w.length; i++) {
        s[i] += g[i] * g[i];
        w[i] -= eta * g[i] / (Math.sqrt(s[i]) + epsilon);
      }
    }
  }

  /** {@code s' = rho s + (1 - rho) g^2, w' = w - eta g / (sqrt(s') + epsilon)}. */
  static final class RmsProp extends UpdateRule {

    private final double rho;
    private final double epsilon;

    RmsProp(Adaptive.RmsProp optimizer) {
      super(optimizer.learningRate());
      this.rho = optimizer.decay();
      this.epsilon = optimizer.epsilon();
    }

    @Override
    void update(double[] w, double[] g, double[][][] state, int row) {
      double[] s = state[0][row];
      for (int i = 0; i < w.length; i++) {
        s[i] = rho * s[i] + (1 - rho) * g[i] * g[i];
        w[i] -= eta * g[i] / (Math.sqrt(s[i]) + epsilon);
      }
    }
  }

  /**
   * {@code s' = rho s + (1 - rho) g^2, x = g sqrt(d + epsilon) / sqrt(s' + epsilon), d' = rho d +
   * (1 - rho) x^2, w' = w - x}.
   */
  static final class AdaDelta extends UpdateRule {

    private final double rho;
    private final double epsilon;

    AdaDelta(Adaptive.AdaDelta optimizer) {
      super(optimizer.learningRate());
      this.rho = optimizer.decay();
      this.epsilon = optimizer.epsilon();
    }

    @Override
    void update(double[] w, double[] g, double[][][] state, int row) {
      double[] s = state[0][row];
      double[] d = state[1][row];
      for (int i = 0; i < w.length; i++) {
        s[i] = rho * s[i] + (1 - rho) * g[i] * g[i];
        double x = g[i] * Math.sqrt(d[i] + epsilon) / Math.sqrt(s[i] + epsilon);
        d[i] = rho * d[i] + (1 - rho) * x * x;
        w[i] -= x;
      }
    }
  }
}
