package dev.tandem.comparison;

import static dev.tandem.comparison.AgreementAssert.assertThat;
import static dev.tandem.comparison.Comparison.compare;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.data.DataDirectory;
import dev.tandem.data.Dataset;
import dev.tandem.data.Mnist;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both engines on every sample and every rung; writes the report. */
class AgreementTest {

  /** Ten times closer than what users need for many steps. */
  private static final Bounds BOUNDS =
      Bounds.standard().with(Rung.STATE, 1e-10).with(Rung.CURVE, 1e-10);

  private static final List<Agreement> AGREEMENTS = new ArrayList<>();

  static List<Sample> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void both_engines_agree_on_every_rung(Sample sample) {
    check(sample);
  }

  @Test
  void both_engines_agree_for_500_steps_on_mnist() {
    Optional<Path> directory = DataDirectory.find();
    assumeTrue(
        directory.isPresent(),
        "MNIST was skipped: name the data directory with -Dtandem.data or TANDEM_DATA");
    Dataset data = Mnist.training(directory.orElseThrow().resolve("mnist"));
    check(new Sample("mnist", Samples.digits(), data, 500));
  }

  @AfterAll
  static void write_the_report() throws IOException {
    AGREEMENTS.sort(Comparator.comparing(Agreement::sample));
    new AgreementReport(AGREEMENTS).write(Path.of("target"));
  }

  private static void check(Sample sample) {
    Agreement agreement =
        compare(sample.experiment())
            .named(sample.name())
            .within(BOUNDS)
            .on(sample.data())
            .forSteps(sample.steps());
    AGREEMENTS.add(agreement);
    assertThat(agreement).agrees();
  }
}
