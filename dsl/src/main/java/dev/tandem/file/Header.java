package dev.tandem.file;

import dev.tandem.spec.Experiment;

/**
 * The JSON of a file.
 *
 * @param epoch number of the epoch that the parameters are from, 0 when they were not trained
 * @param experiment the specification
 */
record Header(int epoch, Experiment experiment) {

  /** Checks the epoch. */
  Header {
    StoredNetwork.requireEpoch(epoch);
  }
}
