package dev.tandem.examples;

import static dev.tandem.comparison.AgreementAssert.assertThat;
import static dev.tandem.comparison.Comparison.compare;
import static dev.tandem.dsl.Tandem.*;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import org.junit.jupiter.api.Test;

/** What a user's own comparison test looks like. */
class MyNetworkTest {

  private final Dataset myData = DrawnDigits.training(300, 1);

  private final Experiment myExperiment =
      network(vector(784))
          .dense(30, sigmoid())
          .dense(10, sigmoid())
          .minimizing(binaryCrossEntropy())
          .plus(l2(5.0 / 50_000)) // the course's lambda / n, written as it is meant
          .by(sgd(0.5), epochs(30).batchesOf(10).seed(1));

  @Test
  void my_network_is_the_same_in_dl4j() {
    assertThat(compare(myExperiment).on(myData).forSteps(50)).agrees();
  }
}
