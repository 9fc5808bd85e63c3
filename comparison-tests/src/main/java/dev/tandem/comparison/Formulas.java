package dev.tandem.comparison;

import dev.tandem.spec.Activation;
import dev.tandem.spec.Join;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Penalty;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

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

  /** What one output adds to the loss of one sample, from its drives and outputs. */
  interface OutputLoss {
    double of(double[] z, double[] a, double[] y, int j);
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

    @Override
    public Unit arctan(Activation.ArcTan activation) {
      return (z, j) -> StrictMath.atan(z[j]);
    }

    @Override
    public Unit leakyRelu(Activation.LeakyRelu activation) {
      return (z, j) -> z[j] < 0 ? activation.slope() * z[j] : z[j];
    }

    @Override
    public Unit elu(Activation.Elu activation) {
      return (z, j) -> z[j] < 0 ? activation.alpha() * (StrictMath.exp(z[j]) - 1) : z[j];
    }

    @Override
    public Unit selu(Activation.Selu activation) {
      Unit elu = elu(new Activation.Elu(Activation.Selu.ALPHA));
      return (z, j) -> Activation.Selu.LAMBDA * elu.of(z, j);
    }

    @Override
    public Unit softplus(Activation.Softplus activation) {
      return (z, j) -> Losses.softplus(z[j]);
    }

    @Override
    public Unit softsign(Activation.Softsign activation) {
      return (z, j) -> z[j] / (1 + Math.abs(z[j]));
    }

    @Override
    public Unit swish(Activation.Swish activation) {
      return (z, j) -> z[j] / (1 + StrictMath.exp(-z[j]));
    }

    @Override
    public Unit eSwish(Activation.ESwish activation) {
      return (z, j) -> activation.beta() * z[j] / (1 + StrictMath.exp(-z[j]));
    }

    @Override
    public Unit mish(Activation.Mish activation) {
      return (z, j) -> z[j] * StrictMath.tanh(Losses.softplus(z[j]));
    }

    @Override
    public Unit gelu(Activation.Gelu activation) {
      return (z, j) -> z[j] * (0.5 + areaUnderTheBell(z[j]));
    }

    @Override
    public Unit geluTanh(Activation.GeluTanh activation) {
      double root = StrictMath.sqrt(2 / Math.PI);
      return (z, j) ->
          0.5 * z[j] * (1 + StrictMath.tanh(root * (z[j] + 0.044715 * StrictMath.pow(z[j], 3))));
    }

    @Override
    public Unit geluSigmoid(Activation.GeluSigmoid activation) {
      return (z, j) -> z[j] / (1 + StrictMath.exp(-1.702 * z[j]));
    }

    @Override
    public Unit hardTanh(Activation.HardTanh activation) {
      return (z, j) -> clip(z[j], -1, 1);
    }

    @Override
    public Unit hardSigmoid(Activation.HardSigmoid activation) {
      return (z, j) -> clip(0.2 * z[j] + 0.5, 0, 1);
    }

    @Override
    public Unit piecewiseLinear(Activation.PiecewiseLinear activation) {
      return (z, j) -> clip(z[j] + 0.5, 0, 1);
    }

    @Override
    public Unit relu6(Activation.Relu6 activation) {
      return (z, j) -> clip(z[j], 0, 6);
    }

    @Override
    public Unit thresholdedRelu(Activation.ThresholdedRelu activation) {
      return (z, j) -> z[j] > activation.theta() ? z[j] : 0;
    }

    @Override
    public Unit cube(Activation.Cube activation) {
      return (z, j) -> StrictMath.pow(z[j], 3);
    }

    @Override
    public Unit rationalTanh(Activation.RationalTanh activation) {
      return (z, j) -> {
        double u = Math.abs(2 * z[j] / 3);
        double q = 1 + u + StrictMath.pow(u, 2) + 1.41645 * StrictMath.pow(u, 4);
        return 1.7159 * Math.signum(z[j]) * (1 - 1 / q);
      };
    }

    @Override
    public Unit rectifiedTanh(Activation.RectifiedTanh activation) {
      return (z, j) -> z[j] > 0 ? StrictMath.tanh(z[j]) : 0;
    }

    @Override
    public Unit lifRate(Activation.LifRate activation) {
      return (z, j) ->
          z[j] > 1
              ? 1 / (activation.refractory() - activation.membrane() * StrictMath.log1p(-1 / z[j]))
              : 0;
    }

    @Override
    public Unit heaviside(Activation.Heaviside activation) {
      return (z, j) -> z[j] < 0 ? 0 : z[j] > 0 ? 1 : activation.atZero();
    }

    @Override
    public Unit sign(Activation.Sign activation) {
      return (z, j) -> z[j] < 0 ? -1 : z[j] > 0 ? 1 : 0;
    }

    @Override
    public Unit oneHot(Activation.OneHot activation) {
      return (z, j) -> {
        for (int k = 0; k < z.length; k++) {
          if (k < j ? z[k] >= z[j] : z[k] > z[j]) {
            return 0;
          }
        }
        return 1;
      };
    }

    @Override
    public Unit surrogate(Activation.Surrogate activation) {
      return activation.step().match(this);
    }

    private static double clip(double value, double least, double greatest) {
      return Math.max(least, Math.min(greatest, value));
    }

    /** The integral of {@code exp(-x^2 / 2) / sqrt(2 pi)} from 0 to z, by Simpson's rule. */
    private static double areaUnderTheBell(double z) {
      double end = clip(z, -40, 40);
      int pieces = 4_000;
      double h = end / pieces;
      double sum = 1 + StrictMath.exp(-end * end / 2);
      for (int i = 1; i < pieces; i++) {
        sum += (i % 2 == 0 ? 2 : 4) * StrictMath.exp(-(i * h) * (i * h) / 2);
      }
      return sum * h / 3 / StrictMath.sqrt(2 * Math.PI);
    }
  }

  enum Losses implements Loss.Cases<OutputLoss> {
    TABLE;

    /** The sum over the outputs. */
    static double of(Loss loss, double[] z, double[] a, double[] y) {
      OutputLoss share = loss.match(TABLE);
      double sum = 0;
      for (int j = 0; j < a.length; j++) {
        sum += share.of(z, a, y, j);
      }
      return sum;
    }

    @Override
    public OutputLoss quadratic(Loss.Quadratic loss) {
      return (z, a, y, j) -> 0.5 * square(a[j] - y[j]);
    }

    @Override
    public OutputLoss meanSquaredError(Loss.MeanSquaredError loss) {
      return (z, a, y, j) -> square(a[j] - y[j]) / a.length;
    }

    @Override
    public OutputLoss sumOfSquares(Loss.SumOfSquares loss) {
      return (z, a, y, j) -> square(a[j] - y[j]);
    }

    @Override
    public OutputLoss meanAbsoluteError(Loss.MeanAbsoluteError loss) {
      return (z, a, y, j) -> Math.abs(a[j] - y[j]) / a.length;
    }

    @Override
    public OutputLoss sumOfAbsoluteErrors(Loss.SumOfAbsoluteErrors loss) {
      return (z, a, y, j) -> Math.abs(a[j] - y[j]);
    }

    @Override
    public OutputLoss binaryCrossEntropy(Loss.BinaryCrossEntropy loss) {
      return (z, a, y, j) -> y[j] * softplus(-z[j]) + (1 - y[j]) * softplus(z[j]);
    }

    @Override
    public OutputLoss crossEntropy(Loss.CrossEntropy loss) {
      return (z, a, y, j) -> y[j] == 0 ? 0 : -y[j] * logSoftmax(z, j);
    }

    @Override
    public OutputLoss logLikelihood(Loss.LogLikelihood loss) {
      return (z, a, y, j) -> y[j] == 1 ? -logSoftmax(z, j) : 0;
    }

    @Override
    public OutputLoss klDivergence(Loss.KlDivergence loss) {
      return (z, a, y, j) -> y[j] == 0 ? 0 : y[j] * (StrictMath.log(y[j]) - logSoftmax(z, j));
    }

    @Override
    public OutputLoss hinge(Loss.Hinge loss) {
      return (z, a, y, j) -> Math.max(0, 1 - y[j] * a[j]);
    }

    @Override
    public OutputLoss squaredHinge(Loss.SquaredHinge loss) {
      return (z, a, y, j) -> square(Math.max(0, 1 - y[j] * a[j]));
    }

    /** Where {@code a} has underflown, {@code ln a} is still {@code z}. */
    @Override
    public OutputLoss poisson(Loss.Poisson loss) {
      return (z, a, y, j) -> a[j] - y[j] * (a[j] == 0 ? z[j] : StrictMath.log(a[j]));
    }

    @Override
    public OutputLoss cosineProximity(Loss.CosineProximity loss) {
      return (z, a, y, j) -> length(a) == 0 ? 0 : -a[j] * y[j] / (length(a) * length(y));
    }

    @Override
    public OutputLoss meanSquaredLogError(Loss.MeanSquaredLogError loss) {
      return (z, a, y, j) -> square(StrictMath.log((a[j] + 1) / (y[j] + 1))) / a.length;
    }

    @Override
    public OutputLoss meanAbsolutePercentageError(Loss.MeanAbsolutePercentageError loss) {
      return (z, a, y, j) -> 100 * Math.abs((y[j] - a[j]) / y[j]) / a.length;
    }

    @Override
    public OutputLoss weighted(Loss.Weighted loss) {
      OutputLoss share = loss.loss().match(this);
      return (z, a, y, j) -> loss.weights().get(j) * share.of(z, a, y, j);
    }

    private static double square(double value) {
      return value * value;
    }

    private static double length(double[] v) {
      double sum = 0;
      for (double component : v) {
        sum += square(component);
      }
      return StrictMath.sqrt(sum);
    }

    private static double logSoftmax(double[] z, int j) {
      return StrictMath.log(Activations.TABLE.softmax(new Activation.Softmax()).of(z, j));
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

  /** One value of several branches that become one. */
  static final class Joins {

    private Joins() {}

    static double of(Join join, List<double[]> branches, int j) {
      return switch (join) {
        case SUM -> of(branches, j).sum();
        case PRODUCT -> of(branches, j).reduce(1, (x, y) -> x * y);
        case AVERAGE -> of(branches, j).sum() / branches.size();
        case MAXIMUM -> of(branches, j).max().orElseThrow();
        case CONCATENATE -> branches.stream().flatMapToDouble(DoubleStream::of).toArray()[j];
      };
    }

    private static DoubleStream of(List<double[]> branches, int j) {
      return branches.stream().mapToDouble(branch -> branch[j]);
    }
  }
}
