package dev.tandem.reference;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.DataCheck;
import dev.tandem.run.Mode;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.SpecException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a network at work: forward in their order, backward against it. Buffers grow with
 * the largest batch seen and are then reused; a step allocates nothing.
 */
final class Engine {

  private final Experiment experiment;
  private final Signal input;
  private final LayerEngine[] layers;
  private final DenseEngine head;
  private final int lowestLearner;
  private final LossFunction loss;
  private final PenaltyTerms penalties;
  private final Parameter[] parameters;
  private double[][] targets = {};

  /**
   * All parameters 0.
   *
   * @throws SpecException when the network is not a chain, each node reading the one before it
   */
  Engine(Experiment experiment) {
    this.experiment = experiment;
    this.input = new Signal(experiment.network().input().size());
    this.layers = layers(experiment, input);
    this.head = (DenseEngine) layers[layers.length - 1];
    this.lowestLearner = lowestLearner(layers);
    this.loss = experiment.problem().loss().match(Losses.of(head.output.width));
    this.parameters = parameters(layers);
    this.penalties = new PenaltyTerms(experiment.problem().penalties(), parameters);
  }

  /** All parameters, in the order of the network. */
  Parameter[] parameters() {
    return parameters;
  }

  /** What the last node gives. */
  Signal output() {
    return head.output;
  }

  /** Copies the batch in and computes every node. */
  void forward(Batch batch, Mode mode, long step) {
    DataCheck.requireWidths(experiment.network(), batch);
    reserve(batch.size());
    for (int row = 0; row < batch.size(); row++) {
      batch.copyInput(row, input.values[row]);
      batch.copyTarget(row, targets[row]);
    }
    for (LayerEngine layer : layers) {
      layer.forward(batch.size(), mode, step);
    }
  }

  /** The mean loss of the batch that was computed last. */
  double loss(int rows) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += loss.value(head.drives[row], head.output.values[row], targets[row]);
    }
    return sum / rows;
  }

  /** What the penalties add to the objective. */
  double penalty() {
    return penalties.value();
  }

  /** The gradient of the loss by every parameter, of the batch that was computed last. */
  void backward(int rows) {
    double[][] delta = head.output.gradients;
    for (int row = 0; row < rows; row++) {
      loss.delta(
          head.activation, head.drives[row], head.output.values[row], targets[row], delta[row]);
      divide(delta[row], rows);
    }
    head.backwardFromDrive(rows);
    for (int i = layers.length - 2; i >= lowestLearner; i--) {
      layers[i].backward(rows);
    }
  }

  /** Ends a step in every node. */
  void endStep(int rows) {
    for (LayerEngine layer : layers) {
      layer.endStep(rows);
    }
  }

  /** From the gradient of the loss to that of the objective. */
  void addPenaltyGradients() {
    penalties.addGradients();
  }

  /** What every node gave for the batch that was computed last. */
  Map<String, Matrix> activations(int rows) {
    Map<String, Matrix> activations = new LinkedHashMap<>();
    for (int i = 0; i < layers.length; i++) {
      double[][] values = Arrays.copyOf(layers[i].output().values, rows);
      activations.put(experiment.network().nodes().get(i).name(), Matrix.ofRows(values));
    }
    return activations;
  }

  /** The loss of a batch is the mean of its samples, so their deltas are divided by its size. */
  private static void divide(double[] delta, int rows) {
    for (int j = 0; j < delta.length; j++) {
      delta[j] /= rows;
    }
  }

  private void reserve(int rows) {
    if (targets.length < rows) {
      targets = new double[rows][head.output.width];
      input.reserve(rows);
      for (LayerEngine layer : layers) {
        layer.reserve(rows);
      }
    }
  }

  private static LayerEngine[] layers(Experiment experiment, Signal input) {
    List<LayerEngine> layers = new ArrayList<>();
    Signal signal = input;
    String before = Network.INPUT;
    boolean learnsBelow = false;
    for (Node node : experiment.network().nodes()) {
      requireReads(node, before);
      Layers table =
          new Layers(
              node, signal, learnsBelow, experiment.plan().seed(), experiment.optimizer().slots());
      LayerEngine layer = node.layer().match(table);
      layers.add(layer);
      signal = layer.output();
      before = node.name();
      learnsBelow |= !layer.parameters().isEmpty();
    }
    return layers.toArray(new LayerEngine[0]);
  }

  private static void requireReads(Node node, String before) {
    if (!node.inputs().equals(List.of(before))) {
      throw new SpecException(
          "reference: %s reads %s but only chains are supported; let it read [%s]"
              .formatted(node.name(), node.inputs(), before));
    }
  }

  private static int lowestLearner(LayerEngine[] layers) {
    int lowest = 0;
    while (layers[lowest].parameters().isEmpty()) {
      lowest++;
    }
    return lowest;
  }

  private static Parameter[] parameters(LayerEngine[] layers) {
    List<Parameter> parameters = new ArrayList<>();
    for (LayerEngine layer : layers) {
      parameters.addAll(layer.parameters());
    }
    return parameters.toArray(new Parameter[0]);
  }
}
