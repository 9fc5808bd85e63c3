package dev.tandem.dl4j.normalization;

import dev.tandem.spec.LayerNormalization;
import java.util.Collection;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * DL4J's dense layer with layer normalization, with three differences: equal drives give the biases
 * also where their mean is rounded, which makes DL4J's infinite; there may be an epsilon; and
 * penalties, decay and constraints on weights leave the gain free.
 */
public final class NormalizedDense extends FeedForwardLayer {

  private static final long serialVersionUID = 1L;

  @JsonProperty("epsilon")
  private double epsilon;

  /** For JSON. */
  public NormalizedDense() {}

  private NormalizedDense(Builder builder) {
    super(builder);
    this.epsilon = builder.epsilon;
    initializeConstraints(builder);
  }

  /** What is added to the variance under the root. */
  double epsilon() {
    return epsilon;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> trainingListeners,
      int layerIndex,
      INDArray layerParamsView,
      boolean initializeParams,
      DataType networkDataType) {
    NormalizedDenseLayer layer = new NormalizedDenseLayer(conf, networkDataType);
    layer.setListeners(trainingListeners);
    layer.setIndex(layerIndex);
    layer.setParamsViewArray(layerParamsView);
    layer.setParamTable(initializer().init(conf, layerParamsView, initializeParams));
    return layer;
  }

  @Override
  public ParamInitializer initializer() {
    return FreeGain.INSTANCE;
  }

  /** That of DL4J's own. */
  @Override
  public LayerMemoryReport getMemoryReport(InputType inputType) {
    return new DenseLayer.Builder()
        .hasLayerNorm(true)
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
    return other instanceof NormalizedDense;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NormalizedDense that
        && Double.compare(epsilon, that.epsilon) == 0
        && super.equals(other);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), epsilon);
  }

  /** Makes the layer as DL4J's own builders do. */
  public static final class Builder extends FeedForwardLayer.Builder<Builder> {

    private final double epsilon;

    /**
     * A builder that has been told nothing else.
     *
     * @param normalization which epsilon
     */
    public Builder(LayerNormalization normalization) {
      this.epsilon = normalization.epsilon();
    }

    @Override
    @SuppressWarnings("unchecked") // the caller says what it wants, as with DL4J's own builders
    public <E extends org.deeplearning4j.nn.conf.layers.Layer> E build() {
      return (E) new NormalizedDense(this);
    }
  }
}
