package dev.tandem.reference.matrix;

import java.util.function.LongSupplier;

/**
 * Whether vectors have proved faster than loops, which compute the same bits.
 *
 * <p>Java interprets vector code at first, far slower than loops, and compiles it when it has run
 * long enough; where it compiles it badly, vectors stay objects, and slow. So both are timed on
 * something small, again and again, until vectors win: that also gets them compiled, while the
 * loops go on with the real work. A trial takes at most so many times as long as that, and far less
 * when vectors have failed for a second. Java may throw compiled code away and interpret it again:
 * so vectors that have won are looked at again from time to time, and who loses is on trial again.
 */
final class Trial {

  /** Attempts until the loops, too, have been compiled. */
  private static final int FAIR = 20;

  /** Nanoseconds of attempts; those that follow may only take a sixteenth of the time. */
  private static final long PATIENCE = 1_000_000_000;

  private static final int LESS = 16;

  /** Attempts that vectors must lose, one after the other, to be on trial again. */
  private static final int REVIEWS = 5;

  private final Runnable loops;
  private final Runnable vectors;
  private final int most;
  private final long term;
  private final LongSupplier clock;
  private long best = Long.MAX_VALUE;
  private long attempts;
  private long tried;
  private long worked;
  private long left;
  private boolean wasFaster;
  private boolean passed;

  /**
   * A trial without any attempt so far.
   *
   * @param loops something small
   * @param vectors the same
   * @param most how many times as long as the real work the attempts may take
   * @param term real work in vectors until they are looked at again
   * @param clock nanoseconds
   */
  Trial(Runnable loops, Runnable vectors, int most, long term, LongSupplier clock) {
    this.loops = loops;
    this.vectors = vectors;
    this.most = most;
    this.term = term;
    this.clock = clock;
  }

  /** What time it is, before some real work. */
  long now() {
    return clock.getAsLong();
  }

  /** Counts real work, without vectors, from then until now. */
  void workedSince(long begin) {
    worked += clock.getAsLong() - begin;
  }

  /**
   * Whether vectors have won; makes attempts first if there is time for any.
   *
   * @param work how much there is to do, in the units of a term
   */
  boolean isPassed(long work) {
    if (passed) {
      left -= work;
      if (left < 0) {
        review();
      }
    }
    while (!passed && tried <= allowed()) {
      attempt();
      left = term;
    }
    return passed;
  }

  /** Against loops of the same moment: a machine that others keep busy is slower at both. */
  private void review() {
    int reviews = 0;
    do {
      attempt();
      passed = wasFaster;
    } while (!passed && ++reviews < REVIEWS);
    left = term;
    tried = 0;
    worked = 0;
  }

  private long allowed() {
    long time = most * worked;
    return time <= PATIENCE ? time : PATIENCE + (time - PATIENCE) / LESS;
  }

  /** Against the best of the loops: what else the machine does makes no loser the winner. */
  private void attempt() {
    long begin = clock.getAsLong();
    loops.run();
    long middle = clock.getAsLong();
    vectors.run();
    long end = clock.getAsLong();
    best = Math.min(best, middle - begin);
    wasFaster = end - middle < middle - begin;
    attempts++;
    passed = attempts >= FAIR && end - middle < best;
    tried += end - begin;
  }
}
