package dev.tandem.examples;

import static dev.tandem.dsl.Tandem.*;

import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ParameterId;
import java.util.Random;

/**
 * The course's worked network (S1 5.1.2): 300 noisy copies of three patterns, and 6-10-5-3 units.
 *
 * <p>Its first layer has no biases. Tandem's has, so they start at 0 and are set back to 0 after
 * each step; with plain descent this is the network without them.
 */
record DiscreteMapping(Learner learner, double[] losses) {

  static final double[][] PATTERNS = {
    {-1.3455, 0.6580, -0.2041, -0.0052, 0.2841, -0.6806},
    {-0.3096, 0.4767, 0.0416, 0.8221, 0.3553, -0.9552},
    {0.0603, 1.0587, 0.6078, -0.5603, 0.9886, -1.1840}
  };

  private static final int EPOCHS = 200;
  private static final ParameterId NONE = new ParameterId("dense1", ParameterId.Role.BIASES);

  static final Experiment EXPERIMENT =
      network(vector(6))
          .dense(10, sigmoid(), weights(lecunNormal()).biases(zeros()))
          .dense(5, sigmoid())
          .dense(3, softmax())
          .minimizing(crossEntropy())
          .by(sgd(1), epochs(EPOCHS).batchesOf(300).inGivenOrder().seed(1));

  /** Trains it with all samples in each of 200 steps. */
  static DiscreteMapping trained(Backend backend) {
    Learner learner = backend.learn(EXPERIMENT);
    Batch all = data().all();
    double[] losses = new double[EPOCHS + 1];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      losses[epoch] = learner.step(all);
      learner.setParameters(learner.parameters().with(NONE, Matrix.of(1, 10, new double[10])));
    }
    losses[EPOCHS] = learner.loss(all, Mode.TRAINING);
    return new DiscreteMapping(learner, losses);
  }

  static Dataset data() {
    Random random = new Random(1);
    double[][] inputs = new double[300][6];
    int[] classes = new int[300];
    for (int sample = 0; sample < inputs.length; sample++) {
      classes[sample] = random.nextInt(3);
      for (int i = 0; i < 6; i++) {
        inputs[sample][i] = PATTERNS[classes[sample]][i] + 0.1 * random.nextGaussian();
      }
    }
    return Dataset.labelled(inputs, classes, 3);
  }

  /** The probability of its own class that each pattern is given. */
  double[] confidences() {
    double[] all = new double[9];
    learner.predict(Batch.of(PATTERNS, new double[3][3]), all);
    return new double[] {all[0], all[4], all[8]};
  }
}
