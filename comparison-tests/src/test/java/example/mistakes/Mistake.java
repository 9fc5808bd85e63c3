package example.mistakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * A mistake, and what the user must be told.
 *
 * @param name what is wrong
 * @param code one statement that is wrong
 * @param begin where the statement begins
 * @param end where it is over
 * @param type the exception
 * @param message its exact message
 */
record Mistake(
    String name,
    ThrowingCallable code,
    StackTraceElement begin,
    StackTraceElement end,
    Class<? extends RuntimeException> type,
    String message) {

  private static final String LIBRARY = "dev.tandem.";

  /**
   * A mistake, made on the line of this call or on one that follows, up to the line that says how
   * it fails.
   */
  static Unanswered mistake(String name, ThrowingCallable code) {
    return new Unanswered(name, code, caller());
  }

  /** A mistake whose message is not known yet. */
  record Unanswered(String name, ThrowingCallable code, StackTraceElement begin) {

    /** The same while a system property has another value. */
    Unanswered with(String property, String value) {
      return new Unanswered(name, () -> callWith(property, value, code), begin);
    }

    Mistake fails(Class<? extends RuntimeException> type, String message) {
      return new Mistake(name, code, begin, caller(), type, message);
    }
  }

  /** The message is exact, and the first frame outside the library is the statement itself. */
  void assertReported() {
    Throwable thrown = catchThrowable(code);

    assertThat(thrown).isExactlyInstanceOf(type).hasMessage(message);
    StackTraceElement frame = firstOutside(thrown);
    assertThat(frame.getClassName()).as("class of %s", frame).isEqualTo(begin.getClassName());
    assertThat(frame.getLineNumber())
        .as("line of %s", frame)
        .isBetween(begin.getLineNumber(), end.getLineNumber());
  }

  @Override
  public String toString() {
    return name;
  }

  private static StackTraceElement firstOutside(Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (!frame.getClassName().startsWith(LIBRARY)) {
        return frame;
      }
    }
    throw new AssertionError("no frame outside the library", thrown);
  }

  private static void callWith(String property, String value, ThrowingCallable code)
      throws Throwable {
    Optional<String> before = Optional.ofNullable(System.getProperty(property));
    System.setProperty(property, value);
    try {
      code.call();
    } finally {
      before.ifPresentOrElse(
          old -> System.setProperty(property, old), () -> System.clearProperty(property));
    }
  }

  /** Whoever called the method that calls this one. */
  private static StackTraceElement caller() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(2).findFirst().orElseThrow().toStackTraceElement());
  }
}
