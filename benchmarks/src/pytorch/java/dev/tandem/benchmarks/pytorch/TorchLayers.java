package dev.tandem.benchmarks.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Extent;
import dev.tandem.spec.ImageLayer;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Node;
import java.util.function.UnaryOperator;

/**
 * The layers of the workloads in PyTorch's own functions, at Tandem's start values.
 *
 * @param start all start values
 * @param manager owns the parameters
 */
record TorchLayers(Parameters start, NDManager manager) {

  private static final Shape NO_PADDING = new Shape(0, 0);

  /** The layer of a node; the head keeps its drives, since the loss takes those. */
  TorchLayer of(Node node, boolean head) {
    Layer layer = node.layer();
    if (layer instanceof Layer.Dense dense) {
      return dense(node.name(), head ? drives -> drives : function(dense.activation()));
    }
    if (layer instanceof Layer.Dropout dropout) {
      float rate = (float) dropout.rate();
      return (values, training) ->
          training ? Dropout.dropout(values, rate, true).singletonOrThrow() : values;
    }
    if (layer instanceof ImageLayer.Convolution convolution) {
      return convolution(node.name(), convolution);
    }
    if (layer instanceof ImageLayer.MaxPool pool) {
      Shape size = shape(pool.window().size());
      Shape stride = shape(pool.window().stride());
      return (values, training) -> Pool.maxPool2d(values, size, stride, NO_PADDING, false);
    }
    if (layer instanceof ImageLayer.Flatten) {
      return (values, training) -> values.reshape(values.getShape().get(0), -1);
    }
    throw unknown(layer);
  }

  private TorchLayer dense(String name, UnaryOperator<NDArray> activation) {
    return new TorchProduct(
        (x, w, b) -> Linear.linear(x, w, b).singletonOrThrow(),
        parameter(name + ".weights"),
        biases(name),
        activation);
  }

  private TorchLayer convolution(String name, ImageLayer.Convolution layer) {
    Extent size = layer.kernel().size();
    Shape stride = shape(layer.kernel().stride());
    return new TorchProduct(
        (x, w, b) -> Conv2d.conv2d(x, w, b, stride, NO_PADDING).singletonOrThrow(),
        parameter(name + ".weights", layer.maps(), -1, size.height(), size.width()),
        biases(name),
        function(layer.activation()));
  }

  private TorchParameter biases(String name) {
    return parameter(name + ".biases", -1);
  }

  /** A matrix of one column a unit or map; no shape means one row each. */
  private TorchParameter parameter(String name, long... shape) {
    return TorchParameter.transposed(start.get(name), shape, manager);
  }

  private static UnaryOperator<NDArray> function(Activation activation) {
    if (activation instanceof Activation.Sigmoid) {
      return ai.djl.nn.Activation::sigmoid;
    }
    if (activation instanceof Activation.Relu) {
      return ai.djl.nn.Activation::relu;
    }
    throw unknown(activation);
  }

  private static Shape shape(Extent extent) {
    return new Shape(extent.height(), extent.width());
  }

  private static IllegalArgumentException unknown(Object word) {
    return new IllegalArgumentException(
        "pytorch: no workload has %s yet; add it to TorchLayers".formatted(word));
  }
}
