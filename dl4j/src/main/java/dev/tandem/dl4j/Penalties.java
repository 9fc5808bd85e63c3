package dev.tandem.dl4j;

import dev.tandem.spec.Penalty;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;

/**
 * DL4J's regularization of the same formula, said for the weights of one layer. Not {@code
 * weightDecay}, which acts after the updater.
 */
enum Penalties implements Penalty.Cases<Consumer<BaseLayer.Builder<?>>> {
  TABLE;

  @Override
  public Consumer<BaseLayer.Builder<?>> l1(Penalty.L1 penalty) {
    return layer -> layer.l1(penalty.coefficient());
  }

  @Override
  public Consumer<BaseLayer.Builder<?>> l2(Penalty.L2 penalty) {
    return layer -> layer.l2(penalty.coefficient());
  }
}
