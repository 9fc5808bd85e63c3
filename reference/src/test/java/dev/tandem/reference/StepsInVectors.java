package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.vector;

import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.run.Batches;
import dev.tandem.run.Learner;
import dev.tandem.spec.Experiment;
import java.util.Random;

/** A program that prints how many bytes a step takes once vectors have had time to prove faster. */
final class StepsInVectors {

  private static final int PIXELS = 784;
  private static final int BATCH = 128;
  private static final int STEPS = 100;

  private StepsInVectors() {}

  /**
   * Trains the network of the benchmarks for two hundred steps.
   *
   * @param arguments none
   * @throws ReflectiveOperationException when this Java counts no bytes
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Experiment experiment =
        network(vector(PIXELS))
            .dense(800, sigmoid())
            .dense(10, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.1), epochs(1).batchesOf(BATCH).seed(1));
    Learner learner = new ReferenceBackend().onThreads(2).learn(experiment);
    Batch batch = new Batches(data(), experiment.plan()).epoch(0).iterator().next();
    train(learner, batch);
    long before = Allocated.byAllThreads();
    train(learner, batch);
    System.out.println((Allocated.byAllThreads() - before) / STEPS);
  }

  private static void train(Learner learner, Batch batch) {
    for (int step = 0; step < STEPS; step++) {
      learner.step(batch);
    }
  }

  /** Four of five pixels are 0, as in images of digits. */
  private static Dataset data() {
    Random random = new Random(1);
    double[][] inputs = new double[BATCH][PIXELS];
    int[] labels = new int[BATCH];
    for (int sample = 0; sample < BATCH; sample++) {
      labels[sample] = sample % 10;
      for (int pixel = 0; pixel < PIXELS; pixel++) {
        inputs[sample][pixel] = random.nextInt(5) == 0 ? random.nextDouble() : 0;
      }
    }
    return Dataset.labelled(inputs, labels, 10);
  }
}
