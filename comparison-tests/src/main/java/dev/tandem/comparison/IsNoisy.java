package dev.tandem.comparison;

import dev.tandem.spec.Activated;
import dev.tandem.spec.ImageLayer;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Merge;
import dev.tandem.spec.Noise;
import dev.tandem.spec.Normalization;

/** Whether a layer does something random in training. */
enum IsNoisy implements Layer.Cases<Boolean> {
  /** The only one. */
  TABLE;

  @Override
  public Boolean dense(Layer.Dense layer) {
    return layer.dropConnect().drops();
  }

  @Override
  public Boolean activation(Activated layer) {
    return false;
  }

  @Override
  public Boolean dropout(Layer.Dropout layer) {
    return true;
  }

  @Override
  public Boolean noise(Noise layer) {
    return true;
  }

  @Override
  public Boolean convolution(ImageLayer.Convolution layer) {
    return false;
  }

  @Override
  public Boolean maxPool(ImageLayer.MaxPool layer) {
    return false;
  }

  @Override
  public Boolean averagePool(ImageLayer.AveragePool layer) {
    return false;
  }

  @Override
  public Boolean globalMaxPool(ImageLayer.GlobalMaxPool layer) {
    return false;
  }

  @Override
  public Boolean globalAveragePool(ImageLayer.GlobalAveragePool layer) {
    return false;
  }

  @Override
  public Boolean flatten(ImageLayer.Flatten layer) {
    return false;
  }

  @Override
  public Boolean merge(Merge layer) {
    return false;
  }

  @Override
  public Boolean batchNormalization(Normalization.Batch layer) {
    return false;
  }
}
