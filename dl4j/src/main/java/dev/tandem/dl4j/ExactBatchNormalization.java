package dev.tandem.dl4j;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * DL4J's batch normalization with three differences: its running statistics are never clipped,
 * since they are no gradients; its running variance can average the unbiased variances of the
 * batches (divided by n - 1), and then a single value leaves it as it is; and a batch of a single
 * vector is a step like any other, while in DL4J's it fails.
 */
public final class ExactBatchNormalization extends BatchNormalization {

  private static final long serialVersionUID = 1L;

  @JsonProperty("unbiased")
  private boolean unbiased;

  /** For JSON. */
  public ExactBatchNormalization() {
    super.setUseLogStd(false);
  }

  /**
   * The same as one of DL4J's.
   *
   * @param dl4j the layer whose numbers to take
   * @param unbiased whether the running variance averages unbiased variances
   */
  public ExactBatchNormalization(BatchNormalization dl4j, boolean unbiased) {
    this.unbiased = unbiased;
    setLayerName(dl4j.getLayerName());
    setNIn(dl4j.getNIn());
    setNOut(dl4j.getNOut());
    setDecay(dl4j.getDecay());
    setEps(dl4j.getEps());
    super.setUseLogStd(false);
    setCnn2DFormat(dl4j.getCnn2DFormat());
    setGradientNormalization(dl4j.getGradientNormalization());
    setGradientNormalizationThreshold(dl4j.getGradientNormalizationThreshold());
  }

  /**
   * Does nothing: variances are kept as they are. DL4J's reader of JSON says true here for every
   * configuration that no network has been made of yet.
   */
  @Override
  public void setUseLogStd(boolean useLogStd) {}

  /** Whether the running variance averages unbiased variances. */
  boolean isUnbiased() {
    return unbiased;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> trainingListeners,
      int layerIndex,
      INDArray layerParamsView,
      boolean initializeParams,
      DataType networkDataType) {
    ExactBatchNormalizationLayer layer = new ExactBatchNormalizationLayer(conf, networkDataType);
    layer.setListeners(trainingListeners);
    layer.setIndex(layerIndex);
    layer.setParamsViewArray(layerParamsView);
    Map<String, INDArray> parameters = initializer().init(conf, layerParamsView, initializeParams);
    layer.setParamTable(parameters);
    layer.setConf(conf);
    return layer;
  }

  /** Equal to nothing but its like. */
  @Override
  protected boolean canEqual(Object other) {
    return other instanceof ExactBatchNormalization;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExactBatchNormalization that
        && unbiased == that.unbiased
        && super.equals(other);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), unbiased);
  }
}
