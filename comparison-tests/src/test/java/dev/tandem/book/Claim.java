package dev.tandem.book;

/**
 * A statement that is true or not.
 *
 * @param what the statement
 * @param green whether it is true
 */
record Claim(String what, boolean green) implements Line {

  @Override
  public String expected() {
    return "true";
  }

  @Override
  public String interval() {
    return "";
  }

  @Override
  public String ours() {
    return String.valueOf(green);
  }

  @Override
  public String by() {
    return "Tandem";
  }
}
