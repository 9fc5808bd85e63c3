package dev.tandem.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CircumstancesTest {

  @Test
  void machine_java_threads_commit_and_data_are_said() {
    assertThat(String.join("\n", Circumstances.now(Path.of("."))))
        .contains("Java " + Runtime.version(), "OMP_NUM_THREADS", "commit ", "of their pixels 0");
  }

  @Test
  void the_processor_is_named_where_it_is_known() {
    assertThat(Circumstances.processor(List.of("processor : 0", "model name\t: Some Chip 3000")))
        .isEqualTo("Some Chip 3000");
    assertThat(Circumstances.processor(List.of())).isEqualTo("unknown processor");
  }

  @Test
  void times_of_a_busy_machine_are_called_preliminary() {
    assertThat(Circumstances.load(0.26)).isEqualTo("Load 0.3 before the run");
    assertThat(Circumstances.load(7))
        .isEqualTo(
            "Load 7.0 before the run: **the machine was busy; these times are preliminary, to be"
                + " measured again**");
    assertThat(Circumstances.load(-1)).isEqualTo("Load unknown");
  }
}
