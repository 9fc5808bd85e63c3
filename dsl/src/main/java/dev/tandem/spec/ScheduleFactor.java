package dev.tandem.spec;

/**
 * The second third of a schedule's sentence: {@code from(0.5).halved()}. Not a schedule yet.
 *
 * @param start the first value
 * @param factor what it is multiplied by, positive and finite
 */
public record ScheduleFactor(double start, double factor) {

  /** Checks the factor. */
  public ScheduleFactor {
    if (!(factor > 0) || Double.isInfinite(factor)) {
      throw new SpecException(
          "from(%s).times(%s): the factor must be positive and finite; 0.5 halves"
              .formatted(start, factor));
    }
  }

  /** In every step: {@code start factor^t}. */
  public Curve.Exponential everyStep() {
    return new Curve.Exponential(start, factor, Schedule.Clock.STEPS);
  }

  /** In every epoch: {@code start factor^t}. */
  public Curve.Exponential everyEpoch() {
    return new Curve.Exponential(start, factor, Schedule.Clock.EPOCHS);
  }

  /**
   * Every so many steps: {@code start factor^floor(t / every)}.
   *
   * @param steps at least 1
   * @return the schedule
   */
  public Curve.Staircase everySteps(int steps) {
    return new Curve.Staircase(start, factor, steps, Schedule.Clock.STEPS);
  }

  /**
   * Every so many epochs: {@code start factor^floor(t / every)}.
   *
   * @param epochs at least 1
   * @return the schedule
   */
  public Curve.Staircase everyEpochs(int epochs) {
    return new Curve.Staircase(start, factor, epochs, Schedule.Clock.EPOCHS);
  }

  /**
   * Whenever the validation loss has stopped improving, down to 1/1024 of the start; {@code downTo}
   * follows as a verb. See {@link Schedule.OnPlateau}.
   *
   * @return the schedule
   */
  public Schedule.OnPlateau onPlateau() {
    return new Schedule.OnPlateau(start, factor, Schedule.OnPlateau.DEFAULT_LEAST);
  }

  @Override
  public String toString() {
    return words(start, factor);
  }

  static String words(double start, double factor) {
    return "from(" + start + ")" + (factor == 0.5 ? ".halved()" : ".times(" + factor + ")");
  }
}
