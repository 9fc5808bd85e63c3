package dev.tandem.comparison;

import dev.tandem.data.Matrix;
import dev.tandem.run.Masks;
import dev.tandem.run.Parameters;
import dev.tandem.spec.DropConnect;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Node;
import dev.tandem.spec.Noise;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;

/**
 * What each noise makes of one value in training, by its formula.
 *
 * @param x the value
 * @param node where the noise stands
 * @param seed seed of the plan
 * @param step number of steps taken before this one
 * @param place of the value in the batch, sample after sample
 */
record NoiseFormulas(double x, Node node, long seed, long step, int place)
    implements Noise.Cases<Double> {

  private static final double LAMBDA = 1.0507009873554805;
  private static final double ALPHA = 1.6732632423543772;

  @Override
  public Double gaussianDropout(Noise.GaussianDropout noise) {
    double variance = noise.rate() / (1 - noise.rate());
    return x * (1 + Math.sqrt(variance) * gaussian());
  }

  @Override
  public Double gaussianNoise(Noise.GaussianNoise noise) {
    return x + noise.standardDeviation() * gaussian();
  }

  /** The correction makes mean 0 and variance 1 of "x with probability q, else c". */
  @Override
  public Double alphaDropout(Noise.AlphaDropout noise) {
    double q = 1 - noise.rate();
    double c = -LAMBDA * ALPHA;
    double mean = noise.rate() * c;
    double variance = q + noise.rate() * c * c - mean * mean;
    return ((kept(noise.rate(), place) ? x : c) - mean) / Math.sqrt(variance);
  }

  @Override
  public Double spatialDropout(Noise.SpatialDropout noise) {
    int places = node.output().size() / Noise.SpatialDropout.channels(node.output());
    return kept(noise.rate(), place / places) ? x / (1 - noise.rate()) : 0;
  }

  /** The parameters with the weights that a dense layer has in training. */
  static Parameters connected(
      Parameters parameters, Node node, Layer.Dense layer, long seed, long step) {
    DropConnect word = layer.dropConnect();
    ParameterId id = new ParameterId(node.name(), Role.WEIGHTS);
    Matrix weights = parameters.get(id);
    double[] kept = new double[weights.size()];
    Masks.drawKept(seed, node.name(), step, word.rate(), kept, kept.length);
    double divisor = word.survivors() == DropConnect.Survivors.SCALED ? 1 - word.rate() : 1;
    for (int i = 0; i < kept.length; i++) {
      kept[i] *= weights.get(i) / divisor;
    }
    return parameters.with(id, Matrix.of(weights.rows(), weights.columns(), kept));
  }

  private boolean kept(double rate, int at) {
    double[] kept = new double[at + 1];
    Masks.drawKept(seed, node.name(), step, rate, kept, kept.length);
    return kept[at] > 0;
  }

  private double gaussian() {
    double[] noise = new double[place + 1];
    Masks.drawGaussian(seed, node.name(), step, noise, noise.length);
    return noise[place];
  }
}
