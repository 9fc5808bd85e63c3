package dev.tandem.reference;

import dev.tandem.reference.matrix.Workshop;
import dev.tandem.spec.Activated;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Channels;
import dev.tandem.spec.ImageLayer;
import dev.tandem.spec.Layer;
import dev.tandem.spec.LayerNormalization;
import dev.tandem.spec.Merge;
import dev.tandem.spec.Node;
import dev.tandem.spec.Noise;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.Shape;
import dev.tandem.spec.Slot;
import java.util.List;

/**
 * The table of layers: makes the engine of one node.
 *
 * @param node the node
 * @param sources what it reads
 * @param shape the shape of one sample of the first of these
 * @param seed seed of the plan, for masks
 * @param slots what the optimizer keeps for each parameter array
 * @param workshop what computes products and functions, and who shares them
 */
record Layers(
    Node node, List<Source> sources, Shape shape, long seed, List<Slot> slots, Workshop workshop)
    implements Layer.Cases<LayerEngine> {

  @Override
  public LayerEngine dense(Layer.Dense layer) {
    ActivationFunction activation = function(layer.activation());
    List<Parameter> parameters = parameters();
    LayerNormalization normalization = layer.normalization();
    if (normalization != null) {
      return new NormalizedDenseEngine(
          input(), learnsBelow(), parameters, normalization, activation, workshop.kernel());
    }
    return new DenseEngine(
        input(),
        learnsBelow(),
        parameters.get(0),
        new Connections(parameters.get(0), layer.dropConnect(), seed),
        parameters.get(1),
        activation,
        workshop);
  }

  private ActivationFunction function(Activation activation) {
    return activation.match(new Activations(workshop.functions()));
  }

  private List<Parameter> parameters() {
    return node.parameters().stream().map(parameter -> new Parameter(parameter, slots)).toList();
  }

  @Override
  public LayerEngine activation(Activated layer) {
    return new ActivationEngine(input(), function(layer.activation()));
  }

  @Override
  public LayerEngine dropout(Layer.Dropout layer) {
    return new DropoutEngine(input(), node.name(), layer.rate(), seed);
  }

  @Override
  public LayerEngine merge(Merge layer) {
    return new MergeEngine(sources, Joins.of(layer.join()), node.output().size());
  }

  /** What a layer reads that reads one node. */
  private Signal input() {
    return sources.get(0).signal();
  }

  /** Whether anything below such a layer learns. */
  private boolean learnsBelow() {
    return sources.get(0).learns();
  }

  @Override
  public LayerEngine convolution(ImageLayer.Convolution layer) {
    return new ConvolutionEngine(
        input(),
        layer.kernel().on(image()),
        learnsBelow(),
        new Parameter(node.parameters().get(0), slots),
        new Parameter(node.parameters().get(1), slots),
        function(layer.activation()),
        workshop);
  }

  @Override
  public LayerEngine maxPool(ImageLayer.MaxPool layer) {
    return new MaxPoolEngine(input(), Windows.of(layer.window().on(image())), workshop.crew());
  }

  @Override
  public LayerEngine averagePool(ImageLayer.AveragePool layer) {
    Windows windows = Windows.of(layer.window().on(image()));
    int whole = layer.window().size().height() * layer.window().size().width();
    double[] divisors = new double[windows.places.length];
    for (int place = 0; place < divisors.length; place++) {
      divisors[place] =
          switch (layer.divisor()) {
            case PIXELS_INSIDE -> windows.places[place].length;
            case WHOLE_WINDOW -> whole;
          };
    }
    return new AveragePoolEngine(input(), windows, divisors, workshop.crew());
  }

  @Override
  public LayerEngine globalMaxPool(ImageLayer.GlobalMaxPool layer) {
    return new MaxPoolEngine(input(), Windows.whole(image()), workshop.crew());
  }

  @Override
  public LayerEngine globalAveragePool(ImageLayer.GlobalAveragePool layer) {
    double[] divisors = {image().pixels()};
    return new AveragePoolEngine(input(), Windows.whole(image()), divisors, workshop.crew());
  }

  @Override
  public LayerEngine flatten(ImageLayer.Flatten layer) {
    return new FlattenEngine(input());
  }

  private Shape.Image image() {
    return (Shape.Image) shape;
  }

  @Override
  public LayerEngine noise(Noise layer) {
    int channels = Noise.SpatialDropout.channels(node.output());
    return layer.match(new Noises(node.name(), channels, input(), seed));
  }

  @Override
  public LayerEngine batchNormalization(Normalization.Batch layer) {
    return new BatchNormalizationEngine(
        layer, Channels.of(node.output()), input(), learnsBelow(), parameters());
  }
}
