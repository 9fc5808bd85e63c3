package dev.tandem.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.reference.matrix.Kernels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;

/** Vectors must come to stay in registers, in whatever order Java compiles what they need. */
class StepsInVectorsTest {

  /** What trials of vectors may still take. Vectors that stay objects took 10 to 16 million. */
  private static final long BOUND = 4_000_000;

  /**
   * In a virtual machine of its own, which waits for its compiler: then products are compiled
   * before functions have begun more often. With two threads that remains a race. Of tiles that did
   * not keep Java from it, 3 of 10 runs made objects, so there are several.
   */
  @RepeatedTest(3)
  void vectors_stay_no_objects_though_products_are_compiled_before_functions() throws IOException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=" + Kernels.MODULE,
                "-Xbatch",
                "-cp",
                System.getProperty("java.class.path"),
                StepsInVectors.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

    assertThat(said).as("a number behind Java's own warnings").containsPattern("(^|\\n)\\d+$");
    long bytes = Long.parseLong(said.substring(said.lastIndexOf('\n') + 1));
    assertThat(bytes).as("bytes in a step").isLessThan(BOUND);
  }
}
