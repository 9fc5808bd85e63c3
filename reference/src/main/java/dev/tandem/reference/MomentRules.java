package dev.tandem.reference;

import dev.tandem.spec.Adaptive;
import dev.tandem.spec.Form;
import dev.tandem.spec.Moments;
import dev.tandem.spec.Schedule;

/**
 * Adam and its relatives. In all of them {@code m' = beta1 m + (1 - beta1) g}, and the update is a
 * rate times a numerator by {@code sqrt(s' / correction) + epsilon}; what the textbook's forms and
 * DL4J's share out differently between the three is prepared once a step.
 */
final class MomentRules {

  private MomentRules() {}

  /** The numbers of one step. */
  private abstract static class WithMoments extends UpdateRule {

    final double beta1;
    final double beta2;
    final double epsilon;
    final Form form;

    /** {@code 1 - beta1^t} and {@code 1 - beta2^t}, t counting from 1. */
    double correction1;

    double correction2;

    WithMoments(Schedule learningRate, Moments moments, Form form) {
      super(learningRate);
      this.beta1 = moments.beta1();
      this.beta2 = moments.beta2();
      this.epsilon = moments.epsilon();
      this.form = form;
    }

    @Override
    void begin(long steps, long epochs, int plateaus) {
      super.begin(steps, epochs, plateaus);
      correction1 = 1 - Math.pow(beta1, steps + 1.0);
      correction2 = 1 - Math.pow(beta2, steps + 1.0);
    }

    /** DL4J moves with epsilon where the rate of a step is nothing. */
    final double neverNothing(double rate) {
      return rate == 0 || !Double.isFinite(rate) ? epsilon : rate;
    }
  }

  /** {@code w' = w - rate m' / (sqrt(s' / correction) + epsilon)}. */
  static final class Adam extends WithMoments {

    private double rate;
    private double correction;

    Adam(Adaptive.Adam optimizer) {
      super(optimizer.learningRate(), optimizer.moments(), optimizer.form());
    }

    @Override
    void begin(long steps, long epochs, int plateaus) {
      super.begin(steps, epochs, plateaus);
      switch (form) {
        case TEXTBOOK -> {
          rate = eta / correction1;
          correction = correction2;
        }
        case DL4J -> {
          rate = neverNothing(eta * Math.sqrt(correction2) / correction1);
          correction = 1;
        }
      }
    }

    @Override
    void update(double[] w, double[] g, double[][][] state, int row) {
      double[] m = state[0][row];
      double[] s = state[1][row];
      for (int i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        s[i] = beta2 * s[i] + (1 - beta2) * g[i] * g[i];
        w[i] -= rate * m[i] / (Math.sqrt(s[i] / correction) + epsilon);
      }
    }
  }

  /** {@code u' = max(beta2 u, |g|), w' = w - rate m' / u'}. */
  static final class AdaMax extends WithMoments {

    /** DL4J's way to keep the quotient finite. */
    private static final double TINY = 1e-32;

    private double rate;

    AdaMax(Adaptive.AdaMax optimizer) {
      super(optimizer.learningRate(), optimizer.moments(), optimizer.form());
    }

    @Override
    void begin(long steps, long epochs, int plateaus) {
      super.begin(steps, epochs, plateaus);
      rate = form == Form.DL4J ? neverNothing(eta / correction1) : eta / correction1;
    }

    @Override
    void update(double[] w, double[] g, double[][][] state, int row) {
      double[] m = state[0][row];
      double[] u = state[1][row];
      double added = form == Form.DL4J ? TINY : 0;
      for (int i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        u[i] = Math.max(beta2 * u[i], Math.abs(g[i])) + added;
        w[i] -= u[i] == 0 ? 0 : rate * m[i] / u[i];
      }
    }
  }

  /** {@code u' = max(u, s'), w' = w - rate m' / (sqrt(u') + epsilon)}. */
  static final class AmsGrad extends WithMoments {

    private double rate;

    AmsGrad(Adaptive.AmsGrad optimizer) {
      super(optimizer.learningRate(), optimizer.moments(), optimizer.form());
    }

    @Override
    void begin(long steps, long epochs, int plateaus) {
      super.begin(steps, epochs, plateaus);
      rate = form == Form.DL4J ? neverNothing(eta * Math.sqrt(correction2) / correction1) : eta;
    }

    @Override
    void update(double[] w, double[] g, double[][][] state, int row) {
      double[] m = state[0][row];
      double[] s = state[1][row];
      double[] u = state[2][row];
      for (int i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        s[i] = beta2 * s[i] + (1 - beta2) * g[i] * g[i];
        u[i] = Math.max(u[i], s[i]);
        w[i] -= rate * m[i] / (Math.sqrt(u[i]) + epsilon);
      }
    }
  }

  /** {@code w' = w - eta (a m' + b g) / (sqrt(s' / correction) + epsilon)}. */
  static final class Nadam extends WithMoments {

    private double a;
    private double b;
    private double correction;

    Nadam(Adaptive.Nadam optimizer) {
      super(optimizer.learningRate(), optimizer.moments(), optimizer.form());
    }

    @Override
    void begin(long steps, long epochs, int plateaus) {
      super.begin(steps, epochs, plateaus);
      b = (1 - beta1) / correction1;
      switch (form) {
        case TEXTBOOK -> {
          a = beta1 / (1 - Math.pow(beta1, steps + 2.0));
          correction = correction2;
        }
        case DL4J -> {
          a = beta1 / correction1;
          correction = 1;
        }
      }
    }

    @Override
    void update(double[] w, double[] g, double[][][] state, int row) {
      double[] m = state[0][row];
      double[] s = state[1][row];
      for (int i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        s[i] = beta2 * s[i] + (1 - beta2) * g[i] * g[i];
        w[i] -= eta * (a * m[i] + b * g[i]) / (Math.sqrt(s[i] / correction) + epsilon);
      }
    }
  }

  /** {@code s' = beta2 s + (1 - beta2) (g - m')^2 + epsilon}, then as Adam. */
  static final class AdaBelief extends WithMoments {

    AdaBelief(Adaptive.AdaBelief optimizer) {
      super(optimizer.learningRate(), optimizer.moments(), Form.TEXTBOOK);
    }

    @Override
    void update(double[] w, double[] g, double[][][] state, int row) {
      double rate = eta / correction1;
      double[] m = state[0][row];
      double[] s = state[1][row];
      for (int i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        double surprise = g[i] - m[i];
        s[i] = beta2 * s[i] + (1 - beta2) * surprise * surprise + epsilon;
        w[i] -= rate * m[i] / (Math.sqrt(s[i] / correction2) + epsilon);
      }
    }
  }
}
