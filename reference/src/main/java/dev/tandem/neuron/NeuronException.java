package dev.tandem.neuron;

/**
 * A neuron, a current or a time step that cannot be meant.
 *
 * <p>The message says where, what was asked, what was received and what to do.
 */
public final class NeuronException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message where: what was asked, what was received; what to do
   */
  public NeuronException(String message) {
    super(message);
  }
}
