package dev.tandem.reference;

import dev.tandem.reference.matrix.Kernels;
import dev.tandem.reference.matrix.Kernels.Form;
import dev.tandem.spec.SpecException;

/** What the system properties say of kernels and cores. */
final class KernelProperties {

  /** More cores than anybody has. */
  static final int MOST_THREADS = 9999;

  private static final String KERNEL = "tandem.reference.kernel";
  private static final String THREADS = "tandem.reference.threads";

  private KernelProperties() {}

  /**
   * What is asked for; else the fastest form that is there, on all processors.
   *
   * @throws SpecException when there is no such kernel or number
   */
  static Kernels chosen() {
    return new Kernels(form(), threads());
  }

  private static Form form() {
    String wanted = System.getProperty(KERNEL, "").strip();
    return switch (wanted) {
      case "" -> Kernels.fastest();
      case "plain" -> Form.PLAIN;
      case "vector" -> requiredVector();
      default ->
          throw new SpecException(
              "-D%s=%s: there is no such kernel; give vector or plain, or leave it out"
                  .formatted(KERNEL, wanted));
    };
  }

  private static Form requiredVector() {
    if (!Kernels.isVectorThere()) {
      throw new SpecException(
          "-D%s=vector: needs the module %s, which is not there; start Java with --add-modules %s"
              .formatted(KERNEL, Kernels.MODULE, Kernels.MODULE));
    }
    return Form.VECTOR;
  }

  private static int threads() {
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
