package dev.tandem.dl4j;

import dev.tandem.dl4j.noise.PlayedAlphaDropout;
import dev.tandem.dl4j.noise.PlayedChannelMask;
import dev.tandem.dl4j.noise.PlayedGaussianDropout;
import dev.tandem.dl4j.noise.PlayedGaussianNoise;
import dev.tandem.spec.Noise;
import dev.tandem.spec.Shape;
import org.deeplearning4j.nn.conf.dropout.AlphaDropout;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.GaussianDropout;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.dropout.SpatialDropout;

/**
 * The table of noises. DL4J's own compute the same but draw for themselves, so the exact face has
 * Tandem's.
 *
 * @param face which classes may be used
 * @param node name of the node
 * @param shape shape of what it reads
 * @param seed seed of the plan
 */
record Noises(Face face, String node, Shape shape, long seed) implements Noise.Cases<IDropout> {

  @Override
  public IDropout gaussianDropout(Noise.GaussianDropout noise) {
    return face.isExact()
        ? new PlayedGaussianDropout(noise.rate(), seed, node)
        : new GaussianDropout(noise.rate());
  }

  @Override
  public IDropout gaussianNoise(Noise.GaussianNoise noise) {
    return face.isExact()
        ? new PlayedGaussianNoise(noise.standardDeviation(), seed, node)
        : new GaussianNoise(noise.standardDeviation());
  }

  @Override
  public IDropout alphaDropout(Noise.AlphaDropout noise) {
    return face.isExact()
        ? new PlayedAlphaDropout(noise.rate(), seed, node)
        : new AlphaDropout(1 - noise.rate());
  }

  /** DL4J's spatial dropout refuses vectors, in which it would be dropout. */
  @Override
  public IDropout spatialDropout(Noise.SpatialDropout noise) {
    int channels = Noise.SpatialDropout.channels(shape);
    if (face.isExact()) {
      return new PlayedChannelMask(noise.rate(), channels, seed, node);
    }
    return channels == shape.size()
        ? new Dropout(1 - noise.rate())
        : new SpatialDropout(1 - noise.rate());
  }
}
