package dev.tandem.data;

/**
 * Data that cannot be used: missing, malformed, or not what the experiment reads.
 *
 * <p>The message says where (file, line, column, or sample), what was expected, what was received
 * and what to do.
 */
public final class DataException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message where: what was expected, what was received; what to do
   */
  public DataException(String message) {
    super(message);
  }

  /**
   * Makes the exception.
   *
   * @param message where: what was expected, what was received; what to do
   * @param cause what the JDK or a library said
   */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
