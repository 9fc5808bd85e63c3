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
    VECTOR,
    /** As {@link #VECTOR}, to the same bits, but in loops until vectors have proved faster. */
    VECTOR_WHEN_FASTER
  }

  /** The module that the vector forms need. */
  public static final String MODULE = "jdk.incubator.vector";

  /** The fastest form that is there, from a cold start on. */
  public static Form fastest() {
    return isVectorThere() ? Form.VECTOR_WHEN_FASTER : Form.PLAIN;
  }

  /** Whether this Java has been started with that module. */
  public static boolean isVectorThere() {
    return ModuleLayer.boot().findModule(MODULE).isPresent();
  }

  /** New products, computed in the thread that calls them. */
  public Kernel onOneCore() {
    return on(new Crew(1));
  }

  /** New products; large ones are shared by a crew. */
  Kernel on(Crew crew) {
    return switch (form) {
      case PLAIN -> new PlainKernel();
      case VECTOR -> vectors().kernel(crew);
      case VECTOR_WHEN_FASTER -> vectors().kernelWhenFaster(crew);
    };
  }

  /** The functions of this form. */
  public Functions functions() {
    return switch (form) {
      case PLAIN -> new Functions();
      case VECTOR -> vectors().functions();
      case VECTOR_WHEN_FASTER -> vectors().functionsWhenFaster();
    };
  }

  /** In one line, for people. */
  public String description() {
    String cores = threads == 1 ? "1 thread" : "up to %d threads".formatted(threads);
    return "%s, %s".formatted(onOneCore().description(), cores);
  }

  /** Found by name, so that nothing else needs the module. */
  private static Kernel.Maker vectors() {
    ModuleLayer.boot().findModule(MODULE).ifPresent(Kernels.class.getModule()::addReads);
    try {
      return (Kernel.Maker)
          Class.forName(Kernels.class.getPackageName() + ".VectorMaker")
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The vector kernel is part of this archive.", e);
    }
  }
}
