package dev.tandem.neuron;

import java.util.function.DoubleUnaryOperator;

/** Orders of convergence, measured. */
final class Orders {

  private Orders() {}

  /**
   * The slope of the best straight line through {@code (log h, log error)}, for h halved again and
   * again.
   *
   * @param first the greatest h
   * @param halvings how many smaller ones
   * @param error by h
   */
  static double measured(double first, int halvings, DoubleUnaryOperator error) {
    int count = halvings + 1;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    for (int i = 0; i < count; i++) {
      double step = Math.scalb(first, -i);
      double x = Math.log(step);
      double y = Math.log(error.applyAsDouble(step));
      sumX += x;
      sumY += y;
      sumXx += x * x;
      sumXy += x * y;
    }
    return (count * sumXy - sumX * sumY) / (count * sumXx - sumX * sumX);
  }
}
