package dev.tandem.comparison;

import java.util.List;

/** One experiment for each loss that the basic samples lack, with each head that fits it. */
final class LossSamples {

  private LossSamples() {}

  static List<Sample> all() {
    return List.of();
  }
}
