package dev.tandem.comparison;

import static dev.tandem.comparison.AgreementAssert.assertThat;
import static dev.tandem.comparison.Comparison.compare;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Batch normalization where the last batch of an epoch is a single sample. */
class SingleSampleTest {

  static List<Sample> samples() {
    return NormalizationSamples.withSingleSamples();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void both_engines_agree_when_one_sample_is_left_over(Sample sample) {
    assertThat(compare(sample.experiment()).on(sample.data()).forSteps(sample.steps())).agrees();
  }
}
