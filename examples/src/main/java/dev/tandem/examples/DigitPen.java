package dev.tandem.examples;

import dev.tandem.examples.Stroke.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Draws digits as gray images, each with another hand, tilt and pen.
 *
 * <p>One canvas serves all digits of a pen. So a pen belongs to one thread.
 *
 * <p>It needs no display. Where {@code DISPLAY} names one that is not there, Java has to be told
 * so: {@code -Djava.awt.headless=true}.
 *
 * <p>The ranges below decide how hard the digits are: wider is harder. As they are, a network of 30
 * hidden sigmoid units gets about 95 of 100 right after two epochs of 6,000 digits.
 */
final class DigitPen {

  static final int SIDE = 28;
  static final int PIXELS = SIDE * SIDE;

  private final BufferedImage canvas = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
  private final byte[] ink = ((DataBufferByte) canvas.getRaster().getDataBuffer()).getData();
  private final int[] spread = new int[PIXELS];
  private final Graphics2D graphics = canvas.createGraphics();

  DigitPen() {
    graphics.setColor(Color.WHITE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /**
   * Draws a digit.
   *
   * @param digit 0 to 9
   * @param random decides how it looks
   * @param pixels receives the image, row after row, as unsigned bytes: 0 is paper, 255 is ink
   * @param offset where the first pixel goes
   */
  void draw(int digit, RandomGenerator random, byte[] pixels, int offset) {
    List<List<Stroke>> ways = DigitStrokes.ways(digit);
    UnaryOperator<Point> hand = hand(random);
    Path2D path = new Path2D.Double();
    for (Stroke stroke : ways.get(random.nextInt(ways.size()))) {
      stroke.by(hand).appendTo(path);
    }
    path.transform(sheet(random));
    Arrays.fill(ink, (byte) 0);
    graphics.setStroke(tip(random));
    graphics.draw(path);
    soak(random, pixels, offset);
  }

  /**
   * Misses each point a little, the same point always alike, so that strokes that meet still do.
   */
  private static UnaryOperator<Point> hand(RandomGenerator random) {
    Map<Point, Point> known = new HashMap<>();
    return meant -> known.computeIfAbsent(meant, point -> near(point, random));
  }

  private static Point near(Point point, RandomGenerator random) {
    return new Point(point.x() + about(0, 10, random), point.y() + about(0, 10, random));
  }

  /**
   * From a paper 100 wide and high to about 20 x 20 pixels in the middle of the image. It needs
   * square roots but no sine: those are the same on every machine.
   */
  private static AffineTransform sheet(RandomGenerator random) {
    AffineTransform sheet = new AffineTransform();
    sheet.translate(about(SIDE / 2.0, 2.5, random), about(SIDE / 2.0, 2.5, random));
    sheet.rotate(1, about(0, 0.3, random)); // where "to the right" points to
    sheet.shear(about(-0.08, 0.35, random), 0);
    sheet.scale(about(0.19, 0.05, random), about(0.19, 0.03, random));
    sheet.translate(-50, -50);
    return sheet;
  }

  private static BasicStroke tip(RandomGenerator random) {
    float pixels = (float) about(2.3, 1.3, random);
    return new BasicStroke(pixels, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /**
   * From the canvas to the image: a soft pen's ink seeps into the pixels around it, a light hand
   * leaves less of it, and the paper takes it unevenly. All in integers, 256 being the whole.
   */
  private void soak(RandomGenerator random, byte[] pixels, int offset) {
    int softness = random.nextInt(16, 64);
    int pressure = random.nextInt(260, 420);
    seepSideways(softness);
    for (int i = 0; i < PIXELS; i++) {
      int above = i < SIDE ? 0 : spread[i - SIDE];
      int below = i >= PIXELS - SIDE ? 0 : spread[i + SIDE];
      int wet = seep(softness, above, spread[i], below);
      int grain = wet == 0 ? 0 : random.nextInt(48);
      pixels[offset + i] = (byte) Math.min(255, (wet * (pressure - grain)) >> 8);
    }
  }

  private void seepSideways(int softness) {
    for (int i = 0; i < PIXELS; i++) {
      int left = i % SIDE == 0 ? 0 : ink[i - 1] & 0xFF;
      int right = i % SIDE == SIDE - 1 ? 0 : ink[i + 1] & 0xFF;
      spread[i] = seep(softness, left, ink[i] & 0xFF, right);
    }
  }

  /** What a pixel holds after each of its two neighbors gave it {@code softness} / 256. */
  private static int seep(int softness, int before, int own, int after) {
    return (softness * (before + after) + (256 - 2 * softness) * own) >> 8;
  }

  /** A number at most {@code reach} away from {@code middle}, and rather near it than far. */
  private static double about(double middle, double reach, RandomGenerator random) {
    double right = random.nextDouble();
    double left = random.nextDouble();
    return middle + reach * (right - left);
  }
}
