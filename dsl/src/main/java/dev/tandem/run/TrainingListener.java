package dev.tandem.run;

/** Is told what a training run does, while it does it. All methods do nothing unless overridden. */
public interface TrainingListener {

  /** Hears everything and says nothing. */
  TrainingListener SILENT = new TrainingListener() {};

  /**
   * A step has been taken.
   *
   * @param step how many steps have been taken
   * @param objective objective of the step's batch before the update
   */
  default void onStep(long step, double objective) {}

  /**
   * An epoch has ended.
   *
   * @param report what it came to
   * @param learner the network as it is now
   */
  default void onEpoch(EpochReport report, Learner learner) {}
}
