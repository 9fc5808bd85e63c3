package dev.tandem.run;

/** Which of its two behaviors a network shows. */
public enum Mode {
  /** Dropout drops, with the masks of the learner's current step. */
  TRAINING,
  /** Nothing is random. */
  PREDICTION
}
