package example.mistakes;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.heaviside;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.oneHot;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.window;
import static example.mistakes.Mistake.mistake;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.SpecException;
import java.util.ArrayList;
import java.util.List;

/** Images that are none, patches that do not fit, and layers that read something else. */
final class ImageMistakes {

  private static final Network SMALL = network(image(1, 4, 5));
  private static final Network MAPS = network(image(1, 28, 28)).conv(20, kernel(5), relu());

  private static final String BY_PIXEL = "stride(1) moves pixel by pixel";
  private static final String SOLID = "dilation(1) is a solid kernel";

  private ImageMistakes() {}

  static List<Mistake> all() {
    List<Mistake> all = new ArrayList<>();
    all.addAll(numbers());
    all.addAll(sizes());
    all.addAll(neighbors());
    return all;
  }

  private static List<Mistake> numbers() {
    return List.of(
        mistake("an image without channels", () -> image(0, 28, 28))
            .fails(SpecException.class, noImage("image(0, 28, 28)")),
        mistake("an image without columns", () -> image(1, 28, 0))
            .fails(SpecException.class, noImage("image(1, 28, 0)")),
        mistake("an image of too many values", () -> image(3, 40_000, 40_000))
            .fails(
                SpecException.class,
                "image(3, 40000, 40000): one sample holds at most 2147483639 values;"
                    + " give a smaller image"),
        mistake("a kernel of size 0", () -> kernel(0))
            .fails(
                SpecException.class,
                "kernel(0): a size must be at least 1 but is 0; kernel(3) sees 3 x 3 pixels"),
        mistake("a kernel with stride 0", () -> kernel(3).stride(0))
            .fails(
                SpecException.class,
                "kernel(3).stride(0): a stride must be at least 1 but is 0; " + BY_PIXEL),
        mistake("a kernel with dilation 0", () -> kernel(3, 5).dilation(1, 0))
            .fails(
                SpecException.class,
                "kernel(3, 5).dilation(1, 0): a dilation must be at least 1 but is 0; " + SOLID),
        mistake("a kernel of negative width", () -> kernel(3, -1))
            .fails(
                SpecException.class,
                "kernel(3, -1): a size must be at least 1 but is -1; kernel(3) sees 3 x 3 pixels"),
        mistake("a kernel with a negative stride", () -> kernel(3).stride(2, -2))
            .fails(
                SpecException.class,
                "kernel(3).stride(2, -2): a stride must be at least 1 but is -2; " + BY_PIXEL),
        mistake("a kernel with negative dilation", () -> kernel(3).dilation(-1))
            .fails(
                SpecException.class,
                "kernel(3).dilation(-1): a dilation must be at least 1 but is -1; " + SOLID),
        mistake("a window of negative size", () -> window(-2))
            .fails(SpecException.class, noWindow("-2")),
        mistake("a window with stride 0", () -> window(2).stride(0))
            .fails(
                SpecException.class,
                "window(2).stride(0): a stride must be at least 1 but is 0; " + BY_PIXEL),
        mistake("a window with a negative stride", () -> window(2).stride(-1, 1))
            .fails(
                SpecException.class,
                "window(2).stride(-1, 1): a stride must be at least 1 but is -1; " + BY_PIXEL),
        mistake("a window without columns", () -> window(2, 0))
            .fails(
                SpecException.class,
                "window(2, 0): a size must be at least 1 but is 0; window(2) sees 2 x 2 pixels"),
        mistake("pooling of size 0", () -> SMALL.maxPool(0))
            .fails(SpecException.class, noWindow("0")),
        mistake("a convolution without maps", () -> SMALL.conv(0, kernel(3), relu()))
            .fails(
                SpecException.class,
                "conv(0, kernel(3)): needs at least one map; give the number of maps of the layer"),
        mistake("a softmax in a convolution", () -> SMALL.conv(2, kernel(3), softmax()))
            .fails(SpecException.class, compares("softmax()")),
        mistake(
                "one-hot in a convolution",
                () -> SMALL.conv(2, kernel(3), oneHot().trainedAs(softmax())))
            .fails(SpecException.class, compares("oneHot().trainedAs(softmax())")));
  }

  private static List<Mistake> sizes() {
    return List.of(
        mistake("a kernel larger than the image", () -> SMALL.conv(2, kernel(5), relu()))
            .fails(
                SpecException.class,
                "conv1: kernel(5) reaches over 5 x 5 pixels but receives image(1, 4, 5);"
                    + " use a smaller one or samePadding()"),
        mistake(
                "a dilated kernel larger than the image",
                () -> SMALL.conv(2, kernel(2, 3).dilation(3), relu()))
            .fails(
                SpecException.class,
                "conv1: kernel(2, 3).dilation(3) reaches over 4 x 7 pixels but receives"
                    + " image(1, 4, 5); use a smaller one or samePadding()"),
        mistake(
                "a kernel whose reach is no int",
                () -> SMALL.conv(2, kernel(3).dilation(Integer.MAX_VALUE), relu()))
            .fails(
                SpecException.class,
                "conv1: kernel(3).dilation(2147483647) reaches over 4294967295 x 4294967295 pixels"
                    + " but receives image(1, 4, 5); use a smaller one or samePadding()"),
        mistake("a window larger than the map", () -> MAPS.maxPool(2).averagePool(13))
            .fails(
                SpecException.class,
                "averagePool1: window(13) reaches over 13 x 13 pixels but receives"
                    + " image(20, 12, 12); use a smaller one or samePadding()"),
        mistake(
                "same padding where nothing is missing",
                () -> SMALL.conv(2, kernel(1).stride(3).samePadding(), relu()))
            .fails(
                SpecException.class,
                "conv1: kernel(1).stride(3).samePadding() has nothing to pad on image(1, 4, 5);"
                    + " leave samePadding() out, the output has the same size"),
        mistake(
                "same padding where nothing is missing along one side",
                () -> network(image(1, 4, 6)).maxPool(window(3, 1).stride(2).samePadding()))
            .fails(
                SpecException.class,
                "maxPool1: window(3, 1).stride(2).samePadding() has nothing to pad on"
                    + " image(1, 4, 6); use strides of at most 3 x 1 pixels, over which it reaches"));
  }

  private static List<Mistake> neighbors() {
    Experiment digits =
        MAPS.flatten().dense(2, sigmoid()).minimizing(binaryCrossEntropy()).by(sgd(0.1), epochs(1));
    Dataset colors = Dataset.of(new double[5][3 * 28 * 28], new double[5][2]);
    Dataset smaller = Dataset.of(new double[5][27 * 27], new double[5][2]);
    Experiment steps =
        SMALL
            .conv(2, kernel(3), heaviside())
            .flatten()
            .dense(2, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.1), epochs(1));
    Dataset gray = Dataset.of(new double[5][20], new double[5][2]);
    return List.of(
        mistake("dense on an image", () -> MAPS.dense(10, tanh()))
            .fails(
                SpecException.class,
                "dense1: dense(10) needs a vector but receives image(20, 24, 24);"
                    + " call flatten() before it"),
        mistake("a convolution on a vector", () -> network(vector(784)).conv(2, kernel(3), tanh()))
            .fails(
                SpecException.class,
                "conv1: conv(2, kernel(3), tanh()) needs an image but receives vector(784);"
                    + " begin with image(channels, height, width)"),
        mistake("flattened twice", () -> MAPS.flatten().flatten())
            .fails(
                SpecException.class,
                "flatten2: flatten() needs an image but receives vector(11520);"
                    + " begin with image(channels, height, width)"),
        mistake("a network that ends in maps", () -> MAPS.minimizing(binaryCrossEntropy()))
            .fails(
                SpecException.class,
                "minimizing(binaryCrossEntropy()): needs a dense layer at the end but conv1 is"
                    + " conv(20, kernel(5), relu()); add dense(units, sigmoid()) after it"),
        mistake(
                "images of another channel count",
                () -> new ReferenceBackend().train(digits, colors))
            .fails(
                DataException.class,
                "input: needs 784 values a sample (image(1, 28, 28)) but receives 2352;"
                    + " change the data or the input"),
        mistake("images of another size", () -> new ReferenceBackend().train(digits, smaller))
            .fails(
                DataException.class,
                "input: needs 784 values a sample (image(1, 28, 28)) but receives 729;"
                    + " change the data or the input"),
        mistake("maps of steps that learn", () -> new ReferenceBackend().train(steps, gray))
            .fails(
                SpecException.class,
                "conv1: heaviside(0.5) cannot be trained, its derivative is 0 or none; use"
                    + " heaviside(0.5).trainedAs(sigmoid()), or set its parameters and only predict"));
  }

  private static String noImage(String words) {
    return words
        + ": needs at least one channel, row and column; give image(channels, height, width)";
  }

  private static String noWindow(String size) {
    return "window(%s): a size must be at least 1 but is %s; window(2) sees 2 x 2 pixels"
        .formatted(size, size);
  }

  private static String compares(String activation) {
    return "conv(2, kernel(3), %s): this activation compares the units of a vector; use it in dense"
        .formatted(activation);
  }
}
