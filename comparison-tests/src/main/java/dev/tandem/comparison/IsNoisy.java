package dev.tandem.comparison;

import dev.tandem.spec.Layer;
import dev.tandem.spec.Noise;

/** Whether a layer does something random in training. */
enum IsNoisy implements Layer.Cases<Boolean> {
  /** The only one. */
  TABLE;

  @Override
  public Boolean dense(Layer.Dense layer) {
    return layer.dropConnect().drops();
  }

  @Override
  public Boolean dropout(Layer.Dropout layer) {
    return true;
  }

  @Override
  public Boolean noise(Noise layer) {
    return true;
  }
}
