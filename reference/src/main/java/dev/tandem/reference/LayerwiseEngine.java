package dev.tandem.reference;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.reference.matrix.Crew;
import dev.tandem.reference.matrix.Workshop;
import dev.tandem.run.DataCheck;
import dev.tandem.run.Mode;
import dev.tandem.spec.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a network at work: forward in their order, backward against it. Buffers grow with
 * the largest batch seen and are then reused; a step allocates nothing.
 */
final class LayerwiseEngine implements Engine {

  private final Experiment experiment;
  private final Fork input;
  private final Stage[] stages;
  private final DenseEngine head;
  private final LossFunction loss;
  private final PenaltyTerms penalties;
  private final Parameter[] parameters;
  private final Crew crew;
  private final Reading reading = new Reading();
  private double[][] targets = {};

  /** All parameters 0. */
  LayerwiseEngine(Experiment experiment, Workshop workshop) {
    this.experiment = experiment;
    this.crew = workshop.crew();
    Wiring wiring = new Wiring(experiment, workshop);
    this.input = wiring.input();
    this.stages = wiring.stages();
    this.head = (DenseEngine) stages[stages.length - 1].layer();
    this.loss = experiment.problem().loss().match(Losses.of(head.output.width));
    this.parameters = parameters(stages);
    this.penalties = new PenaltyTerms(experiment.problem().penalties(), parameters);
  }

  @Override
  public Parameter[] parameters() {
    return parameters;
  }

  @Override
  public void copyOutputs(int rows, double[] outputs) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          head.output.values[row], 0, outputs, row * head.output.width, head.output.width);
    }
  }

  @Override
  public void forward(Batch batch, Mode mode, long step) {
    if (batch.inputWidth() != input.signal.width || batch.targetWidth() != head.output.width) {
      DataCheck.requireWidths(experiment.network(), batch);
    }
    reserve(batch.size());
    reading.of(batch);
    for (Stage stage : stages) {
      stage.forward(batch.size(), mode, step);
    }
  }

  @Override
  public double loss(int rows) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += loss.value(head.drives[row], head.output.values[row], targets[row]);
    }
    return sum / rows;
  }

  @Override
  public double penalty() {
    return penalties.value();
  }

  @Override
  public void backward(int rows) {
    double[][] delta = head.output.gradients;
    for (int row = 0; row < rows; row++) {
      loss.delta(
          head.activation, head.drives[row], head.output.values[row], targets[row], delta[row]);
      divide(delta[row], rows);
    }
    head.backwardFromDrive(rows);
    for (int i = stages.length - 2; i >= 0; i--) {
      stages[i].backward(rows);
    }
  }

  @Override
  public void endStep(int rows) {
    for (Stage stage : stages) {
      stage.layer().endStep(rows);
    }
  }

  @Override
  public void addPenaltyGradients() {
    penalties.addGradients();
  }

  @Override
  public Map<String, Matrix> activations(int rows) {
    Map<String, Matrix> activations = new LinkedHashMap<>();
    for (Stage stage : stages) {
      double[][] values = Arrays.copyOf(stage.layer().output().values, rows);
      activations.put(stage.node(), Matrix.ofRows(values));
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
      input.signal.reserve(rows);
      input.reserve(rows);
      for (Stage stage : stages) {
        stage.reserve(rows);
      }
    }
  }

  private static Parameter[] parameters(Stage[] stages) {
    List<Parameter> parameters = new ArrayList<>();
    for (Stage stage : stages) {
      parameters.addAll(stage.layer().parameters());
    }
    return parameters.toArray(new Parameter[0]);
  }

  /** Copies a batch: its samples are shared. */
  private final class Reading implements Crew.Job {

    /** What it costs to copy a number beside a multiply-add in a product. */
    private static final int MULTIPLY_ADDS = 16;

    private @Nullable Batch batch;

    void of(Batch next) {
      batch = next;
      int rows = next.size();
      crew.share(this, rows, (long) rows * next.inputWidth() * MULTIPLY_ADDS);
    }

    @Override
    public void run(int part, int from, int to) {
      Batch read = Objects.requireNonNull(batch);
      for (int row = from; row < to; row++) {
        read.copyInput(row, input.signal.values[row]);
        read.copyTarget(row, targets[row]);
      }
    }
  }
}
