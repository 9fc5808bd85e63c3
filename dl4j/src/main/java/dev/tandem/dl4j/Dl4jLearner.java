package dev.tandem.dl4j;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import dev.tandem.dl4j.memory.Buffers;
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
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One DL4J network, opened: DL4J does all the work through its own public calls, and what it keeps
 * in flat vectors is read and set here by name.
 */
final class Dl4jLearner implements Learner {

  private final Experiment experiment;
  private final Face face;
  private final Dl4jModel dl4j;
  private final FlatVector vector;
  private final Staging staging;
  private int plateaus;

  Dl4jLearner(Experiment experiment, Face face) {
    this(experiment, face, Dl4jModel.of(experiment, face));
  }

  /** With a kind of network that need not be the one which fits best. */
  Dl4jLearner(Experiment experiment, Face face, Dl4jModel dl4j) {
    this.experiment = experiment;
    this.face = face;
    this.dl4j = dl4j;
    this.staging = new Staging(experiment.network().input());
    this.vector = FlatVector.of(experiment.network(), dl4j.layers());
    dl4j.network().setListeners(new FiniteScore());
  }

  @Override
  public Experiment experiment() {
    return experiment;
  }

  @Override
  public Parameters parameters() {
    return vector.split(dl4j.network().params().toDoubleVector());
  }

  @Override
  public void setParameters(Parameters parameters) {
    double[] values = vector.join(parameters.requireFor(network()));
    Buffers.write(values, dl4j.network().params());
  }

  @Override
  public Progress progress() {
    return new Progress(dl4j.iterations(), dl4j.epochs(), plateaus);
  }

  @Override
  public void setProgress(Progress progress) {
    requireCountable("steps", progress.steps());
    requireCountable("epochs", progress.epochs());
    dl4j.count((int) progress.steps(), (int) progress.epochs());
    for (Layer layer : dl4j.layers()) {
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
    return new OptimizerState(progress(), UpdaterState.read(dl4j.updater(), experiment, vector));
  }

  @Override
  public void setOptimizerState(OptimizerState state) {
    state.requireFor(experiment);
    setProgress(state.progress());
    UpdaterState.write(dl4j.updater(), experiment, vector, state);
  }

  @Override
  public Map<String, Matrix> activations(Batch batch, Mode mode) {
    DataCheck.requireWidths(network(), batch);
    INDArray inputs = staging.inputs(batch).inputs();
    Map<String, Matrix> activations = new LinkedHashMap<>();
    for (Node node : network().nodes()) {
      INDArray output = dl4j.outputOf(node.name(), inputs, mode == Mode.TRAINING);
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
    return score(batch, mode, penalties() - decayInScore());
  }

  @Override
  public Parameters gradients(Batch batch) {
    requireLearnable(batch);
    Staging.Staged staged = staging.both(batch);
    dl4j.computeGradient(staged.inputs(), staged.targets());
    return vector.split(ObjectiveGradient.of(dl4j, batch.size()).toDoubleVector());
  }

  /** DL4J's score of a step is the objective in training mode before the update, plus decay. */
  @Override
  public double step(Batch batch) {
    requireLearnable(batch);
    Staging.Staged staged = staging.both(batch);
    double decay = decayInScore();
    try {
      dl4j.fit(staged.inputs(), staged.targets());
    } catch (FiniteScore.Violated violated) {
      return dl4j.network().score();
    }
    return dl4j.network().score() - decay;
  }

  /** Only DL4J's own decay is a part of its score; asking costs a pass over the parameters. */
  private double decayInScore() {
    return face.isExact() || experiment.limits().decays().isEmpty()
        ? 0
        : ObjectiveGradient.decayInScore(dl4j);
  }

  private void requireLearnable(Batch batch) {
    network().requireTrainable();
    DataCheck.requireWidths(network(), batch);
    if (batch.size() == 1) {
      face.requireSingleSamples(network());
    }
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

  private double penalties() {
    double sum = 0;
    for (Layer layer : dl4j.layers()) {
      sum += layer.calcRegularizationScore(true);
    }
    return sum;
  }

  /** What {@code MultiLayerNetwork.score} does, with the penalties as an argument. */
  private double score(Batch batch, Mode mode, double penalties) {
    DataCheck.requireWidths(network(), batch);
    Staging.Staged staged = staging.both(batch);
    LayerWorkspaceMgr noWorkspaces = LayerWorkspaceMgr.noWorkspaces();
    Node last = network().node(network().head());
    boolean training = mode == Mode.TRAINING;
    INDArray inputs = dl4j.outputOf(last.inputs().get(0), staged.inputs(), training);
    Layer[] layers = dl4j.layers();
    Layer head = layers[layers.length - 1];
    head.setInput(inputs, noWorkspaces);
    ((IOutputLayer) head).setLabels(staged.targets());
    double score = ((IOutputLayer) head).computeScore(penalties, training, noWorkspaces);
    head.clear();
    return score;
  }
}
