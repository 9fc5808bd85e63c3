package dev.tandem.reference.graph;

import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.sqrt;

import dev.tandem.reference.autodiff.Expression;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Noise;

/**
 * The table of noises in training.
 *
 * @param x what is disturbed, samples as rows
 * @param channels number of channels of a sample
 * @param setting what is drawn
 */
record Noises(Expression x, int channels, Setting setting) implements Noise.Cases<Expression> {

  /** {@code x m}, one mask value for each channel of each sample. */
  Expression dropout(double rate) {
    Expression byChannel = x.reshape(x.rows() * channels, x.columns() / channels);
    Expression mask = setting.kept(rate, byChannel.rows(), 1).dividedBy(share(rate));
    return byChannel.times(mask).reshape(x.rows(), x.columns());
  }

  @Override
  public Expression gaussianDropout(Noise.GaussianDropout noise) {
    Expression deviation = sqrt(constant(noise.rate()).dividedBy(share(noise.rate())));
    return x.times(gaussian().times(deviation).plus(1));
  }

  @Override
  public Expression gaussianNoise(Noise.GaussianNoise noise) {
    return x.plus(gaussian().times(noise.standardDeviation()));
  }

  /** {@code a (x or c) + b}. */
  @Override
  public Expression alphaDropout(Noise.AlphaDropout noise) {
    Expression c = constant(-Activation.Selu.LAMBDA).times(Activation.Selu.ALPHA);
    Expression q = share(noise.rate());
    Expression variance = q.plus(c.square().times(q).times(noise.rate()));
    Expression a = constant(1).dividedBy(sqrt(variance));
    Expression b = a.times(-noise.rate()).times(c);
    Expression kept = setting.kept(noise.rate(), x.rows(), x.columns());
    Expression dropped = constant(1).minus(kept);
    return x.times(kept).plus(dropped.times(c)).times(a).plus(b);
  }

  @Override
  public Expression spatialDropout(Noise.SpatialDropout noise) {
    return dropout(noise.rate());
  }

  /** {@code 1 - rate}: the share that is kept. */
  private static Expression share(double rate) {
    return constant(1).minus(rate);
  }

  private Expression gaussian() {
    return setting.gaussian(x.rows(), x.columns());
  }
}
