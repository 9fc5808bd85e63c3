package dev.tandem.dl4j;

import dev.tandem.dl4j.activation.CopyingActivation;
import dev.tandem.dl4j.noise.DropConnectDense;
import dev.tandem.dl4j.noise.DropConnectOutput;
import dev.tandem.dl4j.noise.PlayedDropConnect;
import dev.tandem.dl4j.noise.PlayedMask;
import dev.tandem.dl4j.normalization.NormalizedDense;
import dev.tandem.spec.Activated;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Channels;
import dev.tandem.spec.Divisor;
import dev.tandem.spec.DropConnect;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Extent;
import dev.tandem.spec.Form;
import dev.tandem.spec.ImageLayer;
import dev.tandem.spec.Kernel;
import dev.tandem.spec.Layer;
import dev.tandem.spec.LayerNormalization;
import dev.tandem.spec.Merge;
import dev.tandem.spec.Node;
import dev.tandem.spec.Noise;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.Padding;
import dev.tandem.spec.Shape;
import dev.tandem.spec.SpecException;
import dev.tandem.spec.Start;
import dev.tandem.spec.Window;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.weightnoise.IWeightNoise;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** The DL4J layer of one node, under the node's name. */
final class Layers implements Layer.Cases<org.deeplearning4j.nn.conf.layers.Layer> {

  private final Experiment experiment;
  private final Node node;
  private final Face face;

  Layers(Experiment experiment, Node node, Face face) {
    this.experiment = experiment;
    this.node = node;
    this.face = face;
  }

  /** The head carries the loss: DL4J computes it from the drive of its output layer. */
  @Override
  public org.deeplearning4j.nn.conf.layers.Layer dense(Layer.Dense layer) {
    LayerNormalization normalization = layer.normalization();
    if (normalization != null) {
      return normalized(layer, normalization);
    }
    boolean played = face.isExact() && layer.dropConnect().drops();
    if (!node.name().equals(experiment.network().head())) {
      return played
          ? dense(layer, new DropConnectDense.Builder()).build()
          : dense(layer, new DenseLayer.Builder()).build();
    }
    ILossFunction loss = experiment.problem().loss().match(new Losses(face, layer.units()));
    OutputLayer.Builder output =
        played ? new DropConnectOutput.Builder(loss) : new OutputLayer.Builder(loss);
    return dense(layer, output).build();
  }

  /** Weight penalties act on the gain of DL4J's own, and equal drives can make it infinite. */
  private org.deeplearning4j.nn.conf.layers.Layer normalized(
      Layer.Dense layer, LayerNormalization word) {
    if (face.isExact()) {
      return dense(layer, new NormalizedDense.Builder(word)).build();
    }
    if (word.epsilon() > 0) {
      throw Face.lacks(word, "use %s".formatted(new LayerNormalization()));
    }
    return dense(layer, new DenseLayer.Builder().hasLayerNorm(true)).build();
  }

  /** A layer of its own: DL4J's {@code dropOut} on a layer would act on that layer's input. */
  @Override
  public org.deeplearning4j.nn.conf.layers.Layer dropout(Layer.Dropout layer) {
    return noise(mask(layer.rate()));
  }

  @Override
  public org.deeplearning4j.nn.conf.layers.Layer noise(Noise layer) {
    long seed = experiment.plan().seed();
    return noise(layer.match(new Noises(face, node.name(), node.output(), seed)));
  }

  private DropoutLayer noise(IDropout dropout) {
    return sized(new DropoutLayer.Builder(dropout)).activation(new ActivationIdentity()).build();
  }

  /**
   * A merge is a vertex, which a chain of layers has no place for.
   *
   * @throws SpecException always
   */
  @Override
  public org.deeplearning4j.nn.conf.layers.Layer merge(Merge layer) {
    throw new SpecException(
        "dl4j: %s reads %s but a MultiLayerConfiguration is a chain; use Dl4j.%s"
            .formatted(node.name(), node.inputs(), "graphConfiguration(experiment)"));
  }

  /**
   * DL4J's own has no unbiased running variance, fails for a batch of one sample, and what clips
   * gradients clips its running statistics too. It keeps variances here, not logarithms, so that
   * they are exact.
   */
  @Override
  public org.deeplearning4j.nn.conf.layers.Layer batchNormalization(Normalization.Batch layer) {
    int channels = Channels.of(node.output()).count();
    BatchNormalization.Builder builder =
        new BatchNormalization.Builder()
            .name(node.name())
            .nIn(channels)
            .nOut(channels)
            .decay(layer.decay())
            .eps(layer.epsilon())
            .useLogStd(false);
    experiment.limits().clipping().match(Clippings.TABLE).accept(builder);
    return face.isExact()
        ? new ExactBatchNormalization(builder.build(), layer.form() == Form.TEXTBOOK)
        : builder.build();
  }

  /** DL4J's own dropout draws masks of its own, and its number is the fraction that is kept. */
  private IDropout mask(double rate) {
    return face.isExact()
        ? new PlayedMask(rate, experiment.plan().seed(), node.name())
        : new Dropout(1 - rate);
  }

  @Override
  public org.deeplearning4j.nn.conf.layers.Layer convolution(ImageLayer.Convolution layer) {
    Kernel kernel = layer.kernel();
    ConvolutionLayer.Builder builder =
        new ConvolutionLayer.Builder(sides(kernel.size()))
            .stride(sides(kernel.stride()))
            .dilation(sides(kernel.dilation()))
            .convolutionMode(mode(kernel.padding()))
            .name(node.name())
            .nIn(((Shape.Image) input()).channels())
            .nOut(layer.maps());
    learning(layer.activation(), layer.start(), builder);
    new LayerLimits(experiment, face, 1, 2, 3).applyTo(builder);
    return builder.build();
  }

  @Override
  public org.deeplearning4j.nn.conf.layers.Layer maxPool(ImageLayer.MaxPool layer) {
    return pooling(PoolingType.MAX, layer.window()).build();
  }

  @Override
  public org.deeplearning4j.nn.conf.layers.Layer averagePool(ImageLayer.AveragePool layer) {
    return pooling(PoolingType.AVG, layer.window())
        .avgPoolIncludePadInDivisor(layer.divisor() == Divisor.WHOLE_WINDOW)
        .build();
  }

  @Override
  public org.deeplearning4j.nn.conf.layers.Layer globalMaxPool(ImageLayer.GlobalMaxPool layer) {
    return new GlobalPoolingLayer.Builder(PoolingType.MAX).name(node.name()).build();
  }

  @Override
  public org.deeplearning4j.nn.conf.layers.Layer globalAveragePool(
      ImageLayer.GlobalAveragePool layer) {
    return new GlobalPoolingLayer.Builder(PoolingType.AVG).name(node.name()).build();
  }

  /** A layer of its own that does nothing, behind the preprocessor that does it. */
  @Override
  public org.deeplearning4j.nn.conf.layers.Layer flatten(ImageLayer.Flatten layer) {
    return activation(new ActivationIdentity());
  }

  /** DL4J's own writes over what it reads in prediction. */
  @Override
  public org.deeplearning4j.nn.conf.layers.Layer activation(Activated layer) {
    IActivation function = layer.activation().match(new Activations(face));
    return face.isExact() ? new CopyingActivation(function, node.name()) : activation(function);
  }

  private ActivationLayer activation(IActivation function) {
    return new ActivationLayer.Builder().activation(function).name(node.name()).build();
  }

  /** What makes a vector of an image in DL4J; it belongs to the layer that reads the vector. */
  static InputPreProcessor flattening(Shape shape) {
    Shape.Image image = (Shape.Image) shape;
    return new CnnToFeedForwardPreProcessor(image.height(), image.width(), image.channels());
  }

  private SubsamplingLayer.Builder pooling(PoolingType type, Window window) {
    return new SubsamplingLayer.Builder(type)
        .kernelSize(sides(window.size()))
        .stride(sides(window.stride()))
        .convolutionMode(mode(window.padding()))
        .name(node.name());
  }

  private static int[] sides(Extent extent) {
    return new int[] {extent.height(), extent.width()};
  }

  private static ConvolutionMode mode(Padding padding) {
    return switch (padding) {
      case NONE -> ConvolutionMode.Truncate;
      case SAME -> ConvolutionMode.Same;
    };
  }

  private <T extends FeedForwardLayer.Builder<T>> T dense(Layer.Dense layer, T builder) {
    learning(layer.activation(), layer.start(), sized(builder));
    new LayerLimits(experiment, face, 0).applyTo(builder);
    if (layer.dropConnect().drops()) {
      builder.weightNoise(weightNoise(layer.dropConnect()));
    }
    return builder;
  }

  /** DL4J's own draws for itself, does not scale, and its number is the fraction that is kept. */
  private IWeightNoise weightNoise(DropConnect word) {
    double kept = 1 - word.rate();
    boolean scaled = word.survivors() == DropConnect.Survivors.SCALED;
    if (face.isExact()) {
      double survivor = scaled ? 1 / kept : 1;
      return new PlayedDropConnect(word.rate(), survivor, experiment.plan().seed(), node.name());
    }
    if (scaled) {
      throw Face.lacks(word, "use %s".formatted(word.unscaled()));
    }
    return new org.deeplearning4j.nn.conf.weightnoise.DropConnect(kept);
  }

  private void learning(Activation activation, Start start, FeedForwardLayer.Builder<?> builder) {
    builder
        .activation(activation.match(new Activations(face)))
        .weightInit(start.weights().match(initializers()))
        .biasInit(start.biases().match(BiasStarts.TABLE));
  }

  private Shape input() {
    return experiment.network().shapeOf(node.inputs().get(0));
  }

  private Initializers initializers() {
    return new Initializers(face, experiment.plan().seed(), node.parameters().get(0));
  }

  private <T extends FeedForwardLayer.Builder<T>> T sized(T builder) {
    return builder.name(node.name()).nIn(input().size()).nOut(node.output().size());
  }
}
