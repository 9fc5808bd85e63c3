package dev.tandem.spec;

/** Whose formula a word means, where DL4J computes another one than the paper. */
public enum Form {
  /** As in the paper or the course. */
  TEXTBOOK,
  /** As DL4J 1.0.0-M2.1 computes it under the same name. */
  DL4J
}
