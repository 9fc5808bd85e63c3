package dev.tandem.dl4j.activation;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's layer of an activation alone, which leaves alone what it reads. DL4J's own writes its
 * outputs over its inputs in prediction, be they the caller's samples or what other layers read.
 */
public final class CopyingActivation extends ActivationLayer {

  private static final long serialVersionUID = 1L;

  /** For JSON. */
  public CopyingActivation() {}

  /**
   * A layer.
   *
   * @param activation its function
   * @param name its name
   */
  public CopyingActivation(IActivation activation, String name) {
    super(activation);
    setLayerName(name);
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> trainingListeners,
      int layerIndex,
      INDArray layerParamsView,
      boolean initializeParams,
      DataType networkDataType) {
    CopyingActivationLayer layer = new CopyingActivationLayer(conf, networkDataType);
    layer.setListeners(trainingListeners);
    layer.setIndex(layerIndex);
    layer.setParamsViewArray(layerParamsView);
    layer.setParamTable(initializer().init(conf, layerParamsView, initializeParams));
    return layer;
  }

  @Override
  public CopyingActivation clone() {
    return (CopyingActivation) super.clone();
  }

  /** Equal to nothing but its like. */
  @Override
  protected boolean canEqual(Object other) {
    return other instanceof CopyingActivation;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CopyingActivation && super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
