package dev.tandem.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.reference.matrix.Kernels;
import dev.tandem.reference.matrix.Kernels.Form;
import dev.tandem.spec.SpecException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KernelPropertiesTest {

  private static final String KERNEL = "tandem.reference.kernel";
  private static final String THREADS = "tandem.reference.threads";

  private final Map<String, @Nullable String> before = new HashMap<>();

  @BeforeEach
  void forget() {
    for (String property : new String[] {KERNEL, THREADS}) {
      before.put(property, System.getProperty(property));
      System.clearProperty(property);
    }
  }

  @AfterEach
  void restore() {
    before.forEach(
        (property, value) -> {
          if (value == null) {
            System.clearProperty(property);
          } else {
            System.setProperty(property, value);
          }
        });
  }

  @Test
  void without_properties_all_processors_and_the_fastest_form_are_taken() {
    Form fastest = Kernels.isVectorThere() ? Form.VECTOR_WHEN_FASTER : Form.PLAIN;
    assertThat(KernelProperties.chosen())
        .isEqualTo(new Kernels(fastest, Runtime.getRuntime().availableProcessors()));
  }

  @Test
  void the_properties_choose() {
    System.setProperty(KERNEL, " plain ");
    System.setProperty(THREADS, "3");
    assertThat(KernelProperties.chosen()).isEqualTo(new Kernels(Form.PLAIN, 3));
  }

  /** For tests: the fastest form would compute small networks in loops. */
  @Test
  void vectors_that_are_asked_for_come_at_once() {
    System.setProperty(KERNEL, "vector");
    assertThat(KernelProperties.chosen().form()).isEqualTo(Form.VECTOR);
  }

  @Test
  void an_unknown_kernel_is_refused() {
    System.setProperty(KERNEL, "fast");
    assertThatThrownBy(ReferenceBackend::new)
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "-Dtandem.reference.kernel=fast: there is no such kernel; give vector or plain, or"
                + " leave it out");
  }

  @Test
  void threads_that_are_no_number_are_refused() {
    System.setProperty(THREADS, "two");
    assertThatThrownBy(ReferenceBackend::new)
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "-Dtandem.reference.threads=two: needs a whole number of threads from 1 to 9999;"
                + " leave it out for all processors");
  }
}
