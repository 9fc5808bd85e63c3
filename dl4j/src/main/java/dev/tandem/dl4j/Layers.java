package dev.tandem.dl4j;

import dev.tandem.spec.Experiment;
import dev.tandem.spec.Form;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.NormalizedChannels;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.impl.ActivationIdentity;

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
    if (!node.name().equals(experiment.network().head())) {
      return dense(layer, new DenseLayer.Builder()).build();
    }
    Losses losses = new Losses(face, layer.units());
    return dense(layer, new OutputLayer.Builder(experiment.problem().loss().match(losses))).build();
  }

  /** A layer of its own: DL4J's {@code dropOut} on a layer would act on that layer's input. */
  @Override
  public org.deeplearning4j.nn.conf.layers.Layer dropout(Layer.Dropout layer) {
    return sized(new DropoutLayer.Builder(mask(layer.rate())))
        .activation(new ActivationIdentity())
        .build();
  }

  /**
   * DL4J's own has no unbiased running variance, fails for a batch of one sample, and what clips
   * gradients clips its running statistics too. It keeps variances here, not logarithms, so that
   * they are exact.
   */
  @Override
  public org.deeplearning4j.nn.conf.layers.Layer batchNormalization(Normalization.Batch layer) {
    int channels = NormalizedChannels.of(node.output()).count();
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

  private <T extends FeedForwardLayer.Builder<T>> T dense(Layer.Dense layer, T builder) {
    sized(builder)
        .activation(layer.activation().match(new Activations(face)))
        .weightInit(layer.start().weights().match(initializers()))
        .biasInit(layer.start().biases().match(BiasStarts.TABLE));
    new LayerLimits(experiment, face).applyTo(builder);
    return builder;
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
