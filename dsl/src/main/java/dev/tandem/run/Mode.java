package dev.tandem.run;

/** Which of its two behaviors a network shows. */
public enum Mode {
  /** Noises disturb, with the draws of the learner's current step. */
  TRAINING,
  /** Nothing is random. */
  PREDICTION
}
