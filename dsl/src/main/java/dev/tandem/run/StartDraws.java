package dev.tandem.run;

import dev.tandem.spec.GivenValues;
import dev.tandem.spec.Initializer;
import dev.tandem.spec.ParameterSpec;
import dev.tandem.spec.Scheme;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The start values of one parameter array, row by row: value {@code i} is a pure function of the
 * seed, the name of the array and {@code i}, except where values depend on each other.
 *
 * @param seed seed of the plan
 * @param parameter the array
 */
record StartDraws(long seed, ParameterSpec parameter) implements Initializer.Cases<double[]> {

  @Override
  public double[] normal(Initializer.Normal initializer) {
    long key = key(0);
    return each(i -> initializer.mean() + initializer.standardDeviation() * Draws.gaussian(key, i));
  }

  /** What is outside is drawn again from the same place of the next stream, and so on. */
  @Override
  public double[] truncatedNormal(Initializer.TruncatedNormal initializer) {
    long key = key(0);
    return each(
        i -> {
          double z = Draws.gaussian(key, i);
          for (int attempt = 1; Math.abs(z) > 2; attempt++) {
            z = Draws.gaussian(key(attempt), i);
          }
          return initializer.mean() + initializer.standardDeviation() * z;
        });
  }

  @Override
  public double[] uniform(Initializer.Uniform initializer) {
    long key = key(0);
    return each(i -> initializer.mean() + initializer.limit() * (2 * Draws.uniform(key, i) - 1));
  }

  @Override
  public double[] logNormal(Initializer.LogNormal initializer) {
    long key = key(0);
    return each(
        i ->
            initializer.median()
                * StrictMath.exp(initializer.standardDeviation() * Draws.gaussian(key, i)));
  }

  @Override
  public double[] constant(Initializer.Constant initializer) {
    return each(i -> initializer.value());
  }

  @Override
  public double[] identityMatrix(Initializer.IdentityMatrix initializer) {
    return each(i -> i / parameter.columns() == i % parameter.columns() ? 1 : 0);
  }

  @Override
  public double[] orthogonal(Initializer.Orthogonal initializer) {
    long key = key(0);
    double[] gaussian = each(i -> Draws.gaussian(key, i));
    Orthonormal.make(gaussian, parameter.rows(), parameter.columns());
    return each(i -> initializer.gain() * gaussian[i]);
  }

  @Override
  public double[] given(GivenValues initializer) {
    return each(i -> initializer.get(i / parameter.columns(), i % parameter.columns()));
  }

  @Override
  public double[] scheme(Scheme scheme) {
    return scheme.on(parameter.fans()).match(this);
  }

  private long key(int attempt) {
    return Draws.key(seed, "start", parameter.id().toString(), attempt);
  }

  private double[] each(IntToDoubleFunction value) {
    double[] values = new double[parameter.size()];
    Arrays.setAll(values, value);
    return values;
  }
}
