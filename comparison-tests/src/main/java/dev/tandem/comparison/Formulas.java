package dev.tandem.comparison;

import dev.tandem.spec.Activation;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.Penalty;
import java.util.function.DoubleUnaryOperator;

/**
 * The formulas of the course, one value at a time and as literally as they stand there: slow,
 * obvious, and shared with no engine.
 */
final class Formulas {

  private Formulas() {}

  /** One unit of an activation: {@code a_j = f(z)_j}. */
  interface Unit {
    double of(double[] z, int j);
  }

  /** The loss of one sample from its drives and outputs. */
  interface SampleLoss {
    double of(double[] z, double[] a, double[] y);
  }

  /** One weight after an update: {w', v'}. */
  interface Step {
    double[] from(double w, double v, double g);
  }

  enum Activations implements Activation.Cases<Unit> {
    TABLE;

    @Override
    public Unit identity(Activation.Identity activation) {
      return (z, j) -> z[j];
    }

    @Override
    public Unit sigmoid(Activation.Sigmoid activation) {
      return (z, j) -> 1 / (1 + StrictMath.exp(-z[j]));
    }

    @Override
    public Unit tanh(Activation.Tanh activation) {
      return (z, j) -> StrictMath.tanh(z[j]);
    }

    @Override
    public Unit relu(Activation.Relu activation) {
      return (z, j) -> z[j] > 0 ? z[j] : 0;
    }

    @Override
    public Unit softmax(Activation.Softmax activation) {
      return (z, j) -> {
        double sum = 0;
        for (double drive : z) {
          sum += StrictMath.exp(drive - z[j]);
        }
        return 1 / sum;
      };
    }
  }

  enum Losses implements Loss.Cases<SampleLoss> {
    TABLE;

    @Override
    public SampleLoss quadratic(Loss.Quadratic loss) {
      return (z, a, y) -> 0.5 * squares(a, y);
    }

    @Override
    public SampleLoss meanSquaredError(Loss.MeanSquaredError loss) {
      return (z, a, y) -> squares(a, y) / a.length;
    }

    @Override
    public SampleLoss binaryCrossEntropy(Loss.BinaryCrossEntropy loss) {
      return (z, a, y) -> {
        double sum = 0;
        for (int j = 0; j < z.length; j++) {
          sum += y[j] * softplus(-z[j]) + (1 - y[j]) * softplus(z[j]);
        }
        return sum;
      };
    }

    @Override
    public SampleLoss crossEntropy(Loss.CrossEntropy loss) {
      Unit softmax = Activations.TABLE.softmax(new Activation.Softmax());
      return (z, a, y) -> {
        double sum = 0;
        for (int j = 0; j < z.length; j++) {
          sum -= y[j] == 0 ? 0 : y[j] * StrictMath.log(softmax.of(z, j));
        }
        return sum;
      };
    }

    private static double squares(double[] a, double[] y) {
      double sum = 0;
      for (int j = 0; j < a.length; j++) {
        sum += (a[j] - y[j]) * (a[j] - y[j]);
      }
      return sum;
    }

    /** {@code ln(1 + exp(z)) = -ln(1 - sigmoid(z))}, without overflow. */
    private static double softplus(double z) {
      return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    }
  }

  /** What one weight adds to the objective. */
  enum Penalties implements Penalty.Cases<DoubleUnaryOperator> {
    TABLE;

    @Override
    public DoubleUnaryOperator l1(Penalty.L1 penalty) {
      return w -> penalty.coefficient() * Math.abs(w);
    }

    @Override
    public DoubleUnaryOperator l2(Penalty.L2 penalty) {
      return w -> 0.5 * penalty.coefficient() * w * w;
    }
  }

  enum Updates implements Optimizer.Cases<Step> {
    TABLE;

    @Override
    public Step sgd(Optimizer.Sgd optimizer) {
      return (w, v, g) -> new double[] {w - optimizer.learningRate() * g, 0};
    }

    @Override
    public Step heavyBall(Optimizer.HeavyBall optimizer) {
      return (w, v, g) -> {
        double next = optimizer.momentum() * v - optimizer.learningRate() * g;
        return new double[] {w + next, next};
      };
    }

    @Override
    public Step nesterov(Optimizer.Nesterov optimizer) {
      double mu = optimizer.momentum();
      return (w, v, g) -> {
        double next = mu * v - optimizer.learningRate() * g;
        return new double[] {w - mu * v + (1 + mu) * next, next};
      };
    }
  }
}
