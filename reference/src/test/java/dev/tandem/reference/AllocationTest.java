package dev.tandem.reference;

import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.dropConnect;
import static dev.tandem.dsl.Tandem.eachValueTo;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.l1;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.layerNormalization;
import static dev.tandem.dsl.Tandem.maxNorm;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.nonNegative;
import static dev.tandem.dsl.Tandem.normOfLayerTo;
import static dev.tandem.dsl.Tandem.normOfParameterTo;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.unitNorm;
import static dev.tandem.dsl.Tandem.unitNormOfLayer;
import static dev.tandem.dsl.Tandem.unitNormOfParameter;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weightDecay;
import static dev.tandem.dsl.Tandem.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.neuron.LeakyIntegrateAndFire;
import dev.tandem.neuron.LifPopulation;
import dev.tandem.run.Batches;
import dev.tandem.run.Learner;
import dev.tandem.spec.Clipping;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Optimizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Garbage in the training loop would cost more than the arithmetic of a small network. */
class AllocationTest {

  private static final int STEPS = 1_000;

  /** Bytes in so many steps that are not the steps' own. */
  private static final long BOUND = 64L * STEPS;

  /**
   * Until the compiler has got to it, vector code makes an object of every vector; on a machine
   * that has much else to do, a hundred rounds were too few.
   */
  private static final int ROUNDS = 1_000;

  static Optimizer[] optimizers() {
    return new Optimizer[] {sgd(0.01), sgd(0.01).withMomentum(0.9), sgd(0.01).withNesterov(0.9)};
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void a_step_allocates_nothing(Optimizer optimizer) throws ReflectiveOperationException {
    Experiment experiment =
        network(vector(6))
            .dropout(0.1)
            .dense(8, tanh())
            .batchNormalization()
            .dense(5, relu(), layerNormalization())
            .activation(tanh())
            .dropout(0.5)
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .plus(l1(1e-4))
            .plus(l2(1e-3))
            .by(optimizer, epochs(1).batchesOf(8).seed(1));
    assertAllocatesNothing(experiment);
  }

  @Test
  void a_step_through_branches_allocates_nothing() throws ReflectiveOperationException {
    assertAllocatesNothing(
        network(vector(6))
            .maxout(8, 3)
            .residual(block -> block.dense(8, tanh()).dropout(0.2))
            .concatenate(b -> b.dense(3, tanh()), b -> b.product(c -> c, c -> c.dense(8, tanh())))
            .average(b -> b, b -> b.dense(11, relu()))
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.01), epochs(1).batchesOf(8).seed(1)));
  }

  static Clipping[] clippings() {
    return new Clipping[] {
      eachValueTo(0.01),
      normOfLayerTo(0.1),
      normOfParameterTo(0.1),
      unitNormOfLayer(),
      unitNormOfParameter()
    };
  }

  @ParameterizedTest
  @MethodSource("clippings")
  void a_limited_step_allocates_nothing(Clipping clipping) throws ReflectiveOperationException {
    assertAllocatesNothing(
        network(vector(6))
            .dense(8, tanh())
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .plus(l2(1e-3).onBiases())
            .by(sgd(0.01), epochs(1).batchesOf(8).seed(1))
            .clipping(clipping)
            .decaying(weightDecay(0.01))
            .decaying(weightDecay(0.01).withoutLearningRate().onBiases())
            .subjectTo(maxNorm(0.5))
            .subjectTo(nonNegative())
            .subjectTo(unitNorm().onBiases()));
  }

  @Test
  void a_step_on_images_allocates_nothing() throws ReflectiveOperationException {
    assertAllocatesNothing(
        network(image(1, 3, 2))
            .conv(4, kernel(2).samePadding(), tanh())
            .maxPool(window(2).stride(1).samePadding())
            .conv(3, kernel(2, 1).dilation(2), relu())
            .averagePool(window(1, 2))
            .dropout(0.1)
            .flatten()
            .dense(3, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.01), epochs(1).batchesOf(8).seed(1)));
  }

  @Test
  void a_noisy_step_allocates_nothing() throws ReflectiveOperationException {
    assertAllocatesNothing(
        network(vector(6))
            .gaussianNoise(0.1)
            .spatialDropout(0.1)
            .dense(8, tanh(), dropConnect(0.2))
            .gaussianDropout(0.1)
            .alphaDropout(0.1)
            .dense(3, softmax(), dropConnect(0.2).unscaled())
            .minimizing(crossEntropy())
            .by(sgd(0.01), epochs(1).batchesOf(8).seed(1)));
  }

  @Test
  void a_step_of_spiking_neurons_allocates_nothing() throws ReflectiveOperationException {
    LifPopulation neurons = new LifPopulation(new LeakyIntegrateAndFire(), 100, 0.001);
    double[] drives = new double[100];
    Arrays.setAll(drives, i -> i / 30.0);
    int[] spikes = {0};

    assertAllocatesNothing(
        () -> {
          for (int i = 0; i < STEPS; i++) {
            spikes[0] += neurons.step(drives);
          }
        });
    assertThat(spikes[0]).isPositive();
  }

  private static void assertAllocatesNothing(Experiment experiment)
      throws ReflectiveOperationException {
    Learner learner = new ReferenceBackend().learn(experiment);
    Batches batches = new Batches(data(), experiment.plan());
    assertAllocatesNothing(() -> train(learner, batches));
  }

  /**
   * The least of several rounds: the first ones also count what the virtual machine makes for this
   * thread while it reads the counter for the first time and compiles the steps.
   */
  private static void assertAllocatesNothing(Runnable steps) throws ReflectiveOperationException {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least >= BOUND; round++) {
      long before = Allocated.byThisThread();
      steps.run();
      least = Math.min(least, Allocated.byThisThread() - before);
    }

    assertThat(least).as("bytes in %d steps", STEPS).isLessThan(BOUND);
  }

  /** The last batch of an epoch is shorter. */
  private static void train(Learner learner, Batches batches) {
    int steps = 0;
    for (int epoch = 0; steps < STEPS; epoch++) {
      for (Batch batch : batches.epoch(epoch)) {
        learner.step(batch);
        steps++;
      }
    }
  }

  private static Dataset data() {
    double[][] inputs = new double[30][6];
    int[] labels = new int[30];
    for (int sample = 0; sample < inputs.length; sample++) {
      labels[sample] = sample % 3;
      for (int i = 0; i < 6; i++) {
        inputs[sample][i] = StrictMath.sin(sample + 7 * i) + labels[sample];
      }
    }
    return Dataset.labelled(inputs, labels, 3);
  }
}
