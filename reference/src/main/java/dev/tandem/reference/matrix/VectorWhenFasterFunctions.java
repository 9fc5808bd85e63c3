package dev.tandem.reference.matrix;

import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Functions in loops until vectors have proved faster at the same one, to the same bits. Whoever
 * comes by counts and tries, on several cores: what is lost or done twice changes no bit.
 */
final class VectorWhenFasterFunctions extends Functions {

  /** Values before the first trial; they go with the early products of a kernel. */
  private static final int EARLY_NUMBERS = 1 << 12;

  /**
   * How many times as long as the real work the attempts may take: functions are so small a part of
   * a training step that they would be tried for ten seconds.
   */
  private static final int MOST = 4;

  /**
   * Values that are computed in an attempt: few, since Java compiles no pass before it has been
   * called some hundred times, and until then each value takes a microsecond.
   */
  private static final int NUMBERS = 1 << 8;

  /** Values in vectors until they are looked at again: some thousand times as many. */
  private static final long TERM = 1L << 20;

  private final Functions loops;
  private final Functions vectors;
  private final Trial exp;
  private final Trial expm1;
  private final Trial tanh;
  private final Trial logistic;
  private int early = EARLY_NUMBERS;

  /**
   * Functions without any trial so far.
   *
   * @param loops what they begin with
   * @param vectors what is to prove faster
   * @param clock nanoseconds
   */
  VectorWhenFasterFunctions(Functions loops, Functions vectors, LongSupplier clock) {
    this.loops = loops;
    this.vectors = vectors;
    double[] z = new double[NUMBERS];
    Arrays.setAll(z, j -> (j - NUMBERS / 2) / 32.0);
    double[] a = new double[NUMBERS];
    exp = new Trial(() -> loops.exp(z, 0, a), () -> vectors.exp(z, 0, a), MOST, TERM, clock);
    expm1 = new Trial(() -> loops.expm1(z, a), () -> vectors.expm1(z, a), MOST, TERM, clock);
    tanh = new Trial(() -> loops.tanh(z, a), () -> vectors.tanh(z, a), MOST, TERM, clock);
    logistic =
        new Trial(() -> loops.logistic(z, a), () -> vectors.logistic(z, a), MOST, TERM, clock);
  }

  @Override
  public void exp(double[] z, double origin, double[] a) {
    if (isEarly(z.length)) {
      loops.exp(z, origin, a);
    } else if (exp.isPassed(z.length)) {
      vectors.exp(z, origin, a);
    } else {
      long begin = exp.now();
      loops.exp(z, origin, a);
      exp.workedSince(begin);
    }
  }

  @Override
  public void expm1(double[] z, double[] a) {
    if (isEarly(z.length)) {
      loops.expm1(z, a);
    } else if (expm1.isPassed(z.length)) {
      vectors.expm1(z, a);
    } else {
      long begin = expm1.now();
      loops.expm1(z, a);
      expm1.workedSince(begin);
    }
  }

  @Override
  public void tanh(double[] z, double[] a) {
    if (isEarly(z.length)) {
      loops.tanh(z, a);
    } else if (tanh.isPassed(z.length)) {
      vectors.tanh(z, a);
    } else {
      long begin = tanh.now();
      loops.tanh(z, a);
      tanh.workedSince(begin);
    }
  }

  @Override
  public void logistic(double[] z, double[] a) {
    if (isEarly(z.length)) {
      loops.logistic(z, a);
    } else if (logistic.isPassed(z.length)) {
      vectors.logistic(z, a);
    } else {
      long begin = logistic.now();
      loops.logistic(z, a);
      logistic.workedSince(begin);
    }
  }

  /** Short rows, too, are computed in loops. */
  private boolean isEarly(int numbers) {
    if (early > 0) {
      early -= numbers;
      return true;
    }
    return VectorPasses.inVectors(numbers) == 0;
  }
}
