package dev.tandem.comparison;

import java.util.List;

/** One experiment for each activation that the basic samples lack, or more where it has parameters. */
final class ActivationSamples {

  private ActivationSamples() {}

  static List<Sample> all() {
    return List.of();
  }
}
