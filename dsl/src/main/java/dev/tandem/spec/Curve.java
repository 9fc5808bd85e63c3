package dev.tandem.spec;

/** A schedule by a formula of a count {@code t}: steps taken or epochs finished, from 0. */
public sealed interface Curve extends Schedule {

  /** What {@code t} counts. */
  Clock clock();

  /**
   * The formula.
   *
   * @param t the count
   * @return the value
   */
  double at(long t);

  @Override
  default double valueAt(long steps, long epochs, int plateaus) {
    return at(clock().count(steps, epochs));
  }

  /**
   * {@code start factor^floor(t / every)}.
   *
   * @param start the first value
   * @param factor what it is multiplied by
   * @param every how often, at least 1
   * @param clock what t counts
   */
  record Staircase(double start, double factor, int every, Clock clock) implements Curve {

    /** Checks the numbers. */
    public Staircase {
      if (every < 1) {
        throw new SpecException(
            "%s.every%s(%d): the stairs need a length of at least 1; give the count between drops"
                .formatted(ScheduleFactor.words(start, factor), title(clock), every));
      }
    }

    @Override
    public double at(long t) {
      return start * Math.pow(factor, (double) (t / every));
    }

    @Override
    public double supremum() {
      return factor > 1 ? Double.POSITIVE_INFINITY : start;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.staircase(this);
    }

    @Override
    public String toString() {
      return ScheduleFactor.words(start, factor) + ".every" + title(clock) + "(" + every + ")";
    }

    private static String title(Clock clock) {
      return switch (clock) {
        case STEPS -> "Steps";
        case EPOCHS -> "Epochs";
      };
    }
  }

  /**
   * {@code start factor^t}.
   *
   * @param start the first value
   * @param factor what it is multiplied by
   * @param clock what t counts
   */
  record Exponential(double start, double factor, Clock clock) implements Curve {

    @Override
    public double at(long t) {
      return start * Math.pow(factor, t);
    }

    @Override
    public double supremum() {
      return factor > 1 ? Double.POSITIVE_INFINITY : start;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.exponential(this);
    }

    @Override
    public String toString() {
      String words = ScheduleFactor.words(start, factor);
      return words + (clock == Clock.EPOCHS ? ".everyEpoch()" : ".everyStep()");
    }
  }

  /**
   * {@code start / (1 + gamma t)^power}.
   *
   * @param start the first value
   * @param gamma how fast, positive and finite
   * @param power the power, positive and finite
   * @param clock what t counts
   */
  record Inverse(double start, double gamma, double power, Clock clock) implements Curve {

    /** Checks the numbers. */
    public Inverse {
      requirePositive(start, "inverse", gamma, "gamma");
      requirePositive(start, "power", power, "power");
    }

    /**
     * The same with another power.
     *
     * @param power positive and finite; 1 when nothing is said
     * @return a new schedule
     */
    public Inverse power(double power) {
      return new Inverse(start, gamma, power, clock);
    }

    /** The same counting epochs. */
    public Inverse perEpoch() {
      return new Inverse(start, gamma, power, Clock.EPOCHS);
    }

    @Override
    public double at(long t) {
      return start / Math.pow(1 + gamma * t, power);
    }

    @Override
    public double supremum() {
      return start;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.inverse(this);
    }

    @Override
    public String toString() {
      return "from("
          + start
          + ").inverse("
          + gamma
          + ")"
          + powerWords(power)
          + perEpochWords(clock);
    }
  }

  /**
   * {@code start (1 - t / length)^power} before {@code t = length}, then 0. In DL4J's form the
   * minus is a plus: it grows and then drops to 0.
   *
   * @param start the first value
   * @param power the power, positive and finite
   * @param length when it is 0, at least 1
   * @param clock what t counts
   * @param form with the minus, or with DL4J's plus
   */
  record Polynomial(double start, double power, int length, Clock clock, Form form)
      implements Curve {

    /** Checks the numbers. */
    public Polynomial {
      requirePositive(start, "power", power, "power");
      if (length < 1) {
        throw new SpecException(
            "from(%s).%s(%d): needs a length of at least 1; give the count after which it is 0"
                .formatted(start, word(clock), length));
      }
    }

    /**
     * The same with another power.
     *
     * @param power positive and finite; 1 when nothing is said
     * @return a new schedule
     */
    public Polynomial power(double power) {
      return new Polynomial(start, power, length, clock, form);
    }

    /** As DL4J's {@code PolySchedule} computes it: {@code start (1 + t / length)^power}, then 0. */
    public Polynomial asInDl4j() {
      return new Polynomial(start, power, length, clock, Form.DL4J);
    }

    @Override
    public double at(long t) {
      if (t >= length) {
        return 0;
      }
      double share = t / (double) length;
      return start
          * switch (form) {
            case TEXTBOOK -> Math.pow(1 - share, power);
            case DL4J -> Math.pow(1 + share, power);
          };
    }

    @Override
    public double supremum() {
      return form == Form.DL4J ? start * Math.pow(2, power) : start;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.polynomial(this);
    }

    @Override
    public String toString() {
      String words = "from(" + start + ")." + word(clock) + "(" + length + ")" + powerWords(power);
      return form == Form.DL4J ? words + ".asInDl4j()" : words;
    }

    private static String word(Clock clock) {
      return switch (clock) {
        case STEPS -> "toZeroInSteps";
        case EPOCHS -> "toZeroInEpochs";
      };
    }
  }

  /**
   * {@code start / (1 + exp(-slope (t - middle)))}.
   *
   * @param start the greatest value, never quite reached
   * @param slope how steep, finite and not 0; negative ones fall
   * @param middle when half of it is reached, at least 0
   * @param clock what t counts
   */
  record Sigmoid(double start, double slope, int middle, Clock clock) implements Curve {

    /** Checks the numbers. */
    public Sigmoid {
      if (slope == 0 || !Double.isFinite(slope) || middle < 0) {
        throw new SpecException(
            "from(%s).sigmoid(%s, %d): the slope must be finite and not 0, the middle 0 or more; %s"
                .formatted(start, slope, middle, "a negative slope falls"));
      }
    }

    /** The same counting epochs. */
    public Sigmoid perEpoch() {
      return new Sigmoid(start, slope, middle, Clock.EPOCHS);
    }

    @Override
    public double at(long t) {
      return start / (1 + Math.exp(-slope * (t - middle)));
    }

    @Override
    public double supremum() {
      return start;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sigmoid(this);
    }

    @Override
    public String toString() {
      return "from(" + start + ").sigmoid(" + slope + ", " + middle + ")" + perEpochWords(clock);
    }
  }

  /**
   * With {@code h = floor((length - annealing) / 2)} and {@code t} modulo the length: straight up
   * from start to greatest in h, straight down in h, then {@code start factor^k}, {@code k}
   * counting from {@code annealing - (length - 2 h)} up to {@code annealing - 1}. When {@code
   * length - annealing} is odd this k starts at -1: the value is greater than the start once.
   * Source: Smith, A disciplined approach to neural network hyper-parameters, 2018, as DL4J has it.
   *
   * @param start the first value of a cycle
   * @param greatest the value half way, greater than the start and finite
   * @param length length of a cycle
   * @param annealing length of its last part, at least 0 and at most length - 2
   * @param factor what each value of the last part is multiplied by, in (0, 1]
   * @param clock what t counts
   */
  record Cycle(double start, double greatest, int length, int annealing, double factor, Clock clock)
      implements Curve {

    /** Checks the numbers. */
    public Cycle {
      if (!(greatest > start) || Double.isInfinite(greatest)) {
        throw new SpecException(
            "from(%s).cyclingTo(%s, %d): the greatest value must be finite and above the start; %s"
                .formatted(start, greatest, length, "ten times the start is usual"));
      }
      if (annealing < 0 || length - annealing < 2 || !(factor > 0 && factor <= 1)) {
        throw new SpecException(
            "from(%s).cyclingTo(%s, %d).annealing(%d, %s): needs at least 2 counts before the %s"
                .formatted(
                    start,
                    greatest,
                    length,
                    annealing,
                    factor,
                    "annealing, and a factor in (0, 1]; a tenth of the length is usual"));
      }
    }

    /**
     * The same with another last part.
     *
     * @param length its length, at least 0
     * @param factor what each of its values is multiplied by, in (0, 1]
     * @return a new schedule
     */
    public Cycle annealing(int length, double factor) {
      return new Cycle(start, greatest, this.length, length, factor, clock);
    }

    /** The same counting epochs. */
    public Cycle perEpoch() {
      return new Cycle(start, greatest, length, annealing, factor, Clock.EPOCHS);
    }

    @Override
    public double at(long t) {
      int half = (length - annealing) / 2;
      double slope = (greatest - start) / half;
      int place = (int) (t % length);
      if (place < half) {
        return start + slope * place;
      }
      if (place < 2 * half) {
        return greatest - slope * (place - half);
      }
      return start * Math.pow(factor, annealing - (length - place));
    }

    @Override
    public double supremum() {
      boolean jumps = (length - annealing) % 2 != 0;
      return jumps ? Math.max(greatest, start / factor) : greatest;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.cycle(this);
    }

    @Override
    public String toString() {
      return "from(%s).cyclingTo(%s, %d).annealing(%d, %s)%s"
          .formatted(start, greatest, length, annealing, factor, perEpochWords(clock));
    }
  }

  private static void requirePositive(double start, String word, double number, String name) {
    if (!(number > 0) || Double.isInfinite(number)) {
      throw new SpecException(
          "from(%s)...%s(%s): %s must be positive and finite; 1 is usual"
              .formatted(start, word, number, name));
    }
  }

  private static String powerWords(double power) {
    return power == 1 ? "" : ".power(" + power + ")";
  }

  private static String perEpochWords(Schedule.Clock clock) {
    return clock == Schedule.Clock.EPOCHS ? ".perEpoch()" : "";
  }
}
