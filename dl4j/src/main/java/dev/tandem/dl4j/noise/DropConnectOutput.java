package dev.tandem.dl4j.noise;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** DL4J's output layer with {@link PlayedDropConnect}, whose gradients meet the same mask. */
public final class DropConnectOutput extends OutputLayer {

  private static final long serialVersionUID = 1L;

  /** For JSON. */
  public DropConnectOutput() {}

  private DropConnectOutput(Builder builder) {
    super(builder);
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> trainingListeners,
      int layerIndex,
      INDArray layerParamsView,
      boolean initializeParams,
      DataType networkDataType) {
    DropConnectOutputLayer layer = new DropConnectOutputLayer(conf, networkDataType);
    layer.setListeners(trainingListeners);
    layer.setIndex(layerIndex);
    layer.setParamsViewArray(layerParamsView);
    layer.setParamTable(initializer().init(conf, layerParamsView, initializeParams));
    return layer;
  }

  /** Equal to nothing but its like. */
  @Override
  protected boolean canEqual(Object other) {
    return other instanceof DropConnectOutput;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DropConnectOutput && super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  /** Makes the layer as DL4J's own builders do. */
  @SuppressWarnings("unchecked") // DL4J's builders do not say what they build
  public static final class Builder extends OutputLayer.Builder {

    /**
     * A layer with a loss.
     *
     * @param loss what it minimizes
     */
    public Builder(ILossFunction loss) {
      super(loss);
    }

    @Override
    public DropConnectOutput build() {
      return new DropConnectOutput(this);
    }
  }
}
