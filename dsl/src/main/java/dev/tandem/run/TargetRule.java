package dev.tandem.run;

import dev.tandem.data.DataException;
import dev.tandem.spec.Loss;

/** Where the targets of a sample must lie. */
interface TargetRule {

  /**
   * Checks one sample.
   *
   * @param loss what needs it, for the message
   * @throws DataException when a target lies elsewhere
   */
  void require(Loss loss, int sample, double[] target);
}
