package dev.tandem.dl4j;

import dev.tandem.spec.Initializer;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.deeplearning4j.nn.weights.WeightInitDistribution;

/** DL4J's scheme for weights from the same distribution; the draws differ from Tandem's. */
enum Initializers implements Initializer.Cases<IWeightInit> {
  TABLE;

  /** Not {@code WeightInit.NORMAL}, which is {@code N(0, 1 / n_in)}. */
  @Override
  public IWeightInit standardNormal(Initializer.StandardNormal initializer) {
    return new WeightInitDistribution(new NormalDistribution(0, 1));
  }

  @Override
  public IWeightInit lecunNormal(Initializer.LecunNormal initializer) {
    return WeightInit.LECUN_NORMAL.getWeightInitFunction();
  }

  @Override
  public IWeightInit xavier(Initializer.Xavier initializer) {
    return WeightInit.XAVIER.getWeightInitFunction();
  }

  @Override
  public IWeightInit constant(Initializer.Constant initializer) {
    return new WeightInitConstant(initializer.value());
  }
}
