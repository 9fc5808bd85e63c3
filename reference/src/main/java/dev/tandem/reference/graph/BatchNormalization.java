package dev.tandem.reference.graph;

import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.sqrt;

import dev.tandem.reference.autodiff.Expression;
import dev.tandem.run.Mode;
import dev.tandem.spec.Channels;
import dev.tandem.spec.Node;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import java.util.List;
import java.util.Map;

/**
 * {@code gamma (x - m) / sqrt(v + epsilon) + beta}, one row a channel.
 *
 * @param layer decay, epsilon and form
 * @param channels the channels of a sample
 * @param node the node
 * @param parameters gamma, beta, running mean, running variance: one row each
 */
record BatchNormalization(
    Normalization.Batch layer,
    Channels channels,
    Node node,
    List<? extends Expression> parameters) {

  /** The node, and in training where its running statistics go. */
  NodeGraph of(Expression samples, Mode mode) {
    Expression x = byChannel(samples);
    int n = x.columns();
    Expression mean = x.rowSums().dividedBy(n);
    Expression variance = x.minus(mean).square().rowSums().dividedBy(n);
    return switch (mode) {
      case PREDICTION -> NodeGraph.of(normalized(samples, x, parameter(2), parameter(3)));
      case TRAINING -> {
        Expression output = normalized(samples, x, mean, variance);
        yield new NodeGraph(output, output, following(mean, variance, n));
      }
    };
  }

  private Expression normalized(
      Expression samples, Expression x, Expression mean, Expression variance) {
    Expression h = x.minus(mean).dividedBy(sqrt(variance.plus(layer.epsilon())));
    return bySample(h.times(parameter(0)).plus(parameter(1)), samples);
  }

  private Map<ParameterId, Expression> following(Expression mean, Expression variance, int n) {
    Expression spread =
        switch (layer.form()) {
          case DL4J -> variance;
          case TEXTBOOK -> n > 1 ? variance.times(n).dividedBy(n - 1) : parameter(3);
        };
    return Map.of(
        new ParameterId(node.name(), Role.RUNNING_MEAN), averaged(parameter(2), mean),
        new ParameterId(node.name(), Role.RUNNING_VARIANCE), averaged(parameter(3), spread));
  }

  /** {@code r' = decay r + (1 - decay) r_batch}, as a row. */
  private Expression averaged(Expression running, Expression batch) {
    return running
        .times(layer.decay())
        .plus(batch.times(constant(1).minus(layer.decay())))
        .transpose();
  }

  private Expression parameter(int index) {
    return parameters.get(index).transpose();
  }

  /** From one row a sample to one row a channel. */
  private Expression byChannel(Expression samples) {
    int positions = channels.positions();
    int length = samples.rows() * positions;
    return samples.select(
        channels.count(),
        length,
        i -> (i % length / positions * channels.count() + i / length) * positions + i % positions);
  }

  /** And back. */
  private Expression bySample(Expression byChannel, Expression samples) {
    int positions = channels.positions();
    int width = samples.columns();
    return byChannel.select(
        samples.rows(),
        width,
        i -> (i % width / positions * samples.rows() + i / width) * positions + i % positions);
  }
}
