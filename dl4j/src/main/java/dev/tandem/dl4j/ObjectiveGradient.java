package dev.tandem.dl4j;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
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
  static INDArray of(Dl4jModel model, int batchSize) {
    INDArray gradient = flat(model.network().gradient().gradient()).div(batchSize);
    INDArray parameters = flat(model.network().params());
    long from = 0;
    for (Layer layer : model.layers()) {
      for (Map.Entry<String, INDArray> entry : layer.paramTable().entrySet()) {
        long to = from + entry.getValue().length();
        if (layer.updaterDivideByMinibatch(entry.getKey())) {
          List<Regularization> penalties = all(layer, entry.getKey());
          add(penalties, part(parameters, from, to), part(gradient, from, to));
        } else {
          part(gradient, from, to).assign(0); // what moves running statistics is no gradient
        }
        from = to;
      }
    }
    return gradient;
  }

  /**
   * What DL4J's score has too much: weight decay adds to it but not to the gradient.
   *
   * @return the share of all regularizations that act after the updater
   */
  static double decayInScore(Dl4jModel model) {
    double sum = 0;
    for (Layer layer : model.layers()) {
      for (Map.Entry<String, INDArray> entry : layer.paramTable().entrySet()) {
        for (Regularization each : all(layer, entry.getKey())) {
          sum += isPenalty(each) ? 0 : each.score(entry.getValue(), 0, 0);
        }
      }
    }
    return sum;
  }

  /** Batch normalization has null for none. */
  private static List<Regularization> all(Layer layer, String parameter) {
    List<Regularization> all = layer.getConfig().getRegularizationByParam(parameter);
    return all == null ? List.of() : all;
  }

  /** The learning rate, iteration and epoch matter to other regularizations than l1 and l2. */
  private static void add(List<Regularization> all, INDArray parameter, INDArray gradient) {
    for (Regularization each : all) {
      if (isPenalty(each)) {
        each.apply(parameter, gradient, 1, 0, 0);
      }
    }
  }

  /** Weight decay acts after the updater and is no part of the objective. */
  private static boolean isPenalty(Regularization regularization) {
    return regularization.applyStep() == Regularization.ApplyStep.BEFORE_UPDATER;
  }

  private static INDArray flat(INDArray vector) {
    return vector.reshape(vector.length());
  }

  private static INDArray part(INDArray vector, long from, long to) {
    return vector.get(NDArrayIndex.interval(from, to));
  }
}
