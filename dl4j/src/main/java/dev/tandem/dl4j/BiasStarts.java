package dev.tandem.dl4j;

import dev.tandem.spec.GivenValues;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.Scheme;

/** The one value that DL4J lets biases start at: their mean. */
enum BiasStarts implements Initializer.Cases<Double> {
  TABLE;

  @Override
  public Double normal(Initializer.Normal initializer) {
    return initializer.mean();
  }

  @Override
  public Double truncatedNormal(Initializer.TruncatedNormal initializer) {
    return initializer.mean();
  }

  @Override
  public Double uniform(Initializer.Uniform initializer) {
    return initializer.mean();
  }

  @Override
  public Double logNormal(Initializer.LogNormal initializer) {
    double sd = initializer.standardDeviation();
    return initializer.median() * Math.exp(sd * sd / 2);
  }

  @Override
  public Double constant(Initializer.Constant initializer) {
    return initializer.value();
  }

  /** Biases are one row, so this is one bias. */
  @Override
  public Double identityMatrix(Initializer.IdentityMatrix initializer) {
    return 1.0;
  }

  @Override
  public Double orthogonal(Initializer.Orthogonal initializer) {
    return 0.0;
  }

  @Override
  public Double given(GivenValues initializer) {
    double sum = 0;
    for (int column = 0; column < initializer.columns(); column++) {
      sum += initializer.get(0, column);
    }
    return sum / initializer.columns();
  }

  @Override
  public Double scheme(Scheme scheme) {
    return 0.0;
  }
}
