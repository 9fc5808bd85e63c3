package dev.tandem.book;

import java.util.Locale;

/**
 * Two ways to one number. How near they came is not shown: rounding differs between machines.
 *
 * @param what which number, by which ways
 * @param bound what rounding, or the method, may cost
 * @param distances how far apart they were
 */
record Closeness(String what, double bound, Ours distances) implements Line {

  @Override
  public String expected() {
    return "equal";
  }

  @Override
  public String interval() {
    return bound == 0 ? "bit for bit" : String.format(Locale.ROOT, "within %.0e", bound);
  }

  @Override
  public String ours() {
    return green() ? "equal" : "apart by " + distances.by();
  }

  @Override
  public String by() {
    return distances.names();
  }

  @Override
  public boolean green() {
    return distances.by().values().stream().allMatch(distance -> Math.abs(distance) <= bound);
  }
}
