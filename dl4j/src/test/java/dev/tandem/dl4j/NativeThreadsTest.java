package dev.tandem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dl4j.NativeThreads.Chooser;
import dev.tandem.spec.SpecException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class NativeThreadsTest {

  private final NativeThreads before = Dl4j.nativeThreads();

  @AfterEach
  void restore() {
    NativeThreads.use(before.count());
  }

  @Test
  void tandem_takes_one_when_nobody_says_anything() {
    for (String nothing : new @Nullable String[] {null, "", " "}) {
      assertThat(NativeThreads.chosen(nothing, nothing))
          .isEqualTo(new NativeThreads(1, Chooser.TANDEM))
          .hasToString(
              "1 native thread (chosen by Tandem;"
                  + " set OMP_NUM_THREADS or -Dtandem.dl4j.threads to choose)");
    }
  }

  @Test
  void the_environment_is_heard() {
    assertThat(NativeThreads.chosen(null, "2"))
        .isEqualTo(new NativeThreads(2, Chooser.ENVIRONMENT))
        .hasToString("2 native threads (chosen by OMP_NUM_THREADS)");
  }

  @Test
  void the_property_is_heard_first() {
    assertThat(NativeThreads.chosen(" 4 ", "2"))
        .isEqualTo(new NativeThreads(4, Chooser.PROPERTY))
        .hasToString("4 native threads (chosen by -Dtandem.dl4j.threads)");
  }

  @Test
  void what_is_not_a_number_of_threads_is_refused() {
    assertThatThrownBy(() -> NativeThreads.chosen("many", null))
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "-Dtandem.dl4j.threads=many: needs a whole number of threads, at least 1;"
                + " use 1 for small networks");
    assertThatThrownBy(() -> NativeThreads.chosen(null, "0"))
        .isInstanceOf(SpecException.class)
        .hasMessage(
            "OMP_NUM_THREADS=0: needs a whole number of threads, at least 1;"
                + " use 1 for small networks");
    assertThatThrownBy(() -> NativeThreads.use(0))
        .isInstanceOf(SpecException.class)
        .hasMessage("NativeThreads.use(0): needs at least one thread; give a number from 1");
  }

  @Test
  void a_program_can_change_the_number_at_any_time() {
    assertThat(NativeThreads.use(2)).hasToString("2 native threads (chosen by the program)");
    assertThat(Dl4j.nativeThreads()).isEqualTo(new NativeThreads(2, Chooser.PROGRAM));
    assertThat(Nd4j.factory().blas().getMaxThreads()).isEqualTo(2);
    NativeThreads.use(1);
    assertThat(Nd4j.factory().blas().getMaxThreads()).isEqualTo(1);
    assertThat(Nd4j.getEnvironment().maxMasterThreads()).isEqualTo(1);
  }
}
