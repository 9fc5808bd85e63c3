package dev.tandem.reference.matrix;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Functions that move a clock as if a row took so long, and remember what they computed. */
final class TimedFunctions extends Functions {

  private final Functions functions;
  private final AtomicLong clock;
  private final long time;
  private final Set<double[]> results = Collections.newSetFromMap(new IdentityHashMap<>());

  TimedFunctions(Functions functions, AtomicLong clock, long time) {
    this.functions = functions;
    this.clock = clock;
    this.time = time;
  }

  /** Whether that result is theirs. */
  boolean computed(double[] result) {
    return results.contains(result);
  }

  private void compute(double[] result) {
    clock.addAndGet(time);
    results.add(result);
  }

  @Override
  public void exp(double[] z, double origin, double[] a) {
    functions.exp(z, origin, a);
    compute(a);
  }

  @Override
  public void expm1(double[] z, double[] a) {
    functions.expm1(z, a);
    compute(a);
  }

  @Override
  public void tanh(double[] z, double[] a) {
    functions.tanh(z, a);
    compute(a);
  }

  @Override
  public void logistic(double[] z, double[] a) {
    functions.logistic(z, a);
    compute(a);
  }
}
