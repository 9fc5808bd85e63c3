package dev.tandem.reference.graph;

import dev.tandem.reference.autodiff.Expression;
import dev.tandem.spec.ParameterId;
import java.util.Map;

/**
 * One node of a network as expressions, samples as rows.
 *
 * @param drive what the activation is applied to; the output where there is none
 * @param output what the node gives
 * @param following what becomes of the parameters that follow the batches instead of a gradient
 */
record NodeGraph(Expression drive, Expression output, Map<ParameterId, Expression> following) {

  /** A node without an activation. */
  static NodeGraph of(Expression output) {
    return of(output, output);
  }

  static NodeGraph of(Expression drive, Expression output) {
    return new NodeGraph(drive, output, Map.of());
  }
}
