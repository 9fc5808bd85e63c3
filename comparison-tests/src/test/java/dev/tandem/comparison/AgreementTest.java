package dev.tandem.comparison;

import static dev.tandem.comparison.Comparison.compare;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.data.DataDirectory;
import dev.tandem.data.Dataset;
import dev.tandem.data.Mnist;
import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.dl4j.Face;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.spec.SpecException;
import java.io.IOException;
import java.nio.file.Files;
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
      Bounds.standard().with(Rung.STATE, BuildingBlocks.SAME).with(Rung.CURVE, BuildingBlocks.SAME);

  private static final int STOCK_STEPS = 20;

  private static final List<Agreement> AGREEMENTS = new ArrayList<>();
  private static final List<Agreement> STOCK = new ArrayList<>();
  private static final List<Refusal> REFUSALS = new ArrayList<>();

  static List<Sample> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void both_engines_agree_on_every_rung(Sample sample) {
    check(sample);
  }

  /** Not a matter of right or wrong: what stock DL4J makes of each word is for the report. */
  @ParameterizedTest
  @MethodSource("samples")
  void the_stock_face_gives_numbers_or_a_reason(Sample sample) {
    Comparison comparison =
        comparison(sample).between(new ReferenceBackend(), new Dl4jBackend(Face.STOCK));
    try {
      STOCK.add(comparison.on(sample.data()).forSteps(Math.min(sample.steps(), STOCK_STEPS)));
    } catch (SpecException refusal) {
      assertThat(refusal).hasMessageStartingWith("dl4j stock: ");
      REFUSALS.add(new Refusal(comparison, String.valueOf(refusal.getMessage())));
    }
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
  static void the_report_is_written_and_its_words_stand_in_the_readme() throws IOException {
    AGREEMENTS.sort(Comparator.comparing(Agreement::sample));
    List<Agreement> all = new ArrayList<>(AGREEMENTS);
    all.addAll(STOCK);
    Path target = Path.of("target");
    new AgreementReport(all, REFUSALS).write(target);
    String blocks = BuildingBlocks.read(target.resolve("agreement.json")).markdown();
    Files.writeString(target.resolve("blocks.md"), blocks);
    if (STOCK.size() + REFUSALS.size() == Samples.all().size()) {
      assertThat(withoutDigits(Files.readString(Path.of("../README.md"))))
          .as("README.md without the table of target/blocks.md; copy it there")
          .contains(withoutDigits(blocks));
    }
  }

  /** A difference by rounding is another one on another machine. */
  private static String withoutDigits(String text) {
    return text.replaceAll("\\d+e[-+]\\d+", "#");
  }

  private static void check(Sample sample) {
    Agreement agreement = comparison(sample).on(sample.data()).forSteps(sample.steps());
    AGREEMENTS.add(agreement);
    AgreementAssert.assertThat(agreement).agrees();
  }

  private static Comparison comparison(Sample sample) {
    return compare(sample.experiment()).named(sample.name()).within(BOUNDS);
  }
}
