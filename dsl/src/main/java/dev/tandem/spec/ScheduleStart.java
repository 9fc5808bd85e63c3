package dev.tandem.spec;

/**
 * The first half of a schedule's sentence: {@code from(0.5)}. Not a schedule yet.
 *
 * @param start the first value, positive and finite
 */
public record ScheduleStart(double start) {

  /** Checks the value. */
  public ScheduleStart {
    if (!(start > 0) || Double.isInfinite(start)) {
      throw new SpecException(
          "from(%s): a schedule must start at a positive, finite value; such as from(0.1)"
              .formatted(start));
    }
  }

  /**
   * Multiplied by a factor, again and again; {@code everyStep()}, {@code everyEpochs(n)}, {@code
   * onPlateau()} and their like say when.
   *
   * @param factor positive and finite
   * @return the second third of the sentence
   */
  public ScheduleFactor times(double factor) {
    return new ScheduleFactor(start, factor);
  }

  /** {@code times(0.5)}. */
  public ScheduleFactor halved() {
    return times(0.5);
  }

  /**
   * {@code start / (1 + gamma t)}; {@code power} and {@code perEpoch} follow as verbs.
   *
   * @param gamma how fast, positive and finite
   * @return a schedule that counts steps
   */
  public Curve.Inverse inverse(double gamma) {
    return new Curve.Inverse(start, gamma, 1, Schedule.Clock.STEPS);
  }

  /**
   * {@code start (1 - t / length)}, then 0; {@code power} follows as a verb.
   *
   * @param steps length, at least 1
   * @return a schedule that counts steps
   */
  public Curve.Polynomial toZeroInSteps(int steps) {
    return new Curve.Polynomial(start, 1, steps, Schedule.Clock.STEPS, Form.TEXTBOOK);
  }

  /**
   * {@code start (1 - t / length)}, then 0; {@code power} follows as a verb.
   *
   * @param epochs length, at least 1
   * @return a schedule that counts epochs
   */
  public Curve.Polynomial toZeroInEpochs(int epochs) {
    return new Curve.Polynomial(start, 1, epochs, Schedule.Clock.EPOCHS, Form.TEXTBOOK);
  }

  /**
   * {@code start / (1 + exp(-slope (t - middle)))}: with a positive slope it rises to the start
   * value, with a negative one it falls from it. {@code perEpoch} follows as a verb.
   *
   * @param slope how steep, finite and not 0
   * @param middle when half of the value is reached, at least 0
   * @return a schedule that counts steps
   */
  public Curve.Sigmoid sigmoid(double slope, int middle) {
    return new Curve.Sigmoid(start, slope, middle, Schedule.Clock.STEPS);
  }

  /**
   * Up to a greatest value and down again, again and again; the last tenth of a cycle goes down by
   * a factor of 0.1 each time. {@code annealing} and {@code perEpoch} follow as verbs.
   *
   * @param greatest the value half way, greater than the start
   * @param length length of a cycle, at least 3
   * @return a schedule that counts steps
   */
  public Curve.Cycle cyclingTo(double greatest, int length) {
    return new Curve.Cycle(
        start, greatest, length, Math.round(0.1f * length), 0.1, Schedule.Clock.STEPS);
  }

  @Override
  public String toString() {
    return "from(" + start + ")";
  }
}
