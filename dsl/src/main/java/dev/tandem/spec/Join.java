package dev.tandem.spec;

import java.util.Locale;

/** How several branches become one. */
public enum Join {
  /** {@code a = x_1 + ... + x_k}; each branch receives {@code dC/da}. */
  SUM,

  /** {@code a = x_1 ... x_k}, value by value; branch i receives {@code dC/da} times the others. */
  PRODUCT,

  /** {@code a = (x_1 + ... + x_k) / k}; each branch receives {@code dC/da / k}. */
  AVERAGE,

  /**
   * {@code a = max(x_1, ..., x_k)}, value by value; the branch with the greatest value receives
   * {@code dC/da}, the others 0. Of branches with equal values the first one receives all.
   */
  MAXIMUM,

  /** {@code a = (x_1, ..., x_k)}, one behind the other; each branch receives its own part. */
  CONCATENATE;

  /** The verb that joins so, such as {@code sum}. */
  public String verb() {
    return name().toLowerCase(Locale.ROOT);
  }
}
