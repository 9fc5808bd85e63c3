package dev.tandem.reference.matrix;

/**
 * What the engines of one learner compute with: one kernel and one crew for all, since they work
 * one after the other.
 */
public final class Workshop {

  private final Kernels kernels;
  private final Crew crew;
  private final Kernel kernel;
  private final Functions functions;

  /**
   * A workshop.
   *
   * @param kernels the form of its kernels and the size of its crew
   */
  public Workshop(Kernels kernels) {
    this.kernels = kernels;
    this.crew = new Crew(kernels.threads());
    this.kernel = kernels.on(crew);
    this.functions = kernels.functions();
  }

  /** Who shares large jobs. */
  public Crew crew() {
    return crew;
  }

  /** Products; the crew shares large ones. */
  public Kernel kernel() {
    return kernel;
  }

  /** Functions of rows. */
  public Functions functions() {
    return functions;
  }

  /** New products for one of the crew. */
  public Kernel kernelOfOne() {
    return kernels.onOneCore();
  }
}
