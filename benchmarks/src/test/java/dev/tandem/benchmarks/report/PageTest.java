package dev.tandem.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

  private static final String NETWORK = "784-30-10";

  private final Measurements measured = new Measurements();

  @Test
  void the_faster_dl4j_is_divided_by_the_reference() {
    step(NETWORK, "REFERENCE", 100);
    step(NETWORK, "DL4J1", 250);
    step(NETWORK, "DL4J2", 900);

    assertThat(page().headline())
        .contains(
            "| one training step | reference | DL4J | DL4J / reference |",
            "| 784-30-10 | 100 ± 0.00 | 250 ± 0.00 | 2.50 |");
  }

  @Test
  void the_ratio_of_a_run_is_the_median_of_the_ratios_of_its_rounds() {
    Series peer = rounds(List.of(List.of(20.0), List.of(90.0), List.of(40.0)));
    Series ours = rounds(List.of(List.of(10.0), List.of(30.0), List.of(10.0)));

    assertThat(Ratio.of(peer, ours)).isEqualTo(new Ratio(3, 2, 4));
  }

  @Test
  void median_and_quartiles_lie_between_neighbours() {
    assertThat(Quantiles.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
    assertThat(Quantiles.of(List.of(10.0, 20.0, 30.0), 0.25)).isEqualTo(15);
    assertThat(rounds(List.of(List.of(1.0, 2.0), List.of(4.0, 8.0))).text())
        .isEqualTo("3.00 ± 1.63");
  }

  @Test
  void rounds_are_added_to_what_is_there() {
    step(NETWORK, "REFERENCE", 100);
    step(NETWORK, "REFERENCE", 300);

    assertThat(measured.all()).hasSize(1);
    assertThat(measured.all().iterator().next().median()).isEqualTo(200);
  }

  @Test
  void what_was_not_run_has_no_time_no_ratio_and_no_verdict() {
    step(NETWORK, "DL4J1", 250);

    assertThat(page().headline()).contains("| 784-30-10 | - | 250 ± 0.00 | - |");
    assertThat(page().markdown())
        .contains("| step of 784-30-10: DL4J / reference | at least 15.0 | - | not measured |")
        .doesNotContain("GFLOP/s", "one prediction", "PyTorch / reference |\n|---");
  }

  @Test
  void goals_are_reached_or_missed() {
    step(NETWORK, "REFERENCE", 100);
    step(NETWORK, "DL4J1", 1500);
    step(NETWORK, "PYTORCH1", 249);

    assertThat(page().markdown())
        .contains(
            "| step of 784-30-10: DL4J / reference | at least 15.0 | 15.00 | reached |",
            "| step of 784-30-10: PyTorch / reference | at least 2.5 | 2.49 | **missed** |");
  }

  @Test
  void a_product_is_a_share_of_the_peak() {
    onOneCore("T10x20x50", "peak", 0.4);
    onOneCore("T10x20x50", "reference", 0.5);
    product("T10x20x50", "ND4J2", 1);

    assertThat(page().markdown())
        .contains("| T10x20x50 | 50.00 | 40.00 | - | 0.80 | - | 20.00 | - |");
  }

  @Test
  void the_product_of_the_goals_is_compared_with_the_peak_and_with_nd4j() {
    onOneCore(Names.PRODUCT_OF_THE_GOAL, "peak", 79);
    onOneCore(Names.PRODUCT_OF_THE_GOAL, "reference", 100);
    onOneCore(Names.PRODUCT_OF_THE_GOAL, "nd4j", 101);

    assertThat(page().markdown())
        .contains(
            "| product 512x512x512 on one core: share of the peak | at least 0.8 | 0.79 | **missed** |",
            "| product 512x512x512 on one core: ND4J / reference | at least 1.0 | 1.01 | reached |");
  }

  @Test
  void cost_is_compared_by_multiply_add_from_width_100_on() {
    step("784-30-10", "REFERENCE", 1);
    step("784-100-10", "REFERENCE", 100);
    step("784-300-10", "REFERENCE", 450);

    assertThat(Growth.of(measured).orElseThrow()).isEqualTo(1.5, within(1e-12));
  }

  @Test
  void a_run_can_be_read_again(@TempDir Path directory) throws IOException {
    step(NETWORK, "REFERENCE", 123.25);
    measured.add(rounds(List.of(List.of(1.5, 2.5), List.of(3.0))));
    Path file = directory.resolve("run.txt");
    RunFile.write(page(), file);

    assertThat(RunFile.read(file).markdown()).isEqualTo(page().markdown());
  }

  @Test
  void a_plot_needs_two_points(@TempDir Path directory) throws IOException {
    step("784-100-10", "REFERENCE", 100);
    assertThat(Plot.ALL.get(0).write(measured, directory)).isEmpty();

    step("784-300-10", "REFERENCE", 300);
    assertThat(Plot.ALL.get(0).write(measured, directory)).contains("width.png");
    assertThat(Files.size(directory.resolve("width.png"))).isBetween(5_000L, 60_000L);
  }

  @Test
  void the_readme_shows_the_table_of_the_results() throws IOException {
    assertThat(Files.readString(Path.of("RESULTS.md")))
        .contains(Readme.table(Path.of("../README.md")));
  }

  private Page page() {
    return new Page(List.of("a machine"), measured);
  }

  private void step(String network, String engine, double time) {
    measured.add(one(Names.STEP, Map.of("network", network, "engine", engine), time));
  }

  private void onOneCore(String shape, String whose, double time) {
    measured.add(one(Names.ON_ONE_CORE + "." + whose, Map.of("shape", shape), time));
  }

  private void product(String shape, String library, double time) {
    measured.add(one(Names.PRODUCT, Map.of("shape", shape, "library", library), time));
  }

  private static Series one(String name, Map<String, String> parameters, double value) {
    return new Series(name, parameters, List.of(List.of(value)));
  }

  private static Series rounds(List<List<Double>> rounds) {
    return new Series("x", Map.of(), rounds);
  }
}
