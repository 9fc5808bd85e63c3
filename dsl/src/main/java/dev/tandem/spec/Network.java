package dev.tandem.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A network: the shape of a sample and the nodes that it passes, in topological order.
 *
 * <p>Each verb returns a new network, so prefixes can be shared. Prints as a table, one line a
 * node.
 *
 * @param input shape of one sample
 * @param nodes the layers in their places, each reading only what stands before it
 * @param head name of the node that the next layer reads, and whose output is the network's: the
 *     last node, or where branches part while they are written; {@link #INPUT} without any node
 */
public record Network(Shape input, List<Node> nodes, String head) {

  /** The name under which nodes read the sample itself. */
  public static final String INPUT = "input";

  /** Checks that names are unique, that nodes read what exists and that shapes follow. */
  public Network {
    nodes = List.copyOf(nodes);
    Map<String, Shape> known = new LinkedHashMap<>();
    known.put(INPUT, input);
    for (Node node : nodes) {
      check(known, node);
      known.put(node.name(), node.output());
    }
    shapeOf(known, head);
  }

  /**
   * A network whose head is its last node.
   *
   * @param input shape of one sample
   * @param nodes the layers in their places, each reading only what stands before it
   */
  public Network(Shape input, List<Node> nodes) {
    this(input, nodes, nodes.isEmpty() ? INPUT : nodes.get(nodes.size() - 1).name());
  }

  /**
   * A network without layers yet.
   *
   * @param input shape of one sample
   */
  public Network(Shape input) {
    this(input, List.of());
  }

  /**
   * Adds a layer {@code a = f(x W + b)} that starts as the course does, see {@link Start#COURSE}.
   *
   * @param units number of units, at least 1
   * @param activation f
   * @return a new network
   * @throws SpecException when the units are not positive
   */
  public Network dense(int units, Activation activation) {
    return dense(units, activation, Start.COURSE);
  }

  /**
   * Adds a layer {@code a = f(x W + b)}.
   *
   * @param units number of units, at least 1
   * @param activation f
   * @param start where W and b start
   * @return a new network
   * @throws SpecException when the units are not positive
   */
  public Network dense(int units, Activation activation, Start start) {
    return append(new Layer.Dense(units, activation, start), List.of(head));
  }

  /**
   * Adds a layer {@code a = f(x W + b)} that drops weights in training and starts as the course
   * does.
   *
   * @param units number of units, at least 1
   * @param activation f
   * @param dropConnect which weights are dropped
   * @return a new network
   * @throws SpecException when the units are not positive
   */
  public Network dense(int units, Activation activation, DropConnect dropConnect) {
    return dense(units, activation, Start.COURSE, dropConnect);
  }

  /**
   * Adds a layer {@code a = f(x W + b)} that drops weights in training.
   *
   * @param units number of units, at least 1
   * @param activation f
   * @param start where W and b start
   * @param dropConnect which weights are dropped
   * @return a new network
   * @throws SpecException when the units are not positive
   */
  public Network dense(int units, Activation activation, Start start, DropConnect dropConnect) {
    return append(new Layer.Dense(units, activation, start, dropConnect, null), List.of(head));
  }

  /**
   * Adds a layer {@code a = f(g o h + b)}, h the normalized {@code x W}, that starts as the course
   * does. See {@link LayerNormalization}.
   *
   * @param units number of units, at least 2
   * @param activation f
   * @param normalization what is done to {@code x W}
   * @return a new network
   * @throws SpecException when there are fewer than two units
   */
  public Network dense(int units, Activation activation, LayerNormalization normalization) {
    return dense(units, activation, Start.COURSE, normalization);
  }

  /**
   * Adds a layer {@code a = f(g o h + b)}, h the normalized {@code x W}. See {@link
   * LayerNormalization}.
   *
   * @param units number of units, at least 2
   * @param activation f
   * @param start where W and b start
   * @param normalization what is done to {@code x W}
   * @return a new network
   * @throws SpecException when there are fewer than two units
   */
  public Network dense(
      int units, Activation activation, Start start, LayerNormalization normalization) {
    return append(
        new Layer.Dense(units, activation, start, DropConnect.NONE, normalization), List.of(head));
  }

  /**
   * Adds an activation without weights: {@code a = f(x)}, such as {@code dense(10,
   * identity()).batchNormalization().activation(relu())}.
   *
   * @param activation f
   * @return a new network
   * @throws SpecException when f compares the units of a vector but the network gives an image
   */
  public Network activation(Activation activation) {
    return append(new Activated(activation), List.of(head));
  }

  /**
   * Adds dropout: {@code rate} is the probability that a value is dropped, so {@code dropout(0.2)}
   * drops a fifth; survivors are multiplied by {@code 1 / (1 - rate)}. (DL4J's {@code dropOut(0.2)}
   * keeps a fifth.)
   *
   * @param rate probability of being dropped, in [0, 1)
   * @return a new network
   * @throws SpecException when the rate is outside [0, 1)
   */
  public Network dropout(double rate) {
    return append(new Layer.Dropout(rate), List.of(head));
  }

  /**
   * Adds branches and the sum of what they give: {@code a = x_1 + ... + x_k}.
   *
   * <pre>{@code network(vector(2)).sum(b -> b.dense(4, tanh()), b -> b.dense(4, relu()))}</pre>
   *
   * @param branches two or more, all reading what this network gives, ending in equal shapes
   * @return a new network
   * @throws SpecException when there are fewer branches or their shapes differ
   */
  public Network sum(Branch... branches) {
    return Branches.join(this, Join.SUM, branches);
  }

  /**
   * Adds branches and the product of what they give, value by value: {@code a = x_1 ... x_k}.
   *
   * @param branches two or more, all reading what this network gives, ending in equal shapes
   * @return a new network
   * @throws SpecException when there are fewer branches or their shapes differ
   */
  public Network product(Branch... branches) {
    return Branches.join(this, Join.PRODUCT, branches);
  }

  /**
   * Adds branches and the average of what they give: {@code a = (x_1 + ... + x_k) / k}.
   *
   * @param branches two or more, all reading what this network gives, ending in equal shapes
   * @return a new network
   * @throws SpecException when there are fewer branches or their shapes differ
   */
  public Network average(Branch... branches) {
    return Branches.join(this, Join.AVERAGE, branches);
  }

  /**
   * Adds branches and the maximum of what they give, value by value: {@code a = max(x_1, ...,
   * x_k)}. Of branches with equal values the first one learns.
   *
   * @param branches two or more, all reading what this network gives, ending in equal shapes
   * @return a new network
   * @throws SpecException when there are fewer branches or their shapes differ
   */
  public Network maximum(Branch... branches) {
    return Branches.join(this, Join.MAXIMUM, branches);
  }

  /**
   * Adds branches and puts what they give one behind the other: {@code a = (x_1, ..., x_k)}.
   *
   * @param branches two or more, all reading what this network gives
   * @return a new network
   * @throws SpecException when there are fewer branches
   */
  public Network concatenate(Branch... branches) {
    return Branches.join(this, Join.CONCATENATE, branches);
  }

  /**
   * Adds {@code a = max over p of (x W_p + b_p)}: {@link #maximum} of dense layers without an
   * activation, one a piece. Pieces start as the course does, see {@link Start#COURSE}. Of equal
   * pieces the first one learns. Source: course A14.
   *
   * @param units number of units, at least 1
   * @param pieces number of affine pieces of each unit, at least 2
   * @return a new network
   * @throws SpecException when the units are not positive or the pieces fewer than 2
   */
  public Network maxout(int units, int pieces) {
    return maxout(units, pieces, Start.COURSE);
  }

  /**
   * As {@link #maxout(int, int)}, with start values.
   *
   * @param units number of units, at least 1
   * @param pieces number of affine pieces of each unit, at least 2
   * @param start where the W_p and b_p start
   * @return a new network
   * @throws SpecException when the units are not positive or the pieces fewer than 2
   */
  public Network maxout(int units, int pieces, Start start) {
    return Branches.maxout(this, units, pieces, start);
  }

  /**
   * Adds {@code a = body(x) + x}: {@link #sum} of a body and of the short cut past it.
   *
   * @param body such as {@code block -> block.dense(8, tanh()).dense(8, identity())}
   * @return a new network
   * @throws SpecException when the body changes the shape
   */
  public Network residual(Branch body) {
    return Branches.residual(this, body);
  }

  /**
   * Adds a convolution that starts as the course does, see {@link Start#COURSE}: each map is {@code
   * f(b + the kernel's weights times what it sees)}. See {@link ImageLayer.Convolution}.
   *
   * @param maps number of maps, at least 1
   * @param kernel the patch that one value sees
   * @param activation f
   * @return a new network
   * @throws SpecException when the network does not give an image or the kernel does not fit on it
   */
  public Network conv(int maps, Kernel kernel, Activation activation) {
    return conv(maps, kernel, activation, Start.COURSE);
  }

  /**
   * As {@link #conv(int, Kernel, Activation)}, from given starts.
   *
   * @param maps number of maps, at least 1
   * @param kernel the patch that one value sees
   * @param activation f
   * @param start where W and b start
   * @return a new network
   * @throws SpecException when the network does not give an image or the kernel does not fit on it
   */
  public Network conv(int maps, Kernel kernel, Activation activation, Start start) {
    return append(new ImageLayer.Convolution(maps, kernel, activation, start), List.of(head));
  }

  /**
   * Adds {@code maxPool(window(side))}.
   *
   * @param side height, width and strides of the window, at least 1
   * @return a new network
   * @throws SpecException when the network does not give an image or the window does not fit on it
   */
  public Network maxPool(int side) {
    return maxPool(new Window(Extent.square(side)));
  }

  /**
   * Adds max pooling: of each window the greatest value. See {@link ImageLayer.MaxPool}.
   *
   * @param window the patch that one value is made of
   * @return a new network
   * @throws SpecException when the network does not give an image or the window does not fit on it
   */
  public Network maxPool(Window window) {
    return append(new ImageLayer.MaxPool(window), List.of(head));
  }

  /**
   * Adds {@code averagePool(window(side))}.
   *
   * @param side height, width and strides of the window, at least 1
   * @return a new network
   * @throws SpecException when the network does not give an image or the window does not fit on it
   */
  public Network averagePool(int side) {
    return averagePool(new Window(Extent.square(side)));
  }

  /**
   * Adds average pooling that divides by {@link Divisor#PIXELS_INSIDE}.
   *
   * @param window the patch that one value is made of
   * @return a new network
   * @throws SpecException when the network does not give an image or the window does not fit on it
   */
  public Network averagePool(Window window) {
    return averagePool(window, Divisor.PIXELS_INSIDE);
  }

  /**
   * Adds average pooling: of each window the average. See {@link ImageLayer.AveragePool}.
   *
   * @param window the patch that one value is made of
   * @param divisor by what it is divided at the border
   * @return a new network
   * @throws SpecException when the network does not give an image or the window does not fit on it
   */
  public Network averagePool(Window window, Divisor divisor) {
    return append(new ImageLayer.AveragePool(window, divisor), List.of(head));
  }

  /**
   * Adds the greatest value of each map: an image becomes a vector of its channels.
   *
   * @return a new network
   * @throws SpecException when the network does not give an image
   */
  public Network globalMaxPool() {
    return append(new ImageLayer.GlobalMaxPool(), List.of(head));
  }

  /**
   * Adds the average of each map: an image becomes a vector of its channels.
   *
   * @return a new network
   * @throws SpecException when the network does not give an image
   */
  public Network globalAveragePool() {
    return append(new ImageLayer.GlobalAveragePool(), List.of(head));
  }

  /**
   * Makes a vector of an image, so that a dense layer can follow: channel after channel, row after
   * row.
   *
   * @return a new network
   * @throws SpecException when the network does not give an image
   */
  public Network flatten() {
    return append(new ImageLayer.Flatten(), List.of(head));
  }

  /**
   * Adds dropout of whole channels: {@code spatialDropout(0.3)} drops three channels in ten. In a
   * vector each value is a channel, so there it is {@link #dropout}.
   *
   * @param rate probability of a channel's being dropped, in [0, 1)
   * @return a new network
   * @throws SpecException when the rate is outside [0, 1)
   */
  public Network spatialDropout(double rate) {
    return append(new Noise.SpatialDropout(rate), List.of(head));
  }

  /**
   * Adds multiplicative noise: each value times a number from {@code N(1, rate / (1 - rate))}, a
   * variance, so {@code gaussianDropout(0.2)} has the standard deviation 0.5.
   *
   * @param rate rate of the dropout that it has the variance of, in [0, 1)
   * @return a new network
   * @throws SpecException when the rate is outside [0, 1)
   */
  public Network gaussianDropout(double rate) {
    return append(new Noise.GaussianDropout(rate), List.of(head));
  }

  /**
   * Adds additive noise: each value plus a number from {@code N(0, standardDeviation^2)}.
   *
   * @param standardDeviation 0 or more, in the unit of the values
   * @return a new network
   * @throws SpecException when the standard deviation is negative or not finite
   */
  public Network gaussianNoise(double standardDeviation) {
    return append(new Noise.GaussianNoise(standardDeviation), List.of(head));
  }

  /**
   * Adds the dropout that goes with {@code selu()}: it keeps mean 0 and variance 1, see {@link
   * Noise.AlphaDropout}. {@code alphaDropout(0.1)} drops a tenth.
   *
   * @param rate probability of being dropped, in [0, 1)
   * @return a new network
   * @throws SpecException when the rate is outside [0, 1)
   */
  public Network alphaDropout(double rate) {
    return append(new Noise.AlphaDropout(rate), List.of(head));
  }

  /**
   * Adds batch normalization in the textbook's form with decay 0.9 and epsilon 1e-5, see {@link
   * Normalization.Batch}.
   *
   * @return a new network
   */
  public Network batchNormalization() {
    return batchNormalization(new Normalization.Batch());
  }

  /**
   * Adds batch normalization, see {@link Normalization.Batch}.
   *
   * @param statistics such as {@code batchStatistics().decay(0.99)}
   * @return a new network
   */
  public Network batchNormalization(Normalization.Batch statistics) {
    return append(statistics, List.of(head));
  }

  /**
   * States the problem: this network under a loss.
   *
   * @param loss loss of one sample
   * @return the problem, without penalties yet
   * @throws SpecException when the last layer does not fit the loss
   */
  public Problem minimizing(Loss loss) {
    return new Problem(this, loss, List.of());
  }

  /**
   * Adds a layer anywhere: what all verbs come to. It is the new head.
   *
   * @param name of the new node, such as {@code dense2}
   * @param layer what it computes
   * @param inputs names of the nodes that it reads: two or more for a {@link Merge}, else one
   * @return a new network
   * @throws SpecException when the name is taken, an input is unknown, or the layer does not fit
   */
  public Network append(String name, Layer layer, List<String> inputs) {
    List<Shape> read = shapesOf(shapes(), inputs);
    Shape output = outputOf(name, layer, read);
    List<Node> grown = new ArrayList<>(nodes);
    grown.add(new Node(name, layer, inputs, output, layer.parameters(name, read)));
    return new Network(input, grown);
  }

  /** The shape of the network's output. */
  public Shape output() {
    return shapeOf(head);
  }

  /** Whether each node reads nothing but the one before it. */
  public boolean isChain() {
    String before = INPUT;
    for (Node node : nodes) {
      if (!node.inputs().equals(List.of(before))) {
        return false;
      }
      before = node.name();
    }
    return true;
  }

  /**
   * A node of this network.
   *
   * @param name its name
   * @return the node
   * @throws SpecException when there is no such node
   */
  public Node node(String name) {
    for (Node node : nodes) {
      if (node.name().equals(name)) {
        return node;
      }
    }
    throw unknown(shapes().keySet(), name);
  }

  /**
   * The shape of what a node makes of one sample.
   *
   * @param name a node's name or {@link #INPUT}
   * @return the shape
   * @throws SpecException when there is no such node
   */
  public Shape shapeOf(String name) {
    return name.equals(INPUT) ? input : node(name).output();
  }

  /** All parameter arrays, node by node, weights before biases; also those that are not trained. */
  public List<ParameterSpec> parameters() {
    List<ParameterSpec> all = new ArrayList<>();
    for (Node node : nodes) {
      all.addAll(node.parameters());
    }
    return List.copyOf(all);
  }

  /** The number of values that the network learns: 23,860 for 784-30-10. */
  public long parameterCount() {
    long count = 0;
    for (ParameterSpec parameter : parameters()) {
      count += parameter.isTrained() ? parameter.size() : 0;
    }
    return count;
  }

  /**
   * Checks that every activation has a derivative to learn by. Learners call it whenever they are
   * to learn, so that a network of steps can be built and used for prediction.
   *
   * @throws SpecException when a layer has a step that is not {@code trainedAs} something else
   */
  public void requireTrainable() {
    for (Node node : nodes) {
      Optional<Activation> activation = node.activation();
      if (activation.isPresent() && !activation.get().isTrainable()) {
        throw new SpecException(untrainable(node.name(), activation.get()));
      }
    }
  }

  @Override
  public String toString() {
    return NetworkTable.of(this);
  }

  private static String untrainable(String node, Activation step) {
    return "%s: %s cannot be trained, its derivative is 0 or none; use %s.trainedAs(%s), or %s"
        .formatted(node, step, step, surrogateOf(step), "set its parameters and only predict");
  }

  private static String surrogateOf(Activation step) {
    if (step instanceof Activation.OneHot) {
      return "softmax()";
    }
    return step instanceof Activation.Sign ? "tanh()" : "sigmoid()";
  }

  /** The same nodes, seen from one of them: where the next branch parts. */
  Network from(String node) {
    return new Network(input, nodes, node);
  }

  /** Adds a layer that reads some nodes under the next free name of its kind. */
  Network append(Layer layer, List<String> inputs) {
    int number = 1;
    for (Node node : nodes) {
      number += node.layer().kind().equals(layer.kind()) ? 1 : 0;
    }
    return append(layer.kind() + number, layer, inputs);
  }

  /** A layer does not know where it stands, so its place is put before its complaint. */
  private static Shape outputOf(String name, Layer layer, List<Shape> shapes) {
    boolean merges = layer instanceof Merge;
    if (merges ? shapes.size() < 2 : shapes.size() != 1) {
      throw new SpecException(
          "%s: %s reads %s but receives %d; name as many"
              .formatted(name, layer, merges ? "two nodes or more" : "one node", shapes.size()));
    }
    try {
      return layer.outputFor(shapes);
    } catch (SpecException misfit) {
      throw new SpecException(name + ": " + misfit.getMessage());
    }
  }

  private static void check(Map<String, Shape> before, Node node) {
    List<Shape> shapes = shapesOf(before, node.inputs());
    if (before.containsKey(node.name())) {
      throw new SpecException(
          "%s: two nodes have this name; give each its own".formatted(node.name()));
    }
    if (!node.output().equals(outputOf(node.name(), node.layer(), shapes))
        || !node.parameters().equals(node.layer().parameters(node.name(), shapes))) {
      throw new SpecException(
          "%s: %s does not follow from %s on %s; let the network's verbs make its nodes"
              .formatted(node.name(), node.output(), node.layer(), shapes));
    }
  }

  /** By name, in order: the sample, then what each node makes of it. */
  private Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put(INPUT, input);
    nodes.forEach(node -> shapes.put(node.name(), node.output()));
    return shapes;
  }

  private static List<Shape> shapesOf(Map<String, Shape> known, List<String> names) {
    List<Shape> shapes = new ArrayList<>();
    for (String name : names) {
      shapes.add(shapeOf(known, name));
    }
    return shapes;
  }

  private static Shape shapeOf(Map<String, Shape> known, String name) {
    Shape shape = known.get(name);
    if (shape == null) {
      throw unknown(known.keySet(), name);
    }
    return shape;
  }

  private static SpecException unknown(Set<String> known, String name) {
    return new SpecException(
        "%s: there is no such node here; known are %s".formatted(name, String.join(", ", known)));
  }
}
