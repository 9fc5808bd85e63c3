package dev.tandem.spec;

import dev.tandem.spec.ParameterId.Role;
import java.util.List;

/** Layers that bring values to a common mean and spread. */
public sealed interface Normalization extends Layer {

  /**
   * The nodes that find no variance in a batch of one sample: batch normalizations of vectors and
   * of maps of one pixel.
   *
   * @param network where to look
   * @return the nodes in their order
   */
  static List<Node> withoutVarianceOfOneSample(Network network) {
    return network.nodes().stream()
        .filter(node -> node.layer() instanceof Batch)
        .filter(node -> Channels.of(node.output()).positions() == 1)
        .toList();
  }

  /**
   * {@code y = gamma (x - m) / sqrt(v + epsilon) + beta}, channel by channel: a feature of a vector
   * is a channel. In training {@code m} and {@code v} are the mean and the biased variance (divided
   * by n) of the batch's n values of the channel; in prediction they are the running mean and the
   * running variance, which every step of training moves: {@code r' = decay r + (1 - decay)
   * r_batch}. {@code gamma} starts at 1, {@code beta} at 0, the running mean at 0 and the running
   * variance at 1.
   *
   * <p>The textbook's running variance averages the unbiased variances (divided by n - 1), DL4J's
   * the biased ones. A channel with a single value in its batch has variance 0: its output is
   * {@code beta} and nothing below it learns; the textbook's running variance then stays as it is,
   * DL4J's averages the 0 in. Source: Ioffe and Szegedy 2015.
   *
   * @param decay share of the running statistics that a step keeps, in [0, 1)
   * @param epsilon what keeps the quotient finite, positive
   * @param form whose running variance
   */
  record Batch(double decay, double epsilon, Form form) implements Normalization {

    /** The decay when none is said: 0.9, as in DL4J. */
    public static final double USUAL_DECAY = 0.9;

    /** The epsilon when none is said: 1e-5, as in DL4J. */
    public static final double USUAL_EPSILON = 1e-5;

    /** Checks the numbers. */
    public Batch {
      OptimizerNumbers.requireDecay("batchNormalization: decay", decay);
      if (!(epsilon > 0) || Double.isInfinite(epsilon)) {
        throw new SpecException(
            "batchNormalization: epsilon(%s): keeps a quotient finite and must be positive; %s"
                .formatted(epsilon, "the usual value is 1e-5"));
      }
    }

    /** The usual numbers, in the textbook's form. */
    public Batch() {
      this(USUAL_DECAY, USUAL_EPSILON, Form.TEXTBOOK);
    }

    /**
     * The same with another decay.
     *
     * @param decay share of the running statistics that a step keeps, in [0, 1)
     * @return a new layer
     * @throws SpecException when it is outside [0, 1)
     */
    public Batch decay(double decay) {
      return new Batch(decay, epsilon, form);
    }

    /**
     * The same with another epsilon.
     *
     * @param epsilon what is added to the variance under the root, positive
     * @return a new layer
     * @throws SpecException when it is not positive and finite
     */
    public Batch epsilon(double epsilon) {
      return new Batch(decay, epsilon, form);
    }

    /** The same with DL4J's running variance, which averages the biased variances. */
    public Batch asInDl4j() {
      return new Batch(decay, epsilon, Form.DL4J);
    }

    @Override
    public String kind() {
      return "batchNormalization";
    }

    @Override
    public Shape outputFor(List<Shape> inputs) {
      return inputs.get(0);
    }

    /** {@code gamma}, {@code beta}, and the running statistics, which are not trained. */
    @Override
    public List<ParameterSpec> parameters(String node, List<Shape> inputs) {
      int channels = Channels.of(inputs.get(0)).count();
      return List.of(
          ParameterSpec.row(new ParameterId(node, Role.GAMMA), channels, 1),
          ParameterSpec.row(new ParameterId(node, Role.BETA), channels, 0),
          ParameterSpec.row(new ParameterId(node, Role.RUNNING_MEAN), channels, 0),
          ParameterSpec.row(new ParameterId(node, Role.RUNNING_VARIANCE), channels, 1));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.batchNormalization(this);
    }

    @Override
    public String toString() {
      String words =
          (decay == USUAL_DECAY ? "" : ".decay(" + decay + ")")
              + (epsilon == USUAL_EPSILON ? "" : ".epsilon(" + epsilon + ")")
              + (form == Form.DL4J ? ".asInDl4j()" : "");
      return "batchNormalization(" + (words.isEmpty() ? "" : "batchStatistics()" + words) + ")";
    }
  }
}
