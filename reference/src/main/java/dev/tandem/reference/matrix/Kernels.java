package dev.tandem.reference.matrix;

import dev.tandem.spec.SpecException;
import java.util.Optional;

/** Where kernels come from. */
public final class Kernels {

  private static final String VECTOR_MODULE = "jdk.incubator.vector";
  private static final String VECTOR_KERNEL = "dev.tandem.reference.matrix.VectorKernel";
  private static final String VECTOR_FUNCTIONS = "dev.tandem.reference.matrix.VectorFunctions";

  private static final String PROPERTY = "tandem.reference.kernel";

  private Kernels() {}

  /**
   * The kernel that the system property {@code tandem.reference.kernel} asks for, else the fastest.
   *
   * @throws SpecException when there is no such kernel
   */
  public static Kernel chosen() {
    String wanted = System.getProperty(PROPERTY, "");
    return switch (wanted) {
      case "" -> vector().orElseGet(Kernels::plain);
      case "plain" -> plain();
      case "vector" ->
          vector()
              .orElseThrow(
                  () ->
                      new SpecException(
                          "-D%s=vector: needs the module %s, which is not there; start Java with"
                                  .formatted(PROPERTY, VECTOR_MODULE)
                              + " --add-modules "
                              + VECTOR_MODULE));
      default ->
          throw new SpecException(
              "-D%s=%s: there is no such kernel; give vector or plain, or leave it out"
                  .formatted(PROPERTY, wanted));
    };
  }

  /** The kernel that is always there. */
  public static Kernel plain() {
    return new PlainKernel();
  }

  /**
   * The kernel in vector instructions; empty without the module, which {@code --add-modules
   * jdk.incubator.vector} adds. It is found by name, so that nothing else needs the module.
   */
  public static Optional<Kernel> vector() {
    return vector(Kernel.class, VECTOR_KERNEL);
  }

  /** The fastest functions, unless the system property asks for the plain kernel. */
  public static Functions functions() {
    return System.getProperty(PROPERTY, "").equals("plain")
        ? plainFunctions()
        : vectorFunctions().orElseGet(Kernels::plainFunctions);
  }

  static Functions plainFunctions() {
    return new PlainFunctions();
  }

  static Optional<Functions> vectorFunctions() {
    return vector(Functions.class, VECTOR_FUNCTIONS);
  }

  private static <T> Optional<T> vector(Class<T> face, String name) {
    Optional<Module> module = ModuleLayer.boot().findModule(VECTOR_MODULE);
    module.ifPresent(Kernels.class.getModule()::addReads);
    return module.map(present -> create(face, name));
  }

  private static <T> T create(Class<T> face, String name) {
    try {
      return face.cast(Class.forName(name).getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name + " is part of this archive.", e);
    }
  }
}
