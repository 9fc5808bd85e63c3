package dev.tandem.dl4j;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * The gradient of the objective from what DL4J's backpropagation leaves behind, which is the sum
 * over the samples without penalties.
 */
final class ObjectiveGradient {

  private ObjectiveGradient() {}

  /** The mean over the batch plus the penalties' gradients, as DL4J adds them; a new vector. */
  static INDArray of(MultiLayerNetwork network, int batchSize) {
    INDArray gradient = flat(network.gradient().gradient()).div(batchSize);
    INDArray parameters = flat(network.params());
    long from = 0;
    for (Layer layer : network.getLayers()) {
      for (Map.Entry<String, INDArray> entry : layer.paramTable().entrySet()) {
        long to = from + entry.getValue().length();
        List<Regularization> penalties = layer.getConfig().getRegularizationByParam(entry.getKey());
        add(penalties, part(parameters, from, to), part(gradient, from, to));
        from = to;
      }
    }
    return gradient;
  }

  /** The learning rate, iteration and epoch matter to other regularizations than l1 and l2. */
  private static void add(List<Regularization> penalties, INDArray parameter, INDArray gradient) {
    for (Regularization penalty : penalties) {
      penalty.apply(parameter, gradient, 1, 0, 0);
    }
  }

  private static INDArray flat(INDArray vector) {
    return vector.reshape(vector.length());
  }

  private static INDArray part(INDArray vector, long from, long to) {
    return vector.get(NDArrayIndex.interval(from, to));
  }
}
