package dev.tandem.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.reference.matrix.Kernels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Vectors must come to stay in registers, in whatever order Java compiles what they need. */
class VectorsInRegistersTest {

  /** What counting takes itself. Vectors that were objects took 400,000 bytes and more. */
  private static final int BOUND = 100;

  private static final String LATE = "-XX:CompileCommand=CompileThresholdScaling,jdk.incubator.";

  /**
   * In a virtual machine of its own, in the order in which Java stopped trusting classes: the
   * library's search for an operation's number is compiled when it has met one product alone, and
   * functions prove that wrong before tiles are compiled. For that it waits for its compiler, which
   * leaves the callers of that search alone for longer. Left to itself on a loaded machine, it fell
   * into that order in 10 of 167 runs.
   */
  @ParameterizedTest
  @EnumSource
  void products_take_no_memory_though_they_are_compiled_after_functions(
      ProductsAfterFunctions.Tile first) throws IOException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=" + Kernels.MODULE,
                "-Xbatch",
                "-XX:CompileCommand=quiet",
                LATE + "vector.Double*::fma,50.0",
                LATE + "vector.Double*::lanewise*,50.0",
                "-cp",
                System.getProperty("java.class.path"),
                ProductsAfterFunctions.class.getName(),
                first.name())
            .redirectErrorStream(true)
            .start();
    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).as("what Java says of options that it refuses").doesNotContain("Error:");
    List<String> products = said.lines().filter(line -> line.matches("\\d+ OF_.*")).toList();
    assertThat(products)
        .as(said)
        .hasSameSizeAs(ProductsAfterFunctions.Tile.values())
        .allMatch(line -> Long.parseLong(line.substring(0, line.indexOf(' '))) < BOUND);
  }
}
