package dev.tandem.dl4j;

import dev.tandem.spec.Penalty;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * DL4J's regularization of the same formula. Not {@code weightDecay}, which acts after the updater.
 */
enum Penalties implements Penalty.Cases<Regularization> {
  TABLE;

  @Override
  public Regularization l1(Penalty.L1 penalty) {
    return new L1Regularization(penalty.coefficient());
  }

  @Override
  public Regularization l2(Penalty.L2 penalty) {
    return new L2Regularization(penalty.coefficient());
  }
}
