package dev.tandem.book;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A printed number that other printed numbers leave some room for, since they are rounded. Green
 * where its interval and that room meet.
 *
 * @param what which number
 * @param digits as printed
 * @param low the least that the others allow
 * @param high the greatest
 */
record Span(String what, String digits, double low, double high) implements Line {

  @Override
  public String expected() {
    return digits;
  }

  @Override
  public String interval() {
    return Reading.ROUNDED.interval(digits);
  }

  @Override
  public String ours() {
    return shown(low) + " to " + shown(high);
  }

  @Override
  public String by() {
    return "Tandem";
  }

  @Override
  public boolean green() {
    BigDecimal number = new BigDecimal(digits);
    return Reading.ROUNDED.high(number).compareTo(new BigDecimal(low)) >= 0
        && Reading.ROUNDED.low(number).compareTo(new BigDecimal(high)) <= 0;
  }

  private static String shown(double value) {
    return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
  }
}
