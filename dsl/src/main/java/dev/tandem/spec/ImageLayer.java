package dev.tandem.spec;

import dev.tandem.spec.ParameterId.Role;
import java.util.List;

/** A layer that reads an image: channels, rows and columns. */
public sealed interface ImageLayer extends Layer {

  /**
   * The shape of what the layer makes of one image.
   *
   * @param image shape of the image
   * @return the shape of its output
   * @throws SpecException when the layer does not fit on such an image
   */
  Shape outputFor(Shape.Image image);

  @Override
  default Shape outputFor(List<Shape> inputs) {
    return outputFor(image(inputs));
  }

  @Override
  default List<ParameterSpec> parameters(String node, List<Shape> inputs) {
    return List.of();
  }

  private Shape.Image image(List<Shape> inputs) {
    if (inputs.get(0) instanceof Shape.Image image) {
      return image;
    }
    throw new SpecException(
        "%s needs an image but receives %s; begin with image(channels, height, width)"
            .formatted(this, inputs.get(0)));
  }

  /**
   * {@code a = f(z)}, {@code z[m, o, p] = b[m] + sum over c, i, j of x[c, o s - t + i d, p s - t +
   * j d] W[(c, i, j), m]}: a cross-correlation, the kernel is not flipped. s is the stride, d the
   * dilation, t the padding before the image; pixels outside are 0.
   *
   * <p>W is a matrix of channels * height * width of the kernel x maps, its rows in the order
   * channel, kernel row, kernel column; b is one row, one bias a map. For start values {@code n_in}
   * is the number of rows of W and {@code n_out} is maps * height * width of the kernel / (stride
   * down * stride right), as in DL4J: to so many values one pixel goes.
   *
   * @param maps number of maps, at least 1
   * @param kernel the patch that one value sees
   * @param activation f, for each value alone
   * @param start where W and b start
   */
  record Convolution(int maps, Kernel kernel, Activation activation, Start start)
      implements ImageLayer {

    /** Checks the number of maps and that the activation sees one value. */
    public Convolution {
      if (maps < 1) {
        throw new SpecException(
            "conv(%d, %s): needs at least one map; give the number of maps of the layer"
                .formatted(maps, kernel));
      }
      if (activation.comparesUnits()) {
        throw new SpecException(
            "conv(%d, %s, %s): this activation compares the units of a vector; use it in dense"
                .formatted(maps, kernel, activation));
      }
    }

    @Override
    public String kind() {
      return "conv";
    }

    @Override
    public Shape outputFor(Shape.Image image) {
      return kernel.on(image).output(maps);
    }

    @Override
    public List<ParameterSpec> parameters(String node, List<Shape> inputs) {
      int channels = ((Shape.Image) inputs.get(0)).channels();
      long patch = (long) kernel.size().height() * kernel.size().width();
      if (patch * channels * maps > Dense.MOST_VALUES) {
        throw new SpecException(
            "%s: %s on %s needs %d weights but one array holds at most %d; use fewer maps"
                .formatted(node, this, inputs.get(0), patch * channels * maps, Dense.MOST_VALUES));
      }
      int rows = (int) patch * channels;
      double strides = (double) kernel.stride().height() * kernel.stride().width();
      Fans fans = new Fans(rows, maps * patch / strides);
      return List.of(
          new ParameterSpec(new ParameterId(node, Role.WEIGHTS), rows, maps, fans, start.weights()),
          new ParameterSpec(new ParameterId(node, Role.BIASES), 1, maps, fans, start.biases()));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.convolution(this);
    }

    @Override
    public String toString() {
      String words = "conv(" + maps + ", " + kernel + ", " + activation;
      return start.equals(Start.COURSE) ? words + ")" : words + ", " + start + ")";
    }
  }

  /**
   * The greatest value of each window, map by map; of equal ones the first, row by row, gets the
   * gradient.
   *
   * @param window the patch that one value is made of
   */
  record MaxPool(Window window) implements ImageLayer {

    @Override
    public String kind() {
      return "maxPool";
    }

    @Override
    public Shape outputFor(Shape.Image image) {
      return window.on(image).output(image.channels());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.maxPool(this);
    }

    @Override
    public String toString() {
      return "maxPool(" + window.inLayer() + ")";
    }
  }

  /**
   * The average of each window, map by map.
   *
   * @param window the patch that one value is made of
   * @param divisor by what it is divided at the border
   */
  record AveragePool(Window window, Divisor divisor) implements ImageLayer {

    @Override
    public String kind() {
      return "averagePool";
    }

    @Override
    public Shape outputFor(Shape.Image image) {
      return window.on(image).output(image.channels());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.averagePool(this);
    }

    @Override
    public String toString() {
      return divisor == Divisor.PIXELS_INSIDE
          ? "averagePool(" + window.inLayer() + ")"
          : "averagePool(" + window + ", " + divisor + ")";
    }
  }

  /** The greatest value of each map; of equal ones the first, row by row, gets the gradient. */
  record GlobalMaxPool() implements ImageLayer {

    @Override
    public String kind() {
      return "globalMaxPool";
    }

    @Override
    public Shape outputFor(Shape.Image image) {
      return new Shape.Vector(image.channels());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.globalMaxPool(this);
    }

    @Override
    public String toString() {
      return "globalMaxPool()";
    }
  }

  /** The average of each map. */
  record GlobalAveragePool() implements ImageLayer {

    @Override
    public String kind() {
      return "globalAveragePool";
    }

    @Override
    public Shape outputFor(Shape.Image image) {
      return new Shape.Vector(image.channels());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.globalAveragePool(this);
    }

    @Override
    public String toString() {
      return "globalAveragePool()";
    }
  }

  /** The same values as one vector: channel after channel, row after row. */
  record Flatten() implements ImageLayer {

    @Override
    public String kind() {
      return "flatten";
    }

    @Override
    public Shape outputFor(Shape.Image image) {
      return new Shape.Vector(image.size());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.flatten(this);
    }

    @Override
    public String toString() {
      return "flatten()";
    }
  }
}
