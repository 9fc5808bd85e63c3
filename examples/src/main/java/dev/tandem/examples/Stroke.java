package dev.tandem.examples;

import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One movement of a pen that stays on the paper: a smooth curve through its points, in their order.
 */
record Stroke(List<Point> points) {

  /** A place on the paper: x to the right, y down, a digit about 100 high. */
  record Point(double x, double y) {

    private static Point parse(String pair) {
      int comma = pair.indexOf(',');
      return new Point(
          Double.parseDouble(pair.substring(0, comma)),
          Double.parseDouble(pair.substring(comma + 1)));
    }
  }

  Stroke {
    points = List.copyOf(points);
  }

  /** Reads {@code 52,0 50,50 48,100}: pairs of x and y. */
  static Stroke parse(String pairs) {
    return new Stroke(Arrays.stream(pairs.split(" ")).map(Point::parse).toList());
  }

  /** This stroke with each point where {@code hand} puts it, asked in order. */
  Stroke by(UnaryOperator<Point> hand) {
    return new Stroke(points.stream().map(hand).toList());
  }

  /** Adds the Catmull-Rom spline: at each point it runs parallel to the line of its neighbors. */
  void appendTo(Path2D path) {
    path.moveTo(points.get(0).x(), points.get(0).y());
    int last = points.size() - 1;
    for (int i = 0; i < last; i++) {
      Point before = points.get(Math.max(i - 1, 0));
      Point after = points.get(Math.min(i + 2, last));
      appendArc(before, points.get(i), points.get(i + 1), after, path);
    }
  }

  private static void appendArc(Point before, Point from, Point to, Point after, Path2D path) {
    path.curveTo(
        from.x() + (to.x() - before.x()) / 6,
        from.y() + (to.y() - before.y()) / 6,
        to.x() - (after.x() - from.x()) / 6,
        to.y() - (after.y() - from.y()) / 6,
        to.x(),
        to.y());
  }
}
