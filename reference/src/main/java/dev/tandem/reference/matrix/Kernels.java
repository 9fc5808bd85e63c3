package dev.tandem.reference.matrix;

/**
 * Which kernels an engine uses, and on how many cores.
 *
 * @param form how they compute
 * @param threads how many cores they may use; results do not depend on it
 */
public record Kernels(Form form, int threads) {

  /** How a kernel computes. */
  public enum Form {
    /** Plain loops: always there. */
    PLAIN,
    /** Vector instructions: with the module {@code jdk.incubator.vector}. */
    VECTOR
  }

  /** The module that the vector form needs. */
  public static final String MODULE = "jdk.incubator.vector";

  /** Whether this Java has been started with that module. */
  public static boolean isVectorThere() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  /** New products, computed in the thread that calls them. */
  public Kernel onOneCore() {
    return products(1);
  }

  /** New products; large ones are shared among the cores. */
  public Kernel onAllCores() {
    return products(threads);
  }

  /** Functions of rows: the same bits in either form. */
  public Functions functions() {
    return switch (form) {
      case PLAIN -> new PlainFunctions();
      case VECTOR -> vector(Functions.class, "VectorFunctions");
    };
  }

  /** In one line, for people. */
  public String description() {
    String cores = threads == 1 ? "1 thread" : "up to %d threads".formatted(threads);
    return "%s, %s".formatted(onOneCore().description(), cores);
  }

  private Kernel products(int cores) {
    return switch (form) {
      case PLAIN -> new PlainKernel();
      case VECTOR -> vector(Kernel.Maker.class, "VectorKernel$Maker").make(cores);
    };
  }

  /** Found by name, so that nothing else needs the module. */
  private static <T> T vector(Class<T> face, String name) {
    ModuleLayer.boot().findModule(MODULE).ifPresent(Kernels.class.getModule()::addReads);
    try {
      return face.cast(
          Class.forName(Kernels.class.getPackageName() + "." + name)
              .getDeclaredConstructor()
              .newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name + " is part of this archive.", e);
    }
  }
}
