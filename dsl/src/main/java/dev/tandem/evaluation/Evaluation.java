package dev.tandem.evaluation;

import dev.tandem.data.Matrix;

/** Stub. */
public final class Evaluation {
  private final double loss;

  private Evaluation(double loss) {
    this.loss = loss;
  }

  public static Evaluation of(double loss, Matrix outputs, Matrix targets) {
    return new Evaluation(loss);
  }

  public double loss() {
    return loss;
  }

  public double accuracy() {
    return 0;
  }

  public static int classOf(double... outputs) {
    if (outputs.length == 1) {
      return outputs[0] > 0.5 ? 1 : 0;
    }
    int best = 0;
    for (int i = 1; i < outputs.length; i++) {
      best = outputs[i] > outputs[best] ? i : best;
    }
    return best;
  }
}
