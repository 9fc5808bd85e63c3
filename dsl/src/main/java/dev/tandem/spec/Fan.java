package dev.tandem.spec;

/** Which number of a layer a variance-scaling scheme divides by. Each prints as its word. */
public enum Fan {
  /** {@code n_in}: keeps the variance of drives on the way forward. */
  IN("fanIn()"),

  /** {@code n_out}: keeps the variance of gradients on the way back. */
  OUT("fanOut()"),

  /** {@code (n_in + n_out) / 2}: a compromise of both. */
  AVERAGE("fanAverage()");

  private final String word;

  Fan(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
