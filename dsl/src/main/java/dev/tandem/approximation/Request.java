package dev.tandem.approximation;

import dev.tandem.spec.SpecException;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What function to approximate, where, and how steep it is. Immutable; each verb gives another. */
public final class Request {

  private static final int MOST_VARIABLES = 8;

  private final ToDoubleFunction<double[]> function;
  private final int dimensions;
  private final Interval interval;
  private final OptionalDouble steepness;

  Request(ToDoubleFunction<double[]> function, int dimensions) {
    this(function, dimensions, new Interval(0, 1), OptionalDouble.empty());
    if (dimensions < 1 || dimensions > MOST_VARIABLES) {
      throw new SpecException(
          "approximating(%d, f): needs 1 to %d variables; give the length of f's argument"
              .formatted(dimensions, MOST_VARIABLES));
    }
  }

  private Request(
      ToDoubleFunction<double[]> function,
      int dimensions,
      Interval interval,
      OptionalDouble steepness) {
    this.function = function;
    this.dimensions = dimensions;
    this.interval = interval;
    this.steepness = steepness;
  }

  /**
   * Where each variable begins; it ends 1 later until {@link #to} says otherwise.
   *
   * @param start finite, and small enough that adding 1 makes a difference
   * @return a new request
   * @throws SpecException when it is not
   */
  public Request from(double start) {
    if (!(start + 1 > start)) {
      throw new SpecException(
          "from(%s): must be finite and at most 1e15; give a number".formatted(start));
    }
    return new Request(function, dimensions, new Interval(start, start + 1), steepness);
  }

  /**
   * Where each variable ends.
   *
   * @param end above the beginning, finite
   * @return a new request
   * @throws SpecException when it is not above the beginning, or not finite
   */
  public Request to(double end) {
    if (!(end > interval.from()) || Double.isInfinite(end - interval.from())) {
      throw new SpecException(
          "to(%s): must be finite and above %s, where the domain begins; say from(...) first"
              .formatted(end, interval.from()));
    }
    return new Request(function, dimensions, new Interval(interval.from(), end), steepness);
  }

  /**
   * How steep f is: {@code |f(x) - f(y)| <= L max_i |x_i - y_i|}. Without this word it is measured
   * between the points of a grid.
   *
   * @param greatest L, 0 or more
   * @return a new request
   * @throws SpecException when it is negative or not finite
   */
  public Request steepness(double greatest) {
    if (!(greatest >= 0) || Double.isInfinite(greatest)) {
      throw new SpecException(
          "steepness(%s): must be 0 or more and finite; give the greatest slope of f"
              .formatted(greatest));
    }
    return new Request(function, dimensions, interval, OptionalDouble.of(greatest));
  }

  /**
   * Builds the network: as many cells as make the bound at most epsilon.
   *
   * @param epsilon the greatest error that is allowed, positive
   * @return the network, its bound and its measured error
   * @throws SpecException when epsilon is not positive, f is NaN or infinite somewhere, f is
   *     steeper than was said, or the network would be too large
   */
  public StepNetwork within(double epsilon) {
    if (!(epsilon > 0) || Double.isInfinite(epsilon)) {
      throw new SpecException(
          "within(%s): must be positive and finite; give the error that is allowed"
              .formatted(epsilon));
    }
    Probes probes = new Probes(function, dimensions, interval);
    double slope = slope(probes.steepness());
    int perAxis = perAxis(slope, epsilon);
    Cells cells = new Cells(probes, perAxis);
    double measured = cells.worst();
    double bound = slope * interval.width() / perAxis / 2;
    if (measured > epsilon * (1 + 1e-9)) {
      throw new SpecException(
          "within(%s): f moves by %s or more within a cell although its slope was %s %s"
              .formatted(
                  epsilon,
                  measured,
                  slope,
                  "wherever it was asked; give its steepness(...), or leave out its jumps"));
    }
    return new StepNetwork(Wiring.of(cells), perAxis, slope, bound, measured);
  }

  /** What was said, or else what was seen. */
  private double slope(double seen) {
    double said = steepness.orElse(seen);
    if (seen > said * (1 + 1e-9)) {
      throw new SpecException(
          "steepness(%s): f has a slope of %s somewhere; give its greatest one"
              .formatted(said, seen));
    }
    return said;
  }

  /** At least 2, so that there is a step at all. */
  private int perAxis(double slope, double epsilon) {
    double needed = Math.max(2, Math.ceil(slope * interval.width() / (2 * epsilon)));
    double weights = Wiring.weights(needed, dimensions);
    if (weights > Wiring.MOST_WEIGHTS) {
      throw new SpecException(
          "within(%s): a slope of %s needs %d cells along each axis and %d weights; %s"
              .formatted(
                  epsilon,
                  slope,
                  (long) needed,
                  (long) weights,
                  "at most %d are built: allow a greater error".formatted(Wiring.MOST_WEIGHTS)));
    }
    return (int) needed;
  }
}
