package dev.tandem.reference.matrix;

import dev.tandem.spec.SpecException;

/**
 * Which kernel an engine uses, and on how many cores.
 *
 * @param form how it computes
 * @param threads how many cores it may use; results do not depend on it
 */
public record Kernels(Form form, int threads) {

  /** How a kernel computes. */
  public enum Form {
    /** Plain loops: always there. */
    PLAIN,
    /** Vector instructions: with the module {@code jdk.incubator.vector}. */
    VECTOR
  }

  /** More cores than anybody has. */
  public static final int MOST_THREADS = 9999;

  private static final String MODULE = "jdk.incubator.vector";
  private static final String KERNEL = "tandem.reference.kernel";
  private static final String THREADS = "tandem.reference.threads";

  /**
   * What the system properties {@code tandem.reference.kernel} (vector or plain) and {@code
   * tandem.reference.threads} ask for; else the fastest that is there, on all processors.
   *
   * @throws SpecException when there is no such kernel or number
   */
  public static Kernels chosen() {
    return new Kernels(chosenForm(), chosenThreads());
  }

  /** Whether this Java has been started with the module that the vector form needs. */
  public static boolean isVectorThere() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  /** A new kernel that computes in the thread that calls it. */
  public Kernel onOneCore() {
    return newKernel(1);
  }

  /** A new kernel that shares large products among the cores. */
  public Kernel onAllCores() {
    return newKernel(threads);
  }

  /** In one line, for people. */
  public String description() {
    return "%s, %s"
        .formatted(
            onOneCore().description(), threads == 1 ? "1 thread" : "up to " + threads + " threads");
  }

  /** Found by name, so that nothing else needs the module. */
  private Kernel newKernel(int cores) {
    if (form == Form.PLAIN) {
      return new PlainKernel();
    }
    ModuleLayer.boot().findModule(MODULE).ifPresent(Kernels.class.getModule()::addReads);
    try {
      return (Kernel)
          Class.forName(Kernels.class.getPackageName() + ".VectorKernel")
              .getDeclaredConstructor(int.class)
              .newInstance(cores);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The vector kernel is part of this archive.", e);
    }
  }

  private static Form chosenForm() {
    String wanted = System.getProperty(KERNEL, "").strip();
    return switch (wanted) {
      case "" -> isVectorThere() ? Form.VECTOR : Form.PLAIN;
      case "plain" -> Form.PLAIN;
      case "vector" -> requiredVector();
      default ->
          throw new SpecException(
              "-D%s=%s: there is no such kernel; give vector or plain, or leave it out"
                  .formatted(KERNEL, wanted));
    };
  }

  private static Form requiredVector() {
    if (!isVectorThere()) {
      throw new SpecException(
          "-D%s=vector: needs the module %s, which is not there; start Java with --add-modules %s"
              .formatted(KERNEL, MODULE, MODULE));
    }
    return Form.VECTOR;
  }

  private static int chosenThreads() {
    String wanted = System.getProperty(THREADS, "").strip();
    if (wanted.isEmpty()) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (wanted.matches("[1-9][0-9]{0,3}")) {
      return Integer.parseInt(wanted);
    }
    throw new SpecException(
        "-D%s=%s: needs a whole number of threads from 1 to %d; leave it out for all processors"
            .formatted(THREADS, wanted, MOST_THREADS));
  }
}
