package dev.tandem.book;

/**
 * A number by its digits: every one of ours lies, or where it is a misprint none of ours lies, in
 * the interval that they justify.
 *
 * @param what which number
 * @param origin where the digits come from
 * @param digits as they are written
 * @param reading what they say
 * @param results ours
 */
record Digits(String what, Origin origin, String digits, Reading reading, Ours results)
    implements Line {

  enum Origin {
    /** It stands in the course. */
    PRINTED,
    /** It follows from what the course prints. */
    DERIVED,
    /** It stands in the course, wrongly. */
    MISPRINTED
  }

  Digits withDigits(String others) {
    return new Digits(what, origin, others, reading, results);
  }

  @Override
  public String expected() {
    return switch (origin) {
      case PRINTED -> digits;
      case DERIVED -> digits + " (derived)";
      case MISPRINTED -> digits + " (misprint)";
    };
  }

  @Override
  public String interval() {
    return reading.interval(digits);
  }

  @Override
  public String ours() {
    if (green()) {
      return reading.shown(digits, results.first());
    }
    return results.by().toString();
  }

  @Override
  public String by() {
    return results.names();
  }

  @Override
  public boolean green() {
    boolean misprinted = origin == Origin.MISPRINTED;
    return results.by().values().stream()
        .allMatch(value -> reading.allows(digits, value) != misprinted);
  }

  @Override
  public String verdict() {
    return green() && origin == Origin.MISPRINTED ? "refuted" : Line.super.verdict();
  }
}
