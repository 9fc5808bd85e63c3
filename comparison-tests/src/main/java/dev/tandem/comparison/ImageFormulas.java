package dev.tandem.comparison;

import dev.tandem.data.Matrix;
import dev.tandem.spec.Divisor;
import dev.tandem.spec.Extent;
import dev.tandem.spec.ImageLayer;
import dev.tandem.spec.Kernel;
import dev.tandem.spec.Padding;
import dev.tandem.spec.Shape;
import dev.tandem.spec.Window;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * The layers on images, one value at a time and as literally as their formulas stand: slow,
 * obvious, and shared with no engine.
 *
 * @param image shape of one sample
 * @param x its values, in the order channel, row, column
 */
record ImageFormulas(Shape.Image image, double[] x) {

  /** The drive of one value of a convolution: {@code b + sum W x}, 0 outside of the image. */
  double drive(ImageLayer.Convolution layer, Matrix w, Matrix b, Shape.Image output, int value) {
    Kernel kernel = layer.kernel();
    int map = value / (output.height() * output.width());
    int place = value % (output.height() * output.width());
    int down = kernel.dilation().height();
    int right = kernel.dilation().width();
    boolean same = kernel.padding() == Padding.SAME;
    int reachDown = (kernel.size().height() - 1) * down + 1;
    int reachRight = (kernel.size().width() - 1) * right + 1;
    int top = start(same, place / output.width(), kernel.stride().height(), reachDown, true);
    int left = start(same, place % output.width(), kernel.stride().width(), reachRight, false);
    double z = b.get(0, map);
    int weight = 0;
    for (int channel = 0; channel < image.channels(); channel++) {
      for (int i = 0; i < kernel.size().height(); i++) {
        for (int j = 0; j < kernel.size().width(); j++) {
          int row = top + i * down;
          int column = left + j * right;
          z += w.get(weight++, map) * (inside(row, column) ? pixel(channel, row, column) : 0);
        }
      }
    }
    return z;
  }

  double greatest(Window window, Shape.Image output, int value) {
    return over(window, output, value, Double.NEGATIVE_INFINITY, Math::max);
  }

  double average(ImageLayer.AveragePool layer, Shape.Image output, int value) {
    Window window = layer.window();
    double whole = (double) window.size().height() * window.size().width();
    double[] ones = x.clone();
    Arrays.fill(ones, 1);
    double inside = new ImageFormulas(image, ones).over(window, output, value, 0, Double::sum);
    double divisor = layer.divisor() == Divisor.WHOLE_WINDOW ? whole : inside;
    return over(window, output, value, 0, Double::sum) / divisor;
  }

  double greatestOf(int channel) {
    return greatest(everything(), onePixel(), channel);
  }

  double averageOf(int channel) {
    double sum = over(everything(), onePixel(), channel, 0, Double::sum);
    return sum / image.height() / image.width();
  }

  private Window everything() {
    return new Window(new Extent(image.height(), image.width()));
  }

  private Shape.Image onePixel() {
    return new Shape.Image(image.channels(), 1, 1);
  }

  private double over(
      Window window, Shape.Image output, int value, double from, DoubleBinaryOperator join) {
    int height = window.size().height();
    int width = window.size().width();
    int channel = value / (output.height() * output.width());
    int place = value % (output.height() * output.width());
    boolean same = window.padding() == Padding.SAME;
    int top = start(same, place / output.width(), window.stride().height(), height, true);
    int left = start(same, place % output.width(), window.stride().width(), width, false);
    double joined = from;
    for (int row = top; row < top + height; row++) {
      for (int column = left; column < left + width; column++) {
        if (inside(row, column)) {
          joined = join.applyAsDouble(joined, pixel(channel, row, column));
        }
      }
    }
    return joined;
  }

  /** The first row or column of a patch: half of what is missing lies before the image. */
  private int start(boolean same, int place, int stride, int reach, boolean down) {
    int length = down ? image.height() : image.width();
    int places = (int) Math.ceil((double) length / stride);
    int missing = (places - 1) * stride + reach - length;
    return place * stride - (same ? missing / 2 : 0);
  }

  private boolean inside(int row, int column) {
    return row >= 0 && column >= 0 && row < image.height() && column < image.width();
  }

  private double pixel(int channel, int row, int column) {
    return x[(channel * image.height() + row) * image.width() + column];
  }
}
