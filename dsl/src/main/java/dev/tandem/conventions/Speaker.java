package dev.tandem.conventions;

/** Who says a number: one of the course's five documents, or a library. */
public enum Speaker {
  /** The notes of 2019. */
  S0("S0"),
  /** The notes of 2021. */
  S1("S1"),
  /** The slides on better backpropagation. */
  S2("S2"),
  /** The slides on Nielsen's third chapter. */
  S3("S3"),
  /** The lecture on anatomy and training. */
  S4("S4"),
  /** This language. */
  TANDEM("Tandem"),
  /** DeepLearning4J 1.0.0-M2.1, with its own classes alone. */
  DL4J("DL4J"),
  /** PyTorch 2. */
  PYTORCH("PyTorch"),
  /** Keras 3. */
  KERAS("Keras");

  private final String label;

  Speaker(String label) {
    this.label = label;
  }

  /** The name as a reader knows it. */
  public String label() {
    return label;
  }
}
