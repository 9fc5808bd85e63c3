package dev.tandem.reference.graph;

import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.ifPositive;
import static dev.tandem.reference.autodiff.Expressions.sqrt;

import dev.tandem.data.Matrix;
import dev.tandem.reference.autodiff.Expression;
import dev.tandem.spec.Activated;
import dev.tandem.spec.Channels;
import dev.tandem.spec.DropConnect;
import dev.tandem.spec.Grid;
import dev.tandem.spec.ImageLayer;
import dev.tandem.spec.Layer;
import dev.tandem.spec.LayerNormalization;
import dev.tandem.spec.Merge;
import dev.tandem.spec.Node;
import dev.tandem.spec.Noise;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * The table of layers: the formula of one node.
 *
 * @param node the node
 * @param inputs what it reads, samples as rows
 * @param shape the shape of one sample of the first of these
 * @param parameters its parameters, in their order
 * @param setting what is drawn
 */
record Layers(
    Node node,
    List<Expression> inputs,
    Shape shape,
    List<? extends Expression> parameters,
    Setting setting)
    implements Layer.Cases<NodeGraph> {

  /** {@code f(x W + b)}, or {@code f(g o h + b)} with the normalized h of {@code x W}. */
  @Override
  public NodeGraph dense(Layer.Dense layer) {
    Expression weights = connected(parameters.get(0), layer.dropConnect());
    Expression product = x().dot(weights);
    LayerNormalization normalization = layer.normalization();
    Expression unbiased =
        normalization == null
            ? product
            : normalized(product, normalization.epsilon()).times(parameters.get(2));
    Expression drive = unbiased.plus(parameters.get(1));
    return NodeGraph.of(drive, layer.activation().match(Activations.TABLE).apply(drive));
  }

  @Override
  public NodeGraph activation(Activated layer) {
    return NodeGraph.of(layer.activation().match(Activations.TABLE).apply(x()));
  }

  @Override
  public NodeGraph dropout(Layer.Dropout layer) {
    return noise(new Noises(x(), x().columns(), setting).dropout(layer.rate()));
  }

  @Override
  public NodeGraph merge(Merge layer) {
    return NodeGraph.of(Joins.of(layer.join(), inputs));
  }

  /** One row a sample and place, so that a convolution is a dense layer of its patches. */
  @Override
  public NodeGraph convolution(ImageLayer.Convolution layer) {
    Grid grid = layer.kernel().on(image());
    Expression patches = new Patches(grid).acrossChannels(x());
    Expression drive = mapAfterMap(patches.dot(parameters.get(0)).plus(parameters.get(1)), grid);
    return NodeGraph.of(drive, layer.activation().match(Activations.TABLE).apply(drive));
  }

  @Override
  public NodeGraph maxPool(ImageLayer.MaxPool layer) {
    Patches windows = new Patches(layer.window().on(image()));
    return NodeGraph.of(asSamples(windows.ofChannelsInside(x()).rowMaxima()));
  }

  @Override
  public NodeGraph averagePool(ImageLayer.AveragePool layer) {
    Patches windows = new Patches(layer.window().on(image()));
    Expression seen = windows.ofChannels(x());
    Expression divisor =
        switch (layer.divisor()) {
          case PIXELS_INSIDE -> windows.ofChannels(ones()).rowSums();
          case WHOLE_WINDOW -> constant(seen.columns());
        };
    return NodeGraph.of(asSamples(seen.rowSums().dividedBy(divisor)));
  }

  @Override
  public NodeGraph globalMaxPool(ImageLayer.GlobalMaxPool layer) {
    return NodeGraph.of(asSamples(maps().rowMaxima()));
  }

  @Override
  public NodeGraph globalAveragePool(ImageLayer.GlobalAveragePool layer) {
    return NodeGraph.of(asSamples(maps().rowSums().dividedBy(image().pixels())));
  }

  @Override
  public NodeGraph flatten(ImageLayer.Flatten layer) {
    return NodeGraph.of(x());
  }

  @Override
  public NodeGraph noise(Noise layer) {
    int channels = Noise.SpatialDropout.channels(shape);
    return noise(layer.match(new Noises(x(), channels, setting)));
  }

  @Override
  public NodeGraph batchNormalization(Normalization.Batch layer) {
    return new BatchNormalization(layer, Channels.of(shape), node, parameters)
        .of(x(), setting.mode());
  }

  /**
   * {@code (z - m) / sqrt(v + epsilon)} over the units of each sample, 0 where there is nothing to
   * divide by. Measured from the first unit, so that equal drives have the variance 0 exactly.
   */
  private static Expression normalized(Expression z, double epsilon) {
    int units = z.columns();
    Expression fromFirst = z.minus(z.select(z.rows(), 1, row -> row * units));
    Expression centered = fromFirst.minus(fromFirst.rowSums().dividedBy(units));
    Expression spread = centered.square().rowSums().dividedBy(units).plus(epsilon);
    Expression scale = ifPositive(spread, constant(1).dividedBy(sqrt(spread)), constant(0));
    return centered.times(scale);
  }

  private NodeGraph noise(Expression disturbed) {
    return NodeGraph.of(setting.isTraining() ? disturbed : x());
  }

  private Expression connected(Expression weights, DropConnect dropConnect) {
    if (!setting.isTraining() || !dropConnect.drops()) {
      return weights;
    }
    Expression kept = setting.kept(dropConnect.rate(), weights.rows(), weights.columns());
    return switch (dropConnect.survivors()) {
      case SCALED -> weights.times(kept).dividedBy(constant(1).minus(dropConnect.rate()));
      case UNSCALED -> weights.times(kept);
    };
  }

  private Expression x() {
    return inputs.get(0);
  }

  private Shape.Image image() {
    return (Shape.Image) shape;
  }

  /** One row a sample and channel. */
  private Expression maps() {
    return x().reshape(x().rows() * image().channels(), image().pixels());
  }

  private Expression ones() {
    double[] ones = new double[x().rows() * x().columns()];
    Arrays.fill(ones, 1);
    return constant(Matrix.of(x().rows(), x().columns(), ones));
  }

  private Expression asSamples(Expression values) {
    return values.reshape(x().rows(), node.output().size());
  }

  /** From one row a sample and place, one column a map, to one row a sample, map after map. */
  private Expression mapAfterMap(Expression z, Grid grid) {
    int places = grid.places();
    int maps = z.columns();
    return z.select(
        x().rows(),
        maps * places,
        i -> {
          int sample = i / (maps * places);
          return (sample * places + i % places) * maps + i / places % maps;
        });
  }
}
