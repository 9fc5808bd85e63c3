package dev.tandem.dl4j;

import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.BETA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GAMMA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_MEAN;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_VAR;

import java.util.Objects;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * {@link ExactBatchNormalization} at work. DL4J takes what moves the running statistics for
 * gradients that its updater leaves alone, and clips with them; here clipping does not see them.
 */
final class ExactBatchNormalizationLayer extends BatchNormalization {

  private static final long serialVersionUID = 1L;

  ExactBatchNormalizationLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  /** Without the running statistics: their moves lie in the network's vector of gradients. */
  @Override
  public Pair<Gradient, INDArray> backpropGradient(
      INDArray epsilon, LayerWorkspaceMgr workspaceMgr) {
    if (input.length() == layerConf().getNOut()) {
      return backpropSingle(epsilon, workspaceMgr);
    }
    Pair<Gradient, INDArray> all = super.backpropGradient(epsilon, workspaceMgr);
    if (((ExactBatchNormalization) layerConf()).isUnbiased()) {
      averageUnbiased();
    }
    return new Pair<>(trained(), all.getSecond());
  }

  /** What clipping by layer sees: gamma and beta, which come first. */
  @Override
  public INDArray getGradientsViewArray() {
    INDArray all = gradientsFlattened.reshape(gradientsFlattened.length());
    return all.get(NDArrayIndex.interval(0, 2 * layerConf().getNOut()));
  }

  /** The normalized sample is 0 and stays 0: only beta learns. */
  private Pair<Gradient, INDArray> backpropSingle(
      INDArray epsilon, LayerWorkspaceMgr workspaceMgr) {
    double share = 1 - layerConf().getDecay();
    boolean unbiased = ((ExactBatchNormalization) layerConf()).isUnbiased();
    view(GAMMA).assign(0);
    view(BETA).assign(epsilon.reshape(epsilon.length()));
    INDArray sample = input.castTo(dataType).reshape(input.length());
    view(GLOBAL_MEAN).assign(getParam(GLOBAL_MEAN)).subi(sample).muli(share);
    view(GLOBAL_VAR).assign(getParam(GLOBAL_VAR)).muli(unbiased ? 0 : share);
    xHat = null;
    xMu = null;
    INDArray below = workspaceMgr.create(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
    return new Pair<>(trained(), below);
  }

  private Gradient trained() {
    Gradient trained = new DefaultGradient();
    trained.setGradientFor(GAMMA, view(GAMMA));
    trained.setGradientFor(BETA, view(BETA));
    return trained;
  }

  private INDArray view(String parameter) {
    return Objects.requireNonNull(gradientViews.get(parameter));
  }

  /** From {@code (1 - d) (r - v)} to {@code (1 - d) (r - v n / (n - 1))}. */
  private void averageUnbiased() {
    long n = input.length() / layerConf().getNOut();
    INDArray variances = input.rank() == 2 ? input.var(false, 0) : input.var(false, 0, 2, 3);
    view(GLOBAL_VAR).subi(variances.castTo(dataType).muli((1 - layerConf().getDecay()) / (n - 1)));
  }
}
