package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Masks;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Activated;
import dev.tandem.spec.Channels;
import dev.tandem.spec.ImageLayer;
import dev.tandem.spec.Layer;
import dev.tandem.spec.LayerNormalization;
import dev.tandem.spec.Merge;
import dev.tandem.spec.Node;
import dev.tandem.spec.Noise;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.Shape;
import java.util.ArrayList;
import java.util.List;
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
    Node node = pair.experiment().network().node(gap.tensor());
    List<double[]> inputs = inputs(learner, node, gap.row());
    return node.layer().match(new OneValue(learner, node, inputs, gap));
  }

  /** One sample of everything that a node reads. */
  private List<double[]> inputs(Learner learner, Node node, int row) {
    Map<String, Matrix> activations = learner.activations(batch, mode);
    List<double[]> inputs = new ArrayList<>();
    for (String name : node.inputs()) {
      Matrix matrix = activations.get(name);
      inputs.add((matrix == null ? batch.inputs() : matrix).row(row));
    }
    return inputs;
  }

  /** All samples of what a node reads that reads one node. */
  private Matrix input(Learner learner, Node node) {
    Matrix input = learner.activations(batch, mode).get(node.inputs().get(0));
    return input == null ? batch.inputs() : input;
  }

  /** The value of one unit of one layer. */
  private final class OneValue implements Layer.Cases<Double> {

    private final Learner learner;
    private final Node node;
    private final List<double[]> inputs;
    private final double[] x;
    private final Gap gap;

    OneValue(Learner learner, Node node, List<double[]> inputs, Gap gap) {
      this.learner = learner;
      this.node = node;
      this.inputs = inputs;
      this.x = inputs.get(0);
      this.gap = gap;
    }

    @Override
    public Double dense(Layer.Dense layer) {
      Parameters parameters = learner.parameters();
      LayerNormalization normalization = layer.normalization();
      double[] z =
          normalization == null
              ? drives(weights(layer, parameters), x, node.name())
              : NormalizationFormulas.drives(normalization, parameters, x, node.name());
      return layer.activation().match(Formulas.Activations.TABLE).of(z, gap.column());
    }

    @Override
    public Double activation(Activated layer) {
      return layer.activation().match(Formulas.Activations.TABLE).of(x, gap.column());
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
    public Double convolution(ImageLayer.Convolution layer) {
      Matrix w = learner.parameters().get(new ParameterId(node.name(), Role.WEIGHTS));
      Matrix b = learner.parameters().get(new ParameterId(node.name(), Role.BIASES));
      double[] z = {image().drive(layer, w, b, output(), gap.column())};
      return layer.activation().match(Formulas.Activations.TABLE).of(z, 0);
    }

    @Override
    public Double maxPool(ImageLayer.MaxPool layer) {
      return image().greatest(layer.window(), output(), gap.column());
    }

    @Override
    public Double averagePool(ImageLayer.AveragePool layer) {
      return image().average(layer, output(), gap.column());
    }

    @Override
    public Double globalMaxPool(ImageLayer.GlobalMaxPool layer) {
      return image().greatestOf(gap.column());
    }

    @Override
    public Double globalAveragePool(ImageLayer.GlobalAveragePool layer) {
      return image().averageOf(gap.column());
    }

    @Override
    public Double flatten(ImageLayer.Flatten layer) {
      return x[gap.column()];
    }

    private ImageFormulas image() {
      Shape shape = pair.experiment().network().shapeOf(node.inputs().get(0));
      return new ImageFormulas((Shape.Image) shape, x);
    }

    private Shape.Image output() {
      return (Shape.Image) node.output();
    }

    @Override
    public Double merge(Merge layer) {
      return Formulas.Joins.of(layer.join(), inputs, gap.column());
    }

    @Override
    public Double noise(Noise layer) {
      double value = x[gap.column()];
      if (mode == Mode.PREDICTION) {
        return value;
      }
      long seed = pair.experiment().plan().seed();
      return layer.match(
          new NoiseFormulas(value, node, seed, gap.step(), gap.row() * x.length + gap.column()));
    }

    private Parameters weights(Layer.Dense layer, Parameters parameters) {
      return mode == Mode.PREDICTION
          ? parameters
          : NoiseFormulas.connected(
              parameters, node, layer, pair.experiment().plan().seed(), gap.step());
    }

    @Override
    public Double batchNormalization(Normalization.Batch layer) {
      int positions = Channels.of(node.output()).positions();
      return NormalizationFormulas.output(
          layer,
          NormalizationFormulas.Row.of(learner.parameters(), node, gap.column() / positions),
          x[gap.column()],
          mode == Mode.TRAINING
              ? NormalizationFormulas.values(
                  input(learner, node), gap.column() / positions, positions)
              : null);
    }
  }

  /** {@code z = x W + b} of one sample. */
  static double[] drives(Parameters parameters, double[] x, String node) {
    Matrix w = parameters.get(new ParameterId(node, Role.WEIGHTS));
    return addTimes(parameters.get(new ParameterId(node, Role.BIASES)).row(0), x, w);
  }

  /** {@code z + x W}, in place. */
  static double[] addTimes(double[] z, double[] x, Matrix w) {
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < z.length; j++) {
        z[j] += x[i] * w.get(i, j);
      }
    }
    return z;
  }
}
