package dev.tandem.spec;

/**
 * Where a training run stands: what schedules are functions of.
 *
 * @param steps number of steps taken
 * @param epochs number of epochs finished
 * @param plateaus how often the validation loss has stopped improving
 */
public record Progress(long steps, long epochs, int plateaus) {

  /** Before the first step. */
  public static final Progress START = new Progress(0, 0, 0);

  /** Checks the numbers. */
  public Progress {
    if (steps < 0 || epochs < 0 || plateaus < 0) {
      throw new SpecException(
          "progress: %d steps, %d epochs and %d plateaus cannot have been; give 0 or more"
              .formatted(steps, epochs, plateaus));
    }
  }

  /**
   * The same with another number of steps.
   *
   * @param steps number of steps taken
   * @return a new progress
   */
  public Progress atStep(long steps) {
    return new Progress(steps, epochs, plateaus);
  }

  /** The same one epoch later. */
  public Progress nextEpoch() {
    return new Progress(steps, epochs + 1, plateaus);
  }

  /** The same one plateau later. */
  public Progress nextPlateau() {
    return new Progress(steps, epochs, plateaus + 1);
  }
}
