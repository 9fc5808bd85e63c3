package dev.tandem.dl4j.noise;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** DL4J's dense layer with {@link PlayedDropConnect}, whose gradients meet the same mask. */
public final class DropConnectDense extends FeedForwardLayer {

  private static final long serialVersionUID = 1L;

  /** For JSON. */
  public DropConnectDense() {}

  private DropConnectDense(Builder builder) {
    super(builder);
    initializeConstraints(builder);
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> trainingListeners,
      int layerIndex,
      INDArray layerParamsView,
      boolean initializeParams,
      DataType networkDataType) {
    DropConnectDenseLayer layer = new DropConnectDenseLayer(conf, networkDataType);
    layer.setListeners(trainingListeners);
    layer.setIndex(layerIndex);
    layer.setParamsViewArray(layerParamsView);
    layer.setParamTable(initializer().init(conf, layerParamsView, initializeParams));
    return layer;
  }

  @Override
  public ParamInitializer initializer() {
    return DefaultParamInitializer.getInstance();
  }

  /** That of a dense layer: the masked weights are one array more. */
  @Override
  public LayerMemoryReport getMemoryReport(InputType inputType) {
    return new DenseLayer.Builder()
        .name(layerName)
        .nIn(nIn)
        .nOut(nOut)
        .updater(iUpdater)
        .build()
        .getMemoryReport(inputType);
  }

  /** Equal to nothing but its like. */
  @Override
  protected boolean canEqual(Object other) {
    return other instanceof DropConnectDense;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DropConnectDense && super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  /** Makes the layer as DL4J's own builders do. */
  public static final class Builder extends FeedForwardLayer.Builder<Builder> {

    /** A builder that has been told nothing. */
    public Builder() {}

    @Override
    @SuppressWarnings("unchecked") // the caller says what it wants, as with DL4J's own builders
    public <E extends org.deeplearning4j.nn.conf.layers.Layer> E build() {
      return (E) new DropConnectDense(this);
    }
  }
}
