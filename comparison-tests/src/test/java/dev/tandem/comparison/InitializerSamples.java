package dev.tandem.comparison;

import java.util.List;

/** One experiment for each initializer that the basic samples lack. */
final class InitializerSamples {

  private InitializerSamples() {}

  static List<Sample> all() {
    return List.of();
  }
}
