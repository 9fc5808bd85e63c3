package dev.tandem.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * A network: the shape of a sample and the nodes that it passes, in topological order.
 *
 * <p>Each verb returns a new network, so prefixes can be shared. Prints as a table, one line a
 * node.
 *
 * @param input shape of one sample
 * @param nodes the layers in their places, each reading only what stands before it
 */
public record Network(Shape input, List<Node> nodes) {

  /** The name under which nodes read the sample itself. */
  public static final String INPUT = "input";

  /** Checks that names are unique, that nodes read what exists and that shapes follow. */
  public Network {
    nodes = List.copyOf(nodes);
    for (int i = 0; i < nodes.size(); i++) {
      check(input, nodes.subList(0, i), nodes.get(i));
    }
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
    return append(new Layer.Dense(units, activation, start));
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
    return append(new Layer.Dropout(rate));
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
    return append(statistics);
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

  /** The name of the last node, whose output is the network's. */
  public String head() {
    return nodes.isEmpty() ? INPUT : nodes.get(nodes.size() - 1).name();
  }

  /** The shape of the network's output. */
  public Shape output() {
    return nodes.isEmpty() ? input : nodes.get(nodes.size() - 1).output();
  }

  /**
   * The shape of what a node makes of one sample.
   *
   * @param name a node's name or {@link #INPUT}
   * @return the shape
   * @throws SpecException when there is no such node
   */
  public Shape shapeOf(String name) {
    return find(input, nodes, name);
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
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).layer() instanceof Layer.Dense dense && !dense.activation().isTrainable()) {
        throw new SpecException(untrainable(nodes.get(i).name(), dense.activation()));
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

  private Network append(Layer layer) {
    int number = 1;
    for (Node node : nodes) {
      number += node.layer().kind().equals(layer.kind()) ? 1 : 0;
    }
    String name = layer.kind() + number;
    List<Shape> shapes = List.of(output());
    Shape output = layer.outputFor(shapes);
    List<Node> grown = new ArrayList<>(nodes);
    grown.add(new Node(name, layer, List.of(head()), output, layer.parameters(name, shapes)));
    return new Network(input, grown);
  }

  private static void check(Shape input, List<Node> before, Node node) {
    List<Shape> shapes = new ArrayList<>();
    for (String name : node.inputs()) {
      shapes.add(find(input, before, name));
    }
    for (Node earlier : before) {
      if (earlier.name().equals(node.name())) {
        throw new SpecException(
            "%s: two nodes have this name; give each its own".formatted(node.name()));
      }
    }
    if (!node.output().equals(node.layer().outputFor(shapes))
        || !node.parameters().equals(node.layer().parameters(node.name(), shapes))) {
      throw new SpecException(
          "%s: %s does not follow from %s on %s; let the network's verbs make its nodes"
              .formatted(node.name(), node.output(), node.layer(), shapes));
    }
  }

  private static Shape find(Shape input, List<Node> nodes, String name) {
    if (name.equals(INPUT)) {
      return input;
    }
    for (Node node : nodes) {
      if (node.name().equals(name)) {
        return node.output();
      }
    }
    throw new SpecException(
        "%s: there is no such node here; known are %s".formatted(name, NetworkTable.names(nodes)));
  }
}
