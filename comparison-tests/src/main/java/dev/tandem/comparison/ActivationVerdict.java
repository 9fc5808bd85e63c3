package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Masks;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.NormalizedChannels;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import java.util.Map;

/**
 * Computes one output of one node by the course's formula, from what the same engine gave to that
 * node.
 */
record ActivationVerdict(Lockstep pair, Batch batch, Mode mode) implements Verdict {

  @Override
  public Expected on(Gap gap) {
    return new Expected(
        "the formulas", Expected.EXACT, expected(pair.first(), gap), expected(pair.second(), gap));
  }

  private double expected(Learner learner, Gap gap) {
    Node node = node(pair.experiment().network(), gap.tensor());
    return node.layer().match(new OneValue(learner, node, input(learner, node), gap));
  }

  private Matrix input(Learner learner, Node node) {
    Map<String, Matrix> activations = learner.activations(batch, mode);
    Matrix input = activations.get(node.inputs().get(0));
    return input == null ? batch.inputs() : input;
  }

  private static Node node(Network network, String name) {
    for (Node node : network.nodes()) {
      if (node.name().equals(name)) {
        return node;
      }
    }
    throw new IllegalStateException("there is no node " + name);
  }

  /** The value of one unit of one layer. */
  private final class OneValue implements Layer.Cases<Double> {

    private final Learner learner;
    private final Node node;
    private final Matrix inputs;
    private final double[] x;
    private final Gap gap;

    OneValue(Learner learner, Node node, Matrix inputs, Gap gap) {
      this.learner = learner;
      this.node = node;
      this.inputs = inputs;
      this.x = inputs.row(gap.row());
      this.gap = gap;
    }

    @Override
    public Double dense(Layer.Dense layer) {
      Parameters parameters = learner.parameters();
      double[] z = drives(parameters, x, node.name());
      return layer.activation().match(Formulas.Activations.TABLE).of(z, gap.column());
    }

    @Override
    public Double dropout(Layer.Dropout layer) {
      if (mode == Mode.PREDICTION) {
        return x[gap.column()];
      }
      double[] mask = new double[batch.size() * x.length];
      long seed = pair.experiment().plan().seed();
      Masks.draw(seed, node.name(), gap.step(), layer.rate(), mask, mask.length);
      return mask[gap.row() * x.length + gap.column()] * x[gap.column()];
    }

    @Override
    public Double batchNormalization(Normalization.Batch layer) {
      int positions = NormalizedChannels.of(node.output()).positions();
      return NormalizationFormulas.output(
          layer,
          NormalizationFormulas.Row.of(learner.parameters(), node, gap.column() / positions),
          x[gap.column()],
          mode == Mode.TRAINING
              ? NormalizationFormulas.values(inputs, gap.column() / positions, positions)
              : null);
    }
  }

  /** {@code z = x W + b} of one sample. */
  static double[] drives(Parameters parameters, double[] x, String node) {
    Matrix w = parameters.get(new ParameterId(node, Role.WEIGHTS));
    double[] z = parameters.get(new ParameterId(node, Role.BIASES)).row(0);
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < z.length; j++) {
        z[j] += x[i] * w.get(i, j);
      }
    }
    return z;
  }
}
