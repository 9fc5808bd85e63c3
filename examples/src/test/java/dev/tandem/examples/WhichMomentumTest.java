package dev.tandem.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WhichMomentumTest {

  @Test
  void six_forms_and_where_two_of_them_part() {
    assertThat(printed().lines())
        .containsExactly(
            "AVERAGE       0.0100 0.0190 0.0271  v' = beta v + (1 - beta) g, w' = w - kappa v'",
            "SUM           0.1000 0.1900 0.2710  v' = beta v + g, w' = w - kappa v'",
            "HEAVY_BALL    0.1000 0.1900 0.2710  v' = mu v - eta g, w' = w + v'",
            "BALL          0.0100 0.0190 0.0271  v' = (1 - r dt) v - dt g, w' = w + dt v'",
            "NESTEROV      0.1900 0.2710 0.3439  v' = mu v - eta g, w' = w - mu v + (1 + mu) v'",
            "NESTEROV_SUM  0.1900 0.2710 0.3439  v' = mu v + g, w' = w - eta (g + mu v')",
            "DL4J's only momentum is NESTEROV; Tandem brings it the others",
            "",
            "HEAVY_BALL: v' = mu v - eta g, w' = w + v' with eta = 0.1, mu = 0.9",
            "PyTorch: torch.optim.SGD(parameters, lr=0.1, momentum=0.9)",
            "  exact only while the rate is constant",
            "  1/2 w^2 from w = 1, the rate halved from update 3 on:"
                + " after update 3 w is 0.522 in the original and 0.603 in the translation");
  }

  private static String printed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream console = System.out;
    try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      WhichMomentum.main(new String[0]);
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
