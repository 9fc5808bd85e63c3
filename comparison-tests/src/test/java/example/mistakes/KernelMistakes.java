package example.mistakes;

import static dev.tandem.reference.ReferenceBackend.reference;
import static example.mistakes.Mistake.mistake;

import dev.tandem.spec.SpecException;
import java.util.List;

/** Kernels and threads that there are not. */
final class KernelMistakes {

  private static final String KERNEL = "tandem.reference.kernel";
  private static final String THREADS = "tandem.reference.threads";

  private KernelMistakes() {}

  static List<Mistake> all() {
    return List.of(
        mistake("no thread", () -> reference().onThreads(0))
            .fails(
                SpecException.class,
                "onThreads(0): needs a number from 1 to 9999; 1 is the calling thread alone"),
        mistake("too many threads", () -> reference().onThreads(10_000))
            .fails(
                SpecException.class,
                "onThreads(10000): needs a number from 1 to 9999; 1 is the calling thread alone"),
        mistake("an unknown kernel", () -> with(KERNEL, "fast"))
            .fails(
                SpecException.class,
                "-Dtandem.reference.kernel=fast: there is no such kernel; give vector or plain, or"
                    + " leave it out"),
        mistake("threads that are no number", () -> with(THREADS, "two"))
            .fails(
                SpecException.class,
                "-Dtandem.reference.threads=two: needs a whole number of threads from 1 to 9999;"
                    + " leave it out for all processors"));
  }

  private static void with(String property, String value) {
    String before = System.getProperty(property);
    System.setProperty(property, value);
    try {
      reference();
    } finally {
      if (before == null) {
        System.clearProperty(property);
      } else {
        System.setProperty(property, before);
      }
    }
  }
}
