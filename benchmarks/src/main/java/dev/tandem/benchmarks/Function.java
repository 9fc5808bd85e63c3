package dev.tandem.benchmarks;

/** A function of many values. */
public enum Function {
  /** {@code e^z}. */
  EXP,
  /** {@code tanh z}. */
  TANH,
  /** {@code 1 / (1 + e^-z)}. */
  SIGMOID,
  /** {@code e^z_j / sum of e^z_k} over the row. */
  SOFTMAX
}
