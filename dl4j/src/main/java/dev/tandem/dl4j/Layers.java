package dev.tandem.dl4j;

import dev.tandem.spec.DropConnect;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.Noise;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.weightnoise.IWeightNoise;
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

  /** DL4J's own dropout draws masks of its own, and its number is the fraction that is kept. */
  private IDropout mask(double rate) {
    return face.isExact()
        ? new PlayedMask(rate, experiment.plan().seed(), node.name())
        : new Dropout(1 - rate);
  }

  private <T extends FeedForwardLayer.Builder<T>> T dense(Layer.Dense layer, T builder) {
    sized(builder)
        .activation(layer.activation().match(new Activations(face)))
        .weightInit(layer.start().weights().match(initializers()))
        .biasInit(layer.start().biases().match(BiasStarts.TABLE));
    new LayerLimits(experiment, face).applyTo(builder);
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

  private Initializers initializers() {
    return new Initializers(face, experiment.plan().seed(), node.parameters().get(0));
  }

  private <T extends FeedForwardLayer.Builder<T>> T sized(T builder) {
    Network network = experiment.network();
    return builder
        .name(node.name())
        .nIn(network.shapeOf(node.inputs().get(0)).size())
        .nOut(node.output().size());
  }
}
