package dev.tandem.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.data.DataDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Each program says what it promises. */
class ExamplesTest {

  private static final String[] NONE = {};

  @Test
  void xor_is_learned_by_both_engines() throws Exception {
    assertThat(said(() -> Xor.main(NONE)))
        .contains("right: reference 4 of 4, dl4j 4 of 4")
        .containsPattern("worst difference (\\d\\.\\de-1\\d|0\\.0e\\+00)");
  }

  /** The course's number is 1.636774, row G12. */
  @Test
  void the_graph_and_the_layers_have_the_same_derivatives() throws Exception {
    assertThat(said(() -> Derivatives.main(NONE)))
        .containsPattern("^1\\.636773\\d+|^1\\.636774\\d+")
        .contains("forward 1.636774, curvature ")
        .containsPattern("dense1.weights +graph +(-?\\d\\.\\d+), layers +\\1\\R")
        .containsPattern("dense2.biases +graph +(-?\\d\\.\\d+), layers +\\1\\R");
  }

  @Test
  void both_engines_tell_the_spirals_apart() throws Exception {
    assertThat(said(() -> ResidualMaxout.main(NONE)))
        .containsPattern("right of 200: reference (1[89]\\d|200), dl4j \\1\\R")
        .contains("merge2  sum()                 <- dense5, merge1")
        .contains("agrees    curve")
        .doesNotContain("DISAGREES");
  }

  @Test
  void the_first_five_minutes_end_with_the_same_accuracy_in_both_engines() throws Exception {
    assertThat(said(() -> FirstFiveMinutes.main(NONE)))
        .containsPattern("accuracy (0\\.\\d+)(?s:.*)DL4J's accuracy: \\1")
        .contains("the first digit is a ");
  }

  @Test
  void a_configuration_trains_without_tandem_and_survives_a_file() throws Exception {
    assertThat(said(() -> UseTheConfiguration.main(NONE)))
        .containsPattern("accuracy: trained (0\\.9\\d*), loaded \\1\\R");
  }

  @Test
  void both_engines_find_the_same_patients() throws Exception {
    assumeTrue(
        DataDirectory.find().isPresent(),
        "HeartDisease was not run: set tandem.data or TANDEM_DATA to a folder with heart/");
    assertThat(said(() -> HeartDisease.main(NONE)))
        .containsPattern("reference: (8\\d of 89 right.*)\\Rdl4j: \\1\\R")
        .contains("agrees    curve")
        .doesNotContain("DISAGREES");
  }

  @Test
  void a_small_convolutional_network_reads_digits_in_both_engines() throws Exception {
    String[] reduced = "--epochs 2 --training 1200 --test 500 --maps 6".split(" ", -1);

    String said = said(() -> new CommandLine(new ConvolutionalDigits()).execute(reduced));

    assertThat(said)
        .contains("image(1, 28, 28)", ": AGREES")
        .containsPattern("    2  reference .* (?:8[5-9]|9\\d)\\.\\d\\d % +\\d+\\.\\d\\R");
  }

  @Test
  void both_engines_learn_from_a_folder_of_images() throws Exception {
    assertThat(said(() -> FolderOfImages.main(NONE)))
        .contains("digit 9], image(1, 28, 28): 300 samples, 784 inputs, 10 targets")
        .containsPattern("reference: accuracy (0\\.9\\d*|1\\.0)\\Rdl4j: accuracy \\1\\R")
        .contains("agrees    curve")
        .doesNotContain("DISAGREES");
  }

  @Test
  void both_engines_stop_at_the_same_epoch() throws Exception {
    assertThat(said(() -> StopEarly.main(NONE)))
        .containsPattern(
            "reference  (stopped after epoch \\d+, best was \\d+ .*)\\Rdl4j       \\1\\R");
  }

  @Test
  void what_dl4j_trained_the_reference_serves() throws Exception {
    assertThat(said(() -> SaveAndServe.main(NONE)))
        .containsPattern("10 outputs, 19\\d{4} bytes\\R")
        .containsPattern("trained: (0\\.9\\d*)\\Rserved:  \\1\\R")
        .containsPattern("zeros:   [45]\\d\\R");
  }

  @Test
  void each_finding_ends_with_a_line_on_what_dl4j_does() throws Exception {
    assertThat(said(() -> CrossEntropySaturation.main(NONE)).lines())
        .containsExactly(
            "reference    27 steps",
            "dl4j         27 steps",
            "dl4j stock  112 steps",
            "LossBinaryXENT clips the output but not its derivative:"
                + " beyond z = 11.5 the gradient fades");
    assertThat(said(() -> EluAlpha.main(NONE)))
        .contains("dl4j stock  alpha 1: 0.367879  alpha 0.5: 0.367879")
        .endsWith("ActivationELU uses alpha on the way forward and forgets it on the way back\n");
    assertThat(said(() -> SoftplusOverflow.main(NONE)))
        .contains("dl4j stock  output     700.000    Infinity")
        .endsWith("ActivationSoftPlus computes exp(z) first, which is infinite from 710 on\n");
    assertThat(said(() -> NadamCorrection.main(NONE)))
        .contains("dl4j stock            60.08")
        .endsWith("the average square, which starts at 0\n");
  }

  @Test
  void a_weight_decay_for_the_whole_network_is_twice_that_of_a_layer() throws Exception {
    assertThat(said(() -> GlobalWeightDecay.main(NONE)).lines())
        .containsExactly(
            "reference        1 becomes 0.95",
            "dl4j             1 becomes 0.95",
            "said for a layer 1 becomes 0.95",
            "said for all     1 becomes 0.90",
            "DL4J applies a weightDecay twice that is said for the whole network");
  }

  @Test
  void without_data_the_program_says_what_to_set() throws Exception {
    assertThat(said(HeartDisease::explain))
        .isEqualToIgnoringNewLines(
            "no data: set tandem.data or TANDEM_DATA to a folder with heart/Heart.csv");
  }

  @Test
  void neurons_spike_when_they_are_driven(@TempDir Path plots) throws Exception {
    assertThat(said(() -> Neurons.main(into(plots))))
        .contains("at 2 microamperes: 0 spikes", "at 10 microamperes: 4 spikes")
        .contains("a leaky neuron at twice its threshold: 63.04 spikes a second");
    assertDrawn(plots, "hodgkin-huxley", "lif-rates");
  }

  /** Slopes of delta a (1 - a) and delta, a = sigmoid(-6) = 0.0025. */
  @Test
  void a_saturated_unit_learns_from_the_cross_entropy_alone(@TempDir Path plots) throws Exception {
    assertThat(said(() -> ActivationsAndLosses.main(into(plots))))
        .containsPattern("quadratic\\(\\) +at z = -6: loss 0.4975, slope -0.0025\\R")
        .contains("binaryCrossEntropy() at z = -6: loss 6.0025, slope -0.9975");
    assertDrawn(plots, "activations", "losses");
  }

  @Test
  void a_perceptron_learns_all_but_xor(@TempDir Path plots) throws Exception {
    assertThat(said(() -> PerceptronRule.main(into(plots))))
        .containsPattern("and +SEPARATES +9 mistakes, 5 epochs, .*\\[2.0, 1.0\\] with bias -3.0")
        .containsPattern("or +SEPARATES")
        .containsPattern("nand +SEPARATES")
        .containsPattern("xor +CYCLES");
    assertDrawn(plots, "perceptron");
  }

  @Test
  void the_gradient_vanishes_under_ten_sigmoids_but_not_under_relus(@TempDir Path plots)
      throws Exception {
    assertThat(said(() -> VanishingGradients.main(into(plots))))
        .contains("vanishing: from dense11 back to dense1 the gradient falls by a factor of 4.3")
        .contains("saturated: most values of dense2 (84.1 %), dense3")
        .containsPattern("tanh\\(\\) from lecunNormal\\(\\)(?s:.{1,1000})nothing to advise")
        .containsOnlyOnce("vanishing");
    assertDrawn(plots, "gradients");
  }

  @Test
  void a_network_of_steps_is_as_near_as_is_asked(@TempDir Path plots) throws Exception {
    assertThat(said(() -> Approximation.main(into(plots))))
        .contains("within 0.10: 79 units, bound 0.1000, measured 0.0960");
    assertDrawn(plots, "approximation");
  }

  @Test
  void the_worked_network_is_trained_alike_by_both_engines(@TempDir Path plots) throws Exception {
    assertThat(said(() -> WorkedNetwork.main(into(plots))))
        .containsPattern("reference +(loss .*0\\.98\\d\\d.*)\\Rdl4j +\\1\\R");
    assertDrawn(plots, "worked-network");
  }

  /** Without the option, plots go to a new folder, which is named. */
  @Test
  void a_program_says_where_its_plot_is() throws Exception {
    String said = said(() -> Approximation.main(NONE));
    Matcher plot = Pattern.compile("plot: (.*approximation\\.png)").matcher(said);
    assertThat(plot.find()).isTrue();
    Path file = Path.of(plot.group(1));
    assertThat(file).isAbsolute().isNotEmptyFile();
    Files.delete(file);
    Files.delete(Objects.requireNonNull(file.getParent()));
  }

  private static String[] into(Path plots) {
    return new String[] {"--plots", plots.toString()};
  }

  /** Pictures with at least a few colors in them. */
  private static void assertDrawn(Path plots, String... names) throws IOException {
    for (String name : names) {
      BufferedImage image = ImageIO.read(plots.resolve(name + ".png").toFile());
      int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, 640);
      assertThat(Arrays.stream(pixels).distinct().count()).as(name).isGreaterThan(10);
    }
  }

  private interface Program {
    void run() throws Exception;
  }

  /** What a program prints. */
  private static String said(Program program) throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream recorder = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(recorder);
      program.run();
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
