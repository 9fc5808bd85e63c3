package dev.tandem.run;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import dev.tandem.evaluation.Evaluation;
import dev.tandem.spec.Network;
import java.nio.file.Path;
import java.util.List;

/**
 * A trained network, ready to predict. Not safe for use by several threads at once, since its
 * learner reuses its buffers: each thread loads a model of its own, see {@link Saved}.
 */
public final class Model {

  private static final int CHUNK = 256;

  private final Learner learner;
  private final List<EpochReport> history;
  private final int epoch;

  /**
   * A model from a learner.
   *
   * @param learner computes the predictions
   * @param history what each epoch of its training came to
   * @param epoch number of the epoch that its parameters are from, 0 when it was not trained
   */
  public Model(Learner learner, List<EpochReport> history, int epoch) {
    this.learner = learner;
    this.history = List.copyOf(history);
    this.epoch = epoch;
  }

  /** The learner: parameters, activations, gradients by name. */
  public Learner learner() {
    return learner;
  }

  /** What each epoch of the training came to. */
  public List<EpochReport> history() {
    return history;
  }

  /**
   * The number of the epoch that the parameters are from, from 1: the last one, or with a plan that
   * is {@code stopping} the one with the best validation loss.
   */
  public int epoch() {
    return epoch;
  }

  /**
   * Predicts one sample.
   *
   * @param input its values
   * @return the outputs of the network
   * @throws DataException when the number of values is not the network's, or one is not finite
   */
  public double[] predict(double... input) {
    DataCheck.requireInputWidth(network(), input.length);
    double[] outputs = new double[network().output().size()];
    learner.predict(
        Batch.of(new double[][] {input}, new double[][] {new double[outputs.length]}), outputs);
    return outputs;
  }

  /**
   * The class of one sample: the output with the greatest value, the first of equals; with a single
   * output 1 when it is above one half.
   *
   * @param input its values
   * @return the class, from 0
   * @throws DataException when the number of values is not the network's, or one is not finite
   */
  public int classify(double... input) {
    return Evaluation.classOf(predict(input));
  }

  /**
   * Predicts many samples.
   *
   * @param data the samples; targets are not read
   * @return one row a sample
   * @throws DataException when the data does not fit the network
   */
  public Matrix predict(Dataset data) {
    DataCheck.requireInputWidth(network(), data.inputWidth());
    int width = network().output().size();
    double[] all = new double[data.size() * width];
    double[] chunk = new double[Math.min(CHUNK, data.size()) * width];
    for (int from = 0; from < data.size(); from += CHUNK) {
      Batch batch = data.batch(from, Math.min(from + CHUNK, data.size()));
      learner.predict(batch, chunk);
      System.arraycopy(chunk, 0, all, from * width, batch.size() * width);
    }
    return Matrix.of(data.size(), width, all);
  }

  /**
   * Measures the network on data that it need not have seen.
   *
   * @param data samples and targets
   * @return loss, accuracy, errors
   * @throws DataException when the data does not fit the experiment
   */
  public Evaluation evaluate(Dataset data) {
    DataCheck.require(learner.experiment(), data);
    return Evaluation.of(loss(learner, data), predict(data), data.all().targets());
  }

  /**
   * Saves the experiment and the parameters as one file, see {@link Saved}; {@link Backend#load} of
   * any backend makes a model of it. The file is replaced as a whole or not at all.
   *
   * @param file what is made or replaced, in a folder that exists
   * @throws DataException when it cannot be written
   */
  public void save(Path file) {
    new Saved(learner.experiment(), learner.parameters(), epoch).write(file);
  }

  /** The mean loss in prediction of data that fits, in portions. */
  static double loss(Learner learner, Dataset data) {
    double sum = 0;
    for (int from = 0; from < data.size(); from += CHUNK) {
      Batch batch = data.batch(from, Math.min(from + CHUNK, data.size()));
      sum += learner.loss(batch, Mode.PREDICTION) * batch.size();
    }
    return sum / data.size();
  }

  private Network network() {
    return learner.experiment().network();
  }
}
