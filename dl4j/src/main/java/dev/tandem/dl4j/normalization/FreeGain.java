package dev.tandem.dl4j.normalization;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;

/**
 * The arrays of a dense layer with a gain, in DL4J's order W, b, g. The gain is no weight here, so
 * that no penalty, decay or constraint on weights acts on it; in DL4J's own layer they do.
 */
final class FreeGain extends DefaultParamInitializer {

  static final FreeGain INSTANCE = new FreeGain();

  private FreeGain() {}

  @Override
  public List<String> paramKeys(Layer layer) {
    return List.of(WEIGHT_KEY, BIAS_KEY, GAIN_KEY);
  }

  @Override
  public List<String> weightKeys(Layer layer) {
    return List.of(WEIGHT_KEY);
  }

  @Override
  public boolean isWeightParam(Layer layer, String key) {
    return WEIGHT_KEY.equals(key);
  }

  @Override
  protected boolean hasLayerNorm(Layer layer) {
    return true;
  }
}
