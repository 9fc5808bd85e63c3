package dev.tandem.dl4j.updater;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** What Adam and its relatives share; {@code t} counts from 1. */
abstract class OwnMoments extends OwnUpdater {

  private static final long serialVersionUID = 1L;

  final double beta1;
  final double beta2;
  final double epsilon;

  OwnMoments(double learningRate, double beta1, double beta2, double epsilon) {
    super(learningRate);
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
  }

  @Override
  List<String> slots() {
    return List.of("M", "V");
  }

  @Override
  final List<@Nullable Object> numbers() {
    return List.of(beta1, beta2, epsilon);
  }

  /** {@code m' = beta1 m + (1 - beta1) g}, in place. */
  final INDArray mean(INDArray m, INDArray g) {
    return m.muli(beta1).addi(g.mul(1 - beta1));
  }

  /** {@code s' = beta2 s + (1 - beta2) x^2}, in place. */
  final INDArray square(INDArray s, INDArray x) {
    return s.muli(beta2).addi(x.mul(x).muli(1 - beta2));
  }

  /** {@code 1 - beta^(iteration + ahead)}. */
  static double correction(double beta, int iteration, int ahead) {
    return 1 - Math.pow(beta, (double) iteration + ahead);
  }

  /** {@code sqrt(s / correction) + epsilon}. */
  final INDArray root(INDArray s, double correction) {
    return Transforms.sqrt(s.div(correction), false).addi(epsilon);
  }
}
