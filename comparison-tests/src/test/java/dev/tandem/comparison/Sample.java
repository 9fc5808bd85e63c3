package dev.tandem.comparison;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;

/** One experiment of the suite, with data and the number of steps to compare. */
record Sample(String name, Experiment experiment, Dataset data, int steps) {

  @Override
  public String toString() {
    return name;
  }
}
