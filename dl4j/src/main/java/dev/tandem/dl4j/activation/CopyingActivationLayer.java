package dev.tandem.dl4j.activation;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** {@link CopyingActivation} at work. */
final class CopyingActivationLayer extends ActivationLayer {

  private static final long serialVersionUID = 1L;

  CopyingActivationLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
  }

  /** In prediction as in training: functions of DL4J work in place, so here on a copy. */
  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaceMgr) {
    assertInputSet(false);
    INDArray copy = workspaceMgr.dup(ArrayType.ACTIVATIONS, input, input.ordering());
    return layerConf().getActivationFn().getActivation(copy, training);
  }
}
