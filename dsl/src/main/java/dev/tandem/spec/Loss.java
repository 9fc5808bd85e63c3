package dev.tandem.spec;

import java.util.List;

/**
 * The loss of one sample, with output {@code a} of {@code n} units, target {@code y} and drive
 * {@code z} of the last layer. The loss of a batch is the mean over its samples.
 *
 * <p>Each prints as the word that makes it.
 */
public sealed interface Loss {

  /** Calls the one method of {@code cases} that belongs to this loss. */
  <R> R match(Cases<R> cases);

  /**
   * The activations that the last layer may have under this loss.
   *
   * @return the fitting activations, the first being the usual one
   */
  List<Activation> fittingHeads();

  /**
   * {@code 1/2 sum_j (a_j - y_j)^2}; {@code dC/da = a - y}. The half is there, the division by the
   * units is not. Source: course L2 (S3).
   */
  record Quadratic() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.quadratic(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return Heads.ANY;
    }

    @Override
    public String toString() {
      return "quadratic()";
    }
  }

  /**
   * {@code 1/n sum_j (a_j - y_j)^2}; {@code dC/da = 2 (a - y) / n}. DL4J's {@code LossMSE}: no
   * half, divided by the {@code n} units. Source: course L1.
   */
  record MeanSquaredError() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.meanSquaredError(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return Heads.ANY;
    }

    @Override
    public String toString() {
      return "meanSquaredError()";
    }
  }

  /**
   * {@code -sum_j (y_j ln a_j + (1 - y_j) ln(1 - a_j))} with sigmoid units; {@code dC/dz = a - y}.
   * Computed from the drive as {@code sum_j (softplus(z_j) - y_j z_j)}, so that it keeps its
   * gradient however wrong a saturated unit is. One or several outputs. Source: course L4, L6, L7.
   */
  record BinaryCrossEntropy() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.binaryCrossEntropy(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return List.of(new Activation.Sigmoid());
    }

    @Override
    public String toString() {
      return "binaryCrossEntropy()";
    }
  }

  /**
   * {@code -sum_j y_j ln a_j} with a softmax over the units; {@code dC/dz = a - y}, the targets of
   * a sample summing to 1. Computed from the drive as {@code logsumexp(z) - sum_j y_j z_j}. Source:
   * course L5, L8.
   */
  record CrossEntropy() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.crossEntropy(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return List.of(new Activation.Softmax());
    }

    @Override
    public String toString() {
      return "crossEntropy()";
    }
  }

  /** One method a loss: what a backend must implement. */
  interface Cases<R> {
    /** {@code 1/2 sum (a - y)^2}. */
    R quadratic(Quadratic loss);

    /** {@code 1/n sum (a - y)^2}. */
    R meanSquaredError(MeanSquaredError loss);

    /** {@code -sum (y ln a + (1 - y) ln(1 - a))}. */
    R binaryCrossEntropy(BinaryCrossEntropy loss);

    /** {@code -sum y ln a}. */
    R crossEntropy(CrossEntropy loss);
  }
}
