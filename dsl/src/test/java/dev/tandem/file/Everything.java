package dev.tandem.file;

import static dev.tandem.dsl.Tandem.*;

import dev.tandem.run.Saved;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import java.util.Map;

/** A small network that has something of every kind that a file can hold. */
final class Everything {

  static final Experiment EXPERIMENT =
      network(image(1, 4, 4))
          .conv(2, kernel(3).stride(1, 2).samePadding(), relu())
          .batchNormalization(batchStatistics().decay(0.8))
          .flatten()
          .dropout(0.25)
          .sum(
              branch -> branch.dense(2, sign().trainedAs(tanh())),
              branch -> branch.dense(2, leakyRelu(0.1), weights(xavier())))
          .dense(2, softmax(), weights(given(new double[] {0.1, -2}, new double[] {3e-300, 1})))
          .minimizing(crossEntropy().weightedBy(1, 0.5))
          .plus(l2(0.01))
          .by(
              sgd(byEpoch(Map.of(0, 0.1, 10, 0.05))).withMomentum(0.9),
              epochs(3).batchesOf(4).seed(-5).holdingOut(0.25).stopping(noImprovementIn(10, 20)))
          .clipping(eachValueTo(0.5))
          .decaying(weightDecay(0.001))
          .subjectTo(maxNorm(2).onBiases());

  private Everything() {}

  static Saved saved() {
    return new Saved(EXPERIMENT, StartValues.draw(EXPERIMENT), 2);
  }

  static byte[] json() {
    return SpecificationWriter.write(new Header(2, EXPERIMENT));
  }
}
