package dev.tandem.comparison;

import static dev.tandem.comparison.Comparison.compare;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Dataset;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Backend;
import dev.tandem.spec.Experiment;

/** One learner that is wrong on purpose, and where its fault must be found. */
record Canary(String name, Backend wrong, Rung rung, String where, String says) {

  /** The lowest red rung, the place and the words of the diagnosis must be these. */
  void assertCaught(Experiment right, Dataset data, int steps) {
    Agreement agreement =
        compare(right).named(name).between(new ReferenceBackend(), wrong).on(data).forSteps(steps);
    AgreementAssert.assertThat(agreement).partsAt(rung, where);
    assertThat(agreement.firstDisagreement().orElseThrow())
        .asString()
        .startsWith(name + ", step ")
        .contains(says);
  }

  @Override
  public String toString() {
    return name;
  }
}
