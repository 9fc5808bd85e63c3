package dev.tandem.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final String STEP = "TrainingStepBenchmark";

  private final List<Timing> timings = new ArrayList<>();

  @Test
  void the_faster_dl4j_is_divided_by_the_reference() {
    step("784-30-10", "REFERENCE", 100, 0);
    step("784-30-10", "DL4J1", 250, 0);
    step("784-30-10", "DL4J2", 900, 0);

    assertThat(report())
        .contains(
            "| one training step | reference | dl4j1 | dl4j2 | faster DL4J / reference |",
            "| network 784-30-10 | 100.0 ± 0.0 | 250.0 ± 0.0 | 900.0 ± 0.0 | **2.50 ± 0.00** |");
  }

  @Test
  void relative_errors_add_like_sides_of_a_right_angle() {
    Timing dividend = new Timing(STEP, Map.of(), 200, 6); // 3 %
    Timing divisor = new Timing(STEP, Map.of(), 100, 4); // 4 %

    assertThat(dividend.ratioTo(divisor)).isEqualTo("2.00 ± 0.10");
  }

  @Test
  void after_a_single_iteration_there_is_no_error() {
    Timing single = new Timing(STEP, Map.of(), 200, Double.NaN);

    assertThat(single.text()).isEqualTo("200.0");
    assertThat(single.ratioTo(single)).isEqualTo("1.00");
  }

  @Test
  void what_was_not_run_has_no_time_and_no_ratio() {
    step("784-30-10", "DL4J1", 250, 0);

    assertThat(report()).contains("| network 784-30-10 | - | 250.0 ± 0.0 | - | - |");
  }

  @Test
  void a_benchmark_that_was_not_run_has_no_table() {
    step("784-30-10", "REFERENCE", 100, 0);

    assertThat(report()).doesNotContain("prediction", "handwritten");
  }

  @Test
  void the_machine_comes_first() {
    assertThat(report()).startsWith("a machine");
    assertThat(Machine.now()).contains("Java " + Runtime.version(), "OMP_NUM_THREADS");
  }

  @Test
  void the_processor_is_named_where_it_is_known() {
    assertThat(Machine.processor(List.of("processor : 0", "model name\t: Some Chip 3000")))
        .isEqualTo("Some Chip 3000");
    assertThat(Machine.processor(List.of())).isEqualTo("unknown processor");
  }

  private String report() {
    return Report.of("a machine", "us/op", timings);
  }

  private void step(String network, String engine, double mean, double error) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("network", network);
    parameters.put("engine", engine);
    timings.add(new Timing(STEP, parameters, mean, error));
  }
}
