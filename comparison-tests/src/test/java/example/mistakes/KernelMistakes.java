package example.mistakes;

import static dev.tandem.reference.ReferenceBackend.reference;
import static example.mistakes.Mistake.mistake;

import dev.tandem.spec.SpecException;
import java.util.List;

/** Threads that there are not. */
final class KernelMistakes {

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
                "onThreads(10000): needs a number from 1 to 9999; 1 is the calling thread alone"));
  }
}
