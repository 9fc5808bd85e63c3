package dev.tandem.approximation;

import java.util.Arrays;

/**
 * The domain in equal cells, with the value of f at the center of each.
 *
 * @param probes the function
 * @param perAxis cells along each axis, at least 2
 */
record Cells(Probes probes, int perAxis) {

  private static final double MOST_PROBES = 1 << 20;
  private static final int MOST_ALONG_AN_AXIS = 17;

  int dimensions() {
    return probes.dimensions();
  }

  int count() {
    return Probes.power(perAxis, dimensions());
  }

  /** The place of a cell along an axis, from 0. */
  int place(int cell, int axis) {
    return Probes.digit(cell, perAxis, axis);
  }

  /** Where the cell of this place begins; the step there is 1 from it on. */
  double edge(int place) {
    return probes.interval().at((double) place / perAxis);
  }

  /** f at the center. */
  double value(int cell) {
    return probes.at(shares(cell, 1.0 / 2));
  }

  /** The greatest error that is found, corners of cells included. */
  double worst() {
    double share = Math.pow(MOST_PROBES / count(), 1.0 / dimensions());
    int side = (int) Math.max(2, Math.min(MOST_ALONG_AN_AXIS, Math.floor(share)));
    double worst = 0;
    for (int cell = 0; cell < count(); cell++) {
      double value = value(cell);
      for (int probe = 0; probe < Probes.power(side, dimensions()); probe++) {
        worst = Math.max(worst, Math.abs(probes.at(shares(cell, probe, side)) - value));
      }
    }
    return worst;
  }

  private double[] shares(int cell, double within) {
    double[] shares = new double[dimensions()];
    Arrays.setAll(shares, axis -> (place(cell, axis) + within) / perAxis);
    return shares;
  }

  private double[] shares(int cell, int probe, int side) {
    double[] shares = new double[dimensions()];
    Arrays.setAll(
        shares,
        axis -> (place(cell, axis) + Probes.digit(probe, side, axis) / (side - 1.0)) / perAxis);
    return shares;
  }
}
