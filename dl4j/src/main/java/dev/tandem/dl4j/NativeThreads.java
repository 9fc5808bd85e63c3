package dev.tandem.dl4j;

import dev.tandem.spec.SpecException;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * How many threads one native operation of DL4J may use, and who chose that.
 *
 * <p>On small networks DL4J is up to five times slower with two threads than with one, since every
 * operation waits for all threads. So Tandem takes one, unless the user says otherwise with the
 * system property {@code tandem.dl4j.threads} or, after that, the environment variable {@code
 * OMP_NUM_THREADS}. It is set for the whole process when the first configuration is made.
 *
 * @param count number of threads
 * @param chooser who chose it
 */
public record NativeThreads(int count, Chooser chooser) {

  /** Name of the system property. */
  public static final String PROPERTY = "tandem.dl4j.threads";

  /** Name of the environment variable, which DL4J reads itself. */
  public static final String ENVIRONMENT = "OMP_NUM_THREADS";

  /** Who chose a number of threads. */
  public enum Chooser {
    /** Nobody said anything. */
    TANDEM,
    /** The system property. */
    PROPERTY,
    /** The environment variable. */
    ENVIRONMENT,
    /** A call of {@link NativeThreads#use}. */
    PROGRAM
  }

  private static @Nullable NativeThreads current;

  /**
   * Sets the number of threads for the whole process, from now on. Matrix products take any number;
   * the other operations take no more than ND4J was started with: {@code OMP_NUM_THREADS}, else the
   * number of cores.
   *
   * @param count at least 1
   * @return what is used now
   * @throws SpecException when the number is not positive
   */
  public static synchronized NativeThreads use(int count) {
    if (count < 1) {
      throw new SpecException(
          "NativeThreads.use(%d): needs at least one thread; give a number from 1"
              .formatted(count));
    }
    return set(new NativeThreads(count, Chooser.PROGRAM));
  }

  /** What is used; settled by property, environment or Tandem at the first call. */
  static synchronized NativeThreads settled() {
    NativeThreads settled = current;
    return settled != null
        ? settled
        : set(chosen(System.getProperty(PROPERTY), System.getenv(ENVIRONMENT)));
  }

  /** Who is to be heard: the property, then the environment, then Tandem. */
  static NativeThreads chosen(@Nullable String property, @Nullable String environment) {
    if (property != null && !property.isBlank()) {
      return new NativeThreads(count("-D" + PROPERTY, property), Chooser.PROPERTY);
    }
    if (environment != null && !environment.isBlank()) {
      return new NativeThreads(count(ENVIRONMENT, environment), Chooser.ENVIRONMENT);
    }
    return new NativeThreads(1, Chooser.TANDEM);
  }

  private static int count(String where, String text) {
    try {
      int count = Integer.parseInt(text.strip());
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below, like a number that is too small.
    }
    throw new SpecException(
        "%s=%s: needs a whole number of threads, at least 1; use 1 for small networks"
            .formatted(where, text));
  }

  private static NativeThreads set(NativeThreads wanted) {
    // First, so that ND4J is started in its own order.
    Nd4j.getEnvironment().setMaxMasterThreads(wanted.count);
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(wanted.count);
    Nd4j.factory().blas().setMaxThreads(wanted.count);
    current = wanted;
    return wanted;
  }

  @Override
  public String toString() {
    String threads = count == 1 ? "1 native thread" : count + " native threads";
    return switch (chooser) {
      case TANDEM ->
          "%s (chosen by Tandem; set %s or -D%s to choose)"
              .formatted(threads, ENVIRONMENT, PROPERTY);
      case PROPERTY -> "%s (chosen by -D%s)".formatted(threads, PROPERTY);
      case ENVIRONMENT -> "%s (chosen by %s)".formatted(threads, ENVIRONMENT);
      case PROGRAM -> threads + " (chosen by the program)";
    };
  }
}
