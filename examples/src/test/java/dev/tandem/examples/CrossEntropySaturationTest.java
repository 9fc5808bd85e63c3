package dev.tandem.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CrossEntropySaturationTest {

  @Test
  void the_stock_loss_needs_four_times_the_steps() {
    assertThat(printed().lines())
        .containsExactly(
            "reference    27 steps",
            "dl4j         27 steps",
            "dl4j stock  112 steps",
            "LossBinaryXENT clips the output but not its derivative:"
                + " beyond z = 11.5 the gradient fades");
  }

  private static String printed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream console = System.out;
    try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      CrossEntropySaturation.main(new String[0]);
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
