package dev.tandem.dl4j.normalization;

import static org.deeplearning4j.nn.params.DefaultParamInitializer.BIAS_KEY;
import static org.deeplearning4j.nn.params.DefaultParamInitializer.GAIN_KEY;
import static org.deeplearning4j.nn.params.DefaultParamInitializer.WEIGHT_KEY;

import java.util.Objects;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.BooleanIndexing;
import org.nd4j.linalg.indexing.conditions.Conditions;
import org.nd4j.linalg.ops.transforms.Transforms;

/** {@link NormalizedDense} at work. */
final class NormalizedDenseLayer extends BaseLayer<NormalizedDense> {

  private static final long serialVersionUID = 1L;

  NormalizedDenseLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  /** {@code g o h + b}, and h where it is still needed. */
  @Override
  protected Pair<INDArray, INDArray> preOutputWithPreNorm(
      boolean training, boolean forBackprop, LayerWorkspaceMgr workspaceMgr) {
    assertInputSet(forBackprop);
    applyDropOutIfNecessary(training, workspaceMgr);
    INDArray h = normalized(workspaceMgr).values();
    return new Pair<>(drives(forBackprop ? h.dup() : h), h);
  }

  /** As the reference does, with the sums over samples that DL4J has. */
  @Override
  public Pair<Gradient, INDArray> backpropGradient(
      INDArray epsilon, LayerWorkspaceMgr workspaceMgr) {
    assertInputSet(true);
    applyDropOutIfNecessary(true, workspaceMgr);
    Normalized normalized = normalized(workspaceMgr);
    INDArray h = normalized.values();
    INDArray delta = layerConf().getActivationFn().backprop(drives(h.dup()), epsilon).getFirst();
    delta.sum(view(BIAS_KEY), 0);
    delta.mul(h).sum(view(GAIN_KEY), 0);
    INDArray d = throughNormalization(delta.mulRowVector(getParam(GAIN_KEY)), normalized);
    Nd4j.gemm(input.castTo(dataType), d, view(WEIGHT_KEY), true, false, 1, 0);
    INDArray below =
        workspaceMgr.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'f');
    d.mmuli(getParam(WEIGHT_KEY).transpose(), below);
    return new Pair<>(gradients(), backpropDropOutIfPresent(below));
  }

  /** {@code (d - mean(d) - h mean(d o h)) / s}. */
  private static INDArray throughNormalization(INDArray d, Normalized normalized) {
    INDArray h = normalized.values();
    return d.subColumnVector(d.mean(true, 1))
        .subi(h.mulColumnVector(d.mul(h).mean(true, 1)))
        .muliColumnVector(normalized.scales());
  }

  private Gradient gradients() {
    Gradient gradients = new DefaultGradient();
    for (String key : FreeGain.INSTANCE.paramKeys(layerConf())) {
      gradients.setGradientFor(key, view(key));
    }
    return gradients;
  }

  /**
   * {@code h = (z - m) / s}.
   *
   * @param values h, samples x units
   * @param scales 1 / s, one a sample; 0 where there is nothing to divide
   */
  private record Normalized(INDArray values, INDArray scales) {}

  /** Equal drives give exactly 0, since they are measured from the first of them. */
  private Normalized normalized(LayerWorkspaceMgr workspaceMgr) {
    INDArray w = getParam(WEIGHT_KEY);
    INDArray z =
        workspaceMgr.createUninitialized(ArrayType.ACTIVATIONS, dataType, input.size(0), w.size(1));
    input.castTo(dataType).mmuli(w, z);
    z.subiColumnVector(z.getColumn(0, true).dup());
    z.subiColumnVector(z.mean(true, 1));
    INDArray variances = z.mul(z).mean(true, 1);
    INDArray scales = Transforms.sqrt(variances.addi(layerConf().epsilon()), false).rdivi(1);
    BooleanIndexing.replaceWhere(scales, 0, Conditions.isInfinite());
    return new Normalized(z.muliColumnVector(scales), scales);
  }

  /** {@code g o h + b}, in place. */
  private INDArray drives(INDArray h) {
    return h.muliRowVector(getParam(GAIN_KEY)).addiRowVector(getParam(BIAS_KEY));
  }

  private INDArray view(String parameter) {
    return Objects.requireNonNull(gradientViews.get(parameter));
  }
}
