package dev.tandem.dl4j;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import dev.tandem.run.DataCheck;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.Progress;
import dev.tandem.spec.Schedule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One DL4J network, opened: DL4J does all the work through its own public calls, and what it keeps
 * in flat vectors is read and set here by name.
 */
final class Dl4jLearner implements Learner {

  private final Experiment experiment;
  private final Face face;
  private final MultiLayerNetwork dl4j;
  private final Staging staging;
  private int plateaus;

  Dl4jLearner(Experiment experiment, Face face) {
    this.experiment = experiment;
    this.face = face;
    this.staging = new Staging(experiment.network().input());
    this.dl4j = Dl4j.network(experiment, face);
    dl4j.setListeners(new FiniteScore());
  }

  @Override
  public Experiment experiment() {
    return experiment;
  }

  @Override
  public Parameters parameters() {
    return FlatVector.split(network(), dl4j.params().toDoubleVector());
  }

  @Override
  public void setParameters(Parameters parameters) {
    Buffers.write(FlatVector.of(network(), parameters.requireFor(network())), dl4j.params());
  }

  @Override
  public Progress progress() {
    return new Progress(dl4j.getIterationCount(), dl4j.getEpochCount(), plateaus);
  }

  @Override
  public void setProgress(Progress progress) {
    requireCountable("steps", progress.steps());
    requireCountable("epochs", progress.epochs());
    dl4j.setIterationCount((int) progress.steps());
    dl4j.setEpochCount((int) progress.epochs());
    for (Layer layer : dl4j.getLayers()) {
      layer.setIterationCount((int) progress.steps());
      layer.setEpochCount((int) progress.epochs());
    }
    if (plateaus != progress.plateaus()) {
      plateaus = progress.plateaus();
      if (experiment.optimizer().learningRate() instanceof Schedule.OnPlateau falling) {
        dl4j.setLearningRate(falling.valueAt(progress));
      }
    }
  }

  @Override
  public OptimizerState optimizerState() {
    return new OptimizerState(progress(), UpdaterState.read(dl4j, experiment));
  }

  @Override
  public void setOptimizerState(OptimizerState state) {
    state.requireFor(experiment);
    setProgress(state.progress());
    UpdaterState.write(dl4j, experiment, state);
  }

  /**
   * Each node by a forward pass that ends there: in one pass over all nodes dropout would overwrite
   * the output of the node before it.
   */
  @Override
  public Map<String, Matrix> activations(Batch batch, Mode mode) {
    DataCheck.requireWidths(network(), batch);
    INDArray inputs = staging.inputs(batch).inputs();
    Map<String, Matrix> activations = new LinkedHashMap<>();
    for (Node node : network().nodes()) {
      INDArray output = forward(inputs, activations.size() + 1, mode);
      double[] values = new double[Math.toIntExact(output.length())];
      Buffers.read(output, values);
      activations.put(node.name(), Matrix.of(batch.size(), node.output().size(), values));
    }
    return activations;
  }

  @Override
  public void predict(Batch batch, double[] outputs) {
    DataCheck.requireWidths(network(), batch);
    DataCheck.requireRoom(network(), batch, outputs);
    Buffers.read(dl4j.output(staging.inputs(batch).inputs()), outputs);
  }

  @Override
  public double loss(Batch batch, Mode mode) {
    return score(batch, mode, 0);
  }

  @Override
  public double objective(Batch batch, Mode mode) {
    return score(batch, mode, dl4j.calcRegularizationScore(true) - decayInScore());
  }

  @Override
  public Parameters gradients(Batch batch) {
    network().requireTrainable();
    DataCheck.requireWidths(network(), batch);
    Staging.Staged staged = staging.both(batch);
    dl4j.setInput(staged.inputs());
    dl4j.setLabels(staged.targets());
    dl4j.computeGradientAndScore();
    return FlatVector.split(network(), ObjectiveGradient.of(dl4j, batch.size()).toDoubleVector());
  }

  /** DL4J's score of a step is the objective in training mode before the update, plus decay. */
  @Override
  public double step(Batch batch) {
    network().requireTrainable();
    DataCheck.requireWidths(network(), batch);
    Staging.Staged staged = staging.both(batch);
    double decay = decayInScore();
    try {
      dl4j.fit(staged.inputs(), staged.targets());
    } catch (FiniteScore.Violated violated) {
      return dl4j.score();
    }
    return dl4j.score() - decay;
  }

  /** Only DL4J's own decay is a part of its score; asking costs a pass over the parameters. */
  private double decayInScore() {
    return face.isExact() || experiment.limits().decays().isEmpty()
        ? 0
        : ObjectiveGradient.decayInScore(dl4j);
  }

  private Network network() {
    return experiment.network();
  }

  private static void requireCountable(String what, long count) {
    if (count > Integer.MAX_VALUE) {
      throw new DataException(
          "optimizer state: DL4J counts at most %d %s but receives %d; give fewer"
              .formatted(Integer.MAX_VALUE, what, count));
    }
  }

  /** The output of the first so many layers; of none it is the input. */
  private INDArray forward(INDArray inputs, int layers, Mode mode) {
    return layers == 0
        ? inputs
        : dl4j.feedForwardToLayer(layers - 1, inputs, mode == Mode.TRAINING).get(layers);
  }

  /** What {@code MultiLayerNetwork.score} does, with the penalties as an argument. */
  private double score(Batch batch, Mode mode, double penalties) {
    DataCheck.requireWidths(network(), batch);
    Staging.Staged staged = staging.both(batch);
    LayerWorkspaceMgr noWorkspaces = LayerWorkspaceMgr.noWorkspaces();
    INDArray inputs = forward(staged.inputs(), dl4j.getnLayers() - 1, mode);
    Layer head = dl4j.getOutputLayer();
    head.setInput(inputs, noWorkspaces);
    ((IOutputLayer) head).setLabels(staged.targets());
    double score =
        ((IOutputLayer) head).computeScore(penalties, mode == Mode.TRAINING, noWorkspaces);
    head.clear();
    return score;
  }
}
