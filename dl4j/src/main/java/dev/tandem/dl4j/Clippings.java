package dev.tandem.dl4j;

import dev.tandem.spec.Clipping;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.layers.BaseLayer;

/** DL4J's gradient normalization of the same formula, said for one layer. */
enum Clippings implements Clipping.Cases<Consumer<BaseLayer.Builder<?>>> {
  TABLE;

  @Override
  public Consumer<BaseLayer.Builder<?>> none(Clipping.None clipping) {
    return layer -> {};
  }

  @Override
  public Consumer<BaseLayer.Builder<?>> eachValue(Clipping.EachValue clipping) {
    return layer ->
        layer
            .gradientNormalization(GradientNormalization.ClipElementWiseAbsoluteValue)
            .gradientNormalizationThreshold(clipping.limit());
  }

  @Override
  public Consumer<BaseLayer.Builder<?>> normOfLayer(Clipping.NormOfLayer clipping) {
    return layer ->
        layer
            .gradientNormalization(GradientNormalization.ClipL2PerLayer)
            .gradientNormalizationThreshold(clipping.limit());
  }

  @Override
  public Consumer<BaseLayer.Builder<?>> normOfParameter(Clipping.NormOfParameter clipping) {
    return layer ->
        layer
            .gradientNormalization(GradientNormalization.ClipL2PerParamType)
            .gradientNormalizationThreshold(clipping.limit());
  }

  @Override
  public Consumer<BaseLayer.Builder<?>> unitNormOfLayer(Clipping.UnitNormOfLayer clipping) {
    return layer -> layer.gradientNormalization(GradientNormalization.RenormalizeL2PerLayer);
  }

  @Override
  public Consumer<BaseLayer.Builder<?>> unitNormOfParameter(Clipping.UnitNormOfParameter clipping) {
    return layer -> layer.gradientNormalization(GradientNormalization.RenormalizeL2PerParamType);
  }
}
