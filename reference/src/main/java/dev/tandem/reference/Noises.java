package dev.tandem.reference;

import dev.tandem.spec.Noise;

/**
 * The table of noises: makes the engine of one node.
 *
 * @param node name of the node
 * @param channels number of channels of what it reads
 * @param input what it reads
 * @param seed seed of the plan
 */
record Noises(String node, int channels, Signal input, long seed)
    implements Noise.Cases<LayerEngine> {

  @Override
  public LayerEngine gaussianDropout(Noise.GaussianDropout noise) {
    return new GaussianDropoutEngine(input, node, noise.rate(), seed);
  }

  @Override
  public LayerEngine gaussianNoise(Noise.GaussianNoise noise) {
    return new GaussianNoiseEngine(input, node, noise.standardDeviation(), seed);
  }

  @Override
  public LayerEngine alphaDropout(Noise.AlphaDropout noise) {
    return new AlphaDropoutEngine(input, node, noise.rate(), seed);
  }

  @Override
  public LayerEngine spatialDropout(Noise.SpatialDropout noise) {
    return new DropoutEngine(input, channels, node, noise.rate(), seed);
  }
}
