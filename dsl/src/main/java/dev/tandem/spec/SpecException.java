package dev.tandem.spec;

/**
 * A specification that cannot be meant.
 *
 * <p>The message says where, what was asked, what was received and what to do. It is thrown by the
 * very call that is wrong, so the first stack frame outside {@code dev.tandem} is the user's line.
 */
public final class SpecException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message where: what was asked, what was received; what to do
   */
  public SpecException(String message) {
    super(message);
  }
}
