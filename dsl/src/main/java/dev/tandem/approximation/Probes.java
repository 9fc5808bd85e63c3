package dev.tandem.approximation;

import dev.tandem.spec.SpecException;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * A function and where it is asked. Points and cells are counted through with the first axis
 * fastest.
 */
record Probes(ToDoubleFunction<double[]> function, int dimensions, Interval interval) {

  private static final double CUBES = 1 << 16;

  /** f at a point that is given as a share of the way along each axis. */
  double at(double[] shares) {
    double[] x = Arrays.stream(shares).map(interval::at).toArray();
    double value = function.applyAsDouble(x);
    if (!Double.isFinite(value)) {
      throw new SpecException(
          "approximating(f): f(%s) is %s; give a function that is finite from %s to %s"
              .formatted(
                  dimensions == 1 ? x[0] : Arrays.toString(x),
                  value,
                  interval.from(),
                  interval.to()));
    }
    return value;
  }

  /**
   * The greatest sum over the axes of the slopes between neighbors of a grid: with it f changes by
   * at most that times the greatest change of a coordinate.
   */
  double steepness() {
    int side = 1 + (int) Math.floor(Math.pow(CUBES, 1.0 / dimensions) + 1e-9);
    double[] values = new double[power(side, dimensions)];
    for (int point = 0; point < values.length; point++) {
      values[point] = at(shares(point, side));
    }
    double width = interval.width() / (side - 1);
    double greatest = 0;
    for (int point = 0; point < values.length; point++) {
      greatest = Math.max(greatest, changes(values, point, side) / width);
    }
    return greatest;
  }

  /** How much f changes from a point to the next one along each axis, in all. */
  private double changes(double[] values, int point, int side) {
    double sum = 0;
    for (int axis = 0, stride = 1; axis < dimensions; axis++, stride *= side) {
      int there = digit(point, side, axis) + 1 < side ? point + stride : point - stride;
      sum += Math.abs(values[there] - values[point]);
    }
    return sum;
  }

  private double[] shares(int point, int side) {
    double[] shares = new double[dimensions];
    Arrays.setAll(shares, axis -> digit(point, side, axis) / (side - 1.0));
    return shares;
  }

  /** The place along an axis of what is counted through. */
  static int digit(int index, int side, int axis) {
    return index / power(side, axis) % side;
  }

  static int power(int base, int exponent) {
    return (int) Math.round(Math.pow(base, exponent));
  }
}
