package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.run.EarlyStopping;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import org.jspecify.annotations.Nullable;

/**
 * Two learners of one experiment that take each step together: same start, same batches, same
 * masks.
 */
public final class Lockstep {

  private final Experiment experiment;
  private final Learner first;
  private final Learner second;
  private final EarlyStopping firstStopping;
  private final EarlyStopping secondStopping;
  private final Measure state;
  private final Measure curve;
  private long steps;
  private long firstNanos;
  private long secondNanos;
  private double firstObjective;
  private double secondObjective;

  private Lockstep(Experiment experiment, Learner first, Learner second, Bounds bounds) {
    this.experiment = experiment;
    this.first = first;
    this.second = second;
    this.firstStopping = new EarlyStopping(experiment);
    this.secondStopping = new EarlyStopping(experiment);
    this.state = new Measure(bounds.of(Rung.STATE));
    this.curve = new Measure(bounds.of(Rung.CURVE));
  }

  static Lockstep start(Comparison comparison) {
    Learner first = comparison.first().learn(comparison.experiment());
    Learner second = comparison.second().learn(comparison.experiment());
    Parameters start = StartValues.draw(comparison.experiment());
    first.setParameters(start);
    second.setParameters(start);
    return new Lockstep(comparison.experiment(), first, second, comparison.bounds());
  }

  /**
   * One step in each engine.
   *
   * @param batch what both learn from
   */
  public void step(Batch batch) {
    long before = System.nanoTime();
    firstObjective = first.step(batch);
    long between = System.nanoTime();
    secondObjective = second.step(batch);
    firstNanos += between - before;
    secondNanos += System.nanoTime() - between;
    curve.number(steps, "objective", firstObjective, secondObjective);
    steps++;
  }

  /** Ends an epoch in each engine: what schedules may count. */
  public void endEpoch() {
    first.setProgress(first.progress().nextEpoch());
    second.setProgress(second.progress().nextEpoch());
  }

  /**
   * Ends an epoch in each engine, compares the losses of the validation data, and what early
   * stopping makes of them.
   *
   * @param validation the data, or null for none
   * @return whether training goes on, in the first engine's opinion
   */
  boolean endEpoch(@Nullable Dataset validation) {
    endEpoch();
    if (validation == null) {
      return true;
    }
    double firstLoss = first.loss(validation.all(), Mode.PREDICTION);
    double secondLoss = second.loss(validation.all(), Mode.PREDICTION);
    curve.number(steps - 1, "validation loss", firstLoss, secondLoss);
    EarlyStopping.Decision decision = firstStopping.after(firstLoss);
    EarlyStopping.Decision other = secondStopping.after(secondLoss);
    curve.number(steps - 1, "early stopping", decision.ordinal(), other.ordinal());
    if (decision == EarlyStopping.Decision.GO_ON) {
      first.setProgress(first.progress().nextPlateau());
      second.setProgress(second.progress().nextPlateau());
    }
    return decision != EarlyStopping.Decision.STOP;
  }

  /** Makes both engines stand at the same place. */
  void setBoth(Parameters parameters, OptimizerState state) {
    first.setParameters(parameters);
    first.setOptimizerState(state);
    second.setParameters(parameters);
    second.setOptimizerState(state);
  }

  /**
   * Compares all parameters and both optimizer states as they are now.
   *
   * @return the worst relative difference of all comparisons so far
   */
  public double compareNow() {
    compareNow(state);
    Gap worst = state.worst();
    return worst == null ? 0 : worst.relative();
  }

  /** As {@link #compareNow()}, into a measure with a bound of its own. */
  void compareNow(Measure measure) {
    long step = steps - 1;
    measure.parameters(step, "", first.parameters(), second.parameters());
    measure.state(step, first.optimizerState(), second.optimizerState());
  }

  /** Whether all comparisons so far, of the state and of the objectives, are within bounds. */
  public boolean agrees() {
    return state.agrees() && curve.agrees();
  }

  /** What both learn. */
  public Experiment experiment() {
    return experiment;
  }

  /** The first engine's learner. */
  public Learner first() {
    return first;
  }

  /** The second engine's learner. */
  public Learner second() {
    return second;
  }

  /** The number of steps taken together. */
  public long steps() {
    return steps;
  }

  /** The objective of the last step in the first engine. */
  public double firstObjective() {
    return firstObjective;
  }

  /** The objective of the last step in the second engine. */
  public double secondObjective() {
    return secondObjective;
  }

  /** Seconds that the steps of the first engine took. */
  public double firstSeconds() {
    return firstNanos / 1e9;
  }

  /** Seconds that the steps of the second engine took. */
  public double secondSeconds() {
    return secondNanos / 1e9;
  }

  Measure state() {
    return state;
  }

  Measure curve() {
    return curve;
  }
}
