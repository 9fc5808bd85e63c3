package dev.tandem.reference.graph;

import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Matrix;
import dev.tandem.reference.autodiff.Expression;
import dev.tandem.reference.autodiff.Variable;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Loss;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The conventions at kinks, and far out, as CONVENTIONS.md has them. */
class GraphConventionsTest {

  static Arguments[] slopes() {
    return new Arguments[] {
      slope(new Activation.Relu(), 0, 0),
      slope(new Activation.LeakyRelu(0.1), 0, 1),
      slope(new Activation.Elu(0.5), 0, 1),
      slope(new Activation.Elu(0.5), 800, 1),
      slope(new Activation.Selu(), 0, Activation.Selu.LAMBDA * Activation.Selu.ALPHA),
      slope(new Activation.Selu(), 800, Activation.Selu.LAMBDA),
      slope(new Activation.Softplus(), 0, 0.5),
      slope(new Activation.Softplus(), 700, 1),
      slope(new Activation.Softplus(), -700, Math.exp(-700)),
      slope(new Activation.Softsign(), 0, 1),
      slope(new Activation.Sigmoid(), -700, Math.exp(-700)),
      slope(new Activation.Sigmoid(), 0, 0.25),
      slope(new Activation.Swish(), 700, 1),
      slope(new Activation.Mish(), 700, 1),
      slope(new Activation.Mish(), -700, -699 * Math.exp(-700)),
      slope(new Activation.Gelu(), 0, 0.5),
      slope(new Activation.Gelu(), 700, 1),
      slope(new Activation.HardTanh(), -1, 1),
      slope(new Activation.HardTanh(), 1, 1),
      slope(new Activation.HardTanh(), 1.1, 0),
      slope(new Activation.HardSigmoid(), -2.5, 0.2),
      slope(new Activation.HardSigmoid(), 2.5, 0.2),
      slope(new Activation.PiecewiseLinear(), -0.5, 1),
      slope(new Activation.PiecewiseLinear(), 0.5, 1),
      slope(new Activation.Relu6(), 0, 0),
      slope(new Activation.Relu6(), 6, 0),
      slope(new Activation.ThresholdedRelu(0.25), 0.25, 0),
      slope(new Activation.RationalTanh(), 0, 1.7159 * 2 / 3),
      slope(new Activation.RectifiedTanh(), 0, 0),
      slope(new Activation.LifRate(), 1, 0),
      slope(new Activation.LifRate(), 0, 0),
      slope(new Activation.Heaviside(1).trainedAs(new Activation.Sigmoid()), 0, 0.25),
      slope(new Activation.Sign().trainedAs(new Activation.HardTanh()), 1, 1)
    };
  }

  @ParameterizedTest
  @MethodSource("slopes")
  void a_kink_and_a_far_drive_have_the_slope_of_the_conventions(
      Activation activation, double z, double expected) {
    Variable drive = variable(z);

    activation.match(Activations.TABLE).apply(drive).backward();

    assertThat(drive.gradient()).isCloseTo(expected, within(2e-16 * Math.abs(expected)));
  }

  static Arguments[] deltas() {
    double[] soft = {0.25, 0.75};
    return new Arguments[] {
      delta(new Loss.BinaryCrossEntropy(), z(700, -700), z(0, 1), z(1, -1)),
      delta(new Loss.BinaryCrossEntropy(), z(700, -700), z(1, 0), z(0, Math.exp(-700))),
      delta(new Loss.CrossEntropy(), z(700, -700), z(0, 1), z(1, -1)),
      delta(new Loss.CrossEntropy(), z(0, 0), soft, z(0.25, -0.25)),
      delta(new Loss.LogLikelihood(), z(-700, 700), z(1, 0), z(-1, 1)),
      delta(new Loss.KlDivergence(), z(0, 0), z(0, 1), z(0.5, -0.5)),
      delta(new Loss.Poisson(), z(-700, 700), z(2, 3), z(-2, 1 - 3.0 / 700)),
      delta(new Loss.Hinge(), z(1, 2), z(1, -1), z(0, 1)),
      delta(new Loss.SquaredHinge(), z(1, 2), z(1, -1), z(0, 6)),
      delta(new Loss.MeanAbsoluteError(), z(3, 5), z(3, 4), z(0, 0.5)),
      delta(new Loss.MeanAbsolutePercentageError(), z(4, 5), z(4, -2), z(0, 25)),
      delta(new Loss.CosineProximity(), z(0, 0), z(1, 2), z(0, 0)),
      delta(new Loss.CosineProximity(), z(3e-200, 0), z(0, 2), z(0, -1 / 3e-200)),
      delta(new Loss.CrossEntropy().weightedBy(2, 4), z(0, 0), soft, z(1.25, -1.25))
    };
  }

  @ParameterizedTest
  @MethodSource("deltas")
  void a_loss_has_the_delta_of_the_conventions(
      Loss loss, double[] z, double[] y, double[] expected) {
    Variable drive = variable(Matrix.of(1, 2, z));
    Expression outputs = loss.fittingHeads().get(0).match(Activations.TABLE).apply(drive);

    Expression targets = constant(Matrix.of(1, 2, y));
    loss.match(Losses.TABLE).of(drive, outputs, targets).sum().backward();

    for (int j = 0; j < z.length; j++) {
      double bound = 2e-16 * Math.abs(expected[j]);
      assertThat(drive.gradients().get(j)).as("[%d]", j).isCloseTo(expected[j], within(bound));
    }
  }

  private static Arguments slope(Activation activation, double z, double expected) {
    return Arguments.of(activation, z, expected);
  }

  private static Arguments delta(Loss loss, double[] z, double[] y, double[] expected) {
    return Arguments.of(loss, z, y, expected);
  }

  private static double[] z(double... values) {
    return values;
  }
}
