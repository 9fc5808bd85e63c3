package dev.tandem.spec;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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
   * Counts some outputs for more than others: the term of output {@code j} is multiplied by its
   * weight. The weights are not scaled to any sum, and what divides by the units still does.
   *
   * @param weights one weight an output, positive and finite
   * @return the weighted loss
   * @throws SpecException when a weight is not positive and finite, or the loss cannot be weighted
   */
  default Loss weightedBy(double... weights) {
    return new Weighted(this, Arrays.stream(weights).boxed().collect(Collectors.toList()));
  }

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
   * {@code sum_j (a_j - y_j)^2}; {@code dC/da = 2 (a - y)}. DL4J's {@code LossL2}: no half, not
   * divided by the units. Source: course L1.
   */
  record SumOfSquares() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sumOfSquares(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return Heads.ANY;
    }

    @Override
    public String toString() {
      return "sumOfSquares()";
    }
  }

  /**
   * {@code 1/n sum_j |a_j - y_j|}; {@code dC/da = sign(a - y) / n} with {@code sign(0) = 0}.
   * Divided by the {@code n} units. DL4J's {@code LossMAE}. Its gradient has one size, however far
   * off the output is. Source: P. Huber, Robust Statistics, 1981 (L1 estimation).
   */
  record MeanAbsoluteError() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.meanAbsoluteError(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return Heads.ANY;
    }

    @Override
    public String toString() {
      return "meanAbsoluteError()";
    }
  }

  /**
   * {@code sum_j |a_j - y_j|}; {@code dC/da = sign(a - y)} with {@code sign(0) = 0}. Not divided by
   * the units. DL4J's {@code LossL1}. Source: as {@link MeanAbsoluteError}.
   */
  record SumOfAbsoluteErrors() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sumOfAbsoluteErrors(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return Heads.ANY;
    }

    @Override
    public String toString() {
      return "sumOfAbsoluteErrors()";
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
      return Heads.SIGMOID;
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
      return Heads.SOFTMAX;
    }

    @Override
    public String toString() {
      return "crossEntropy()";
    }
  }

  /**
   * {@code -ln a_c} with a softmax over the units, {@code c} being the class that the targets name;
   * {@code dC/dz = a - y}. The targets of a sample must be one-hot: a single 1, all else 0. On
   * those it equals {@link CrossEntropy} in value and gradient; it differs in what it refuses, the
   * soft targets of a distribution over several classes. Source: course L8, L9.
   */
  record LogLikelihood() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.logLikelihood(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return Heads.SOFTMAX;
    }

    @Override
    public String toString() {
      return "logLikelihood()";
    }
  }

  /**
   * {@code sum_j y_j ln(y_j / a_j)} with a softmax over the units and {@code 0 ln 0 = 0}: how far
   * the outputs are from the targets, each sample's targets being a distribution. It is the {@link
   * CrossEntropy} minus the entropy of the targets, so it has the same gradient, {@code dC/dz = a -
   * y}, and is 0 where both are equal. Computed from the drive, nothing is clipped. Source: S.
   * Kullback and R. Leibler, On Information and Sufficiency, 1951.
   */
  record KlDivergence() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.klDivergence(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return Heads.SOFTMAX;
    }

    @Override
    public String toString() {
      return "klDivergence()";
    }
  }

  /**
   * {@code sum_j max(0, 1 - y_j a_j)} for targets -1 and +1; {@code dC/da = -y} where {@code y a <
   * 1}, else 0 (0 at the kink). Not divided by the units. Source: C. Cortes and V. Vapnik,
   * Support-Vector Networks, 1995.
   */
  record Hinge() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.hinge(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return Heads.SIGNED;
    }

    @Override
    public String toString() {
      return "hinge()";
    }
  }

  /**
   * {@code sum_j max(0, 1 - y_j a_j)^2} for targets -1 and +1; {@code dC/da = -2 y max(0, 1 - y
   * a)}. No half, not divided by the units. Source: C. Cortes and V. Vapnik, 1995, section 3.
   */
  record SquaredHinge() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.squaredHinge(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return Heads.SIGNED;
    }

    @Override
    public String toString() {
      return "squaredHinge()";
    }
  }

  /**
   * {@code sum_j (a_j - y_j ln a_j)} with softplus units, for counts or rates; {@code dC/da = 1 - y
   * / a}. The negative log-likelihood of Poisson distributions with means {@code a}, without its
   * constant {@code ln y!}: it may be negative. Not divided by the units. Computed from the drive,
   * where {@code y / a} times the derivative of the softplus stays finite. Targets must not be
   * negative. Softplus alone fits: its output is positive and has no upper bound; that of a relu
   * may be 0, that of an identity negative. Source: P. McCullagh and J. Nelder, Generalized Linear
   * Models, 1989.
   */
  record Poisson() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.poisson(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return Heads.RATES;
    }

    @Override
    public String toString() {
      return "poisson()";
    }
  }

  /**
   * {@code -sum_j y_j a_j / (|y| |a|)} over the units of one sample: -1 where output and target
   * point the same way; {@code dC/da = -(y / |y| - cos a / |a|) / |a|}. The lengths do not matter,
   * so neither is clipped; an output of length 0 (below 2.2e-308) has no direction and counts as 0
   * with gradient 0. Targets of a sample must not be all 0. Source: DL4J's {@code
   * LossCosineProximity}.
   */
  record CosineProximity() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.cosineProximity(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return Heads.ANY;
    }

    @Override
    public String toString() {
      return "cosineProximity()";
    }
  }

  /**
   * {@code 1/n sum_j ln^2((a_j + 1) / (y_j + 1))}; {@code dC/da = 2/n ln((a + 1) / (y + 1)) / (a +
   * 1)}. Divided by the {@code n} units. Targets must be greater than -1; the outputs are not
   * negative, since an identity or a tanh may reach -1, where the logarithm ends. Source: DL4J's
   * {@code LossMSLE}.
   */
  record MeanSquaredLogError() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.meanSquaredLogError(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return Heads.NOT_NEGATIVE;
    }

    @Override
    public String toString() {
      return "meanSquaredLogError()";
    }
  }

  /**
   * {@code 100/n sum_j |(y_j - a_j) / y_j|}; {@code dC/da = 100/n sign(a - y) / |y|} with {@code
   * sign(0) = 0}. In percent, divided by the {@code n} units. Targets must not be 0. Source: DL4J's
   * {@code LossMAPE}.
   */
  record MeanAbsolutePercentageError() implements Loss {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.meanAbsolutePercentageError(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return Heads.ANY;
    }

    @Override
    public String toString() {
      return "meanAbsolutePercentageError()";
    }
  }

  /**
   * {@code sum_j w_j C_j}, {@code C_j} being what output {@code j} adds to another loss; {@code
   * dC/da_j} is multiplied by {@code w_j}. With a softmax {@code dC/dz = a sum_k w_k y_k - w y}.
   * The weights are not renormalized, as in DL4J, and {@code 1/n} stays {@code 1/n}.
   *
   * @param loss what is weighted; not itself weighted, and a sum over the outputs
   * @param weights one an output, positive and finite
   */
  record Weighted(Loss loss, List<Double> weights) implements Loss {

    /** Checks the weights and that the loss is a sum over the outputs. */
    public Weighted {
      weights = List.copyOf(weights);
      String said = "%s.weightedBy(%s)".formatted(loss, list(weights));
      if (loss instanceof Weighted) {
        throw new SpecException(said + ": the loss already has weights; multiply them");
      }
      if (loss instanceof CosineProximity) {
        throw new SpecException(
            said + ": an angle is not a sum over the outputs; weight another loss");
      }
      if (weights.isEmpty()) {
        throw new SpecException(said + ": there is no weight; give one an output");
      }
      for (int i = 0; i < weights.size(); i++) {
        if (!(weights.get(i) > 0) || weights.get(i).isInfinite()) {
          throw new SpecException(
              "%s: the weight of output %d is %s; weights must be positive and finite"
                  .formatted(said, i, weights.get(i)));
        }
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.weighted(this);
    }

    @Override
    public List<Activation> fittingHeads() {
      return loss.fittingHeads();
    }

    /** The weights as an array of its own. */
    public double[] toArray() {
      return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public String toString() {
      return "%s.weightedBy(%s)".formatted(loss, list(weights));
    }

    private static String list(List<Double> weights) {
      return weights.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
  }

  /** One method a loss: what a backend must implement. */
  interface Cases<R> {
    /** {@code 1/2 sum (a - y)^2}. */
    R quadratic(Quadratic loss);

    /** {@code 1/n sum (a - y)^2}. */
    R meanSquaredError(MeanSquaredError loss);

    /** {@code sum (a - y)^2}. */
    R sumOfSquares(SumOfSquares loss);

    /** {@code 1/n sum |a - y|}. */
    R meanAbsoluteError(MeanAbsoluteError loss);

    /** {@code sum |a - y|}. */
    R sumOfAbsoluteErrors(SumOfAbsoluteErrors loss);

    /** {@code -sum (y ln a + (1 - y) ln(1 - a))}. */
    R binaryCrossEntropy(BinaryCrossEntropy loss);

    /** {@code -sum y ln a}. */
    R crossEntropy(CrossEntropy loss);

    /** {@code -ln a_c, c being the class that y names}. */
    R logLikelihood(LogLikelihood loss);

    /** {@code sum y ln(y / a)}. */
    R klDivergence(KlDivergence loss);

    /** {@code sum max(0, 1 - y a)}. */
    R hinge(Hinge loss);

    /** {@code sum max(0, 1 - y a)^2}. */
    R squaredHinge(SquaredHinge loss);

    /** {@code -sum y a / (|y| |a|)}. */
    R cosineProximity(CosineProximity loss);

    /** {@code sum (a - y ln a)}. */
    R poisson(Poisson loss);

    /** {@code 1/n sum ln^2((a + 1) / (y + 1))}. */
    R meanSquaredLogError(MeanSquaredLogError loss);

    /** {@code 100/n sum |(y - a) / y|}. */
    R meanAbsolutePercentageError(MeanAbsolutePercentageError loss);

    /** {@code sum w_j C_j}, C_j being what output j adds to the loss inside. */
    R weighted(Weighted loss);
  }
}
