package dev.tandem.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where an example puts its plots, and how they look. */
final class Plots {

  @Option(names = "--plots", description = "folder for the plots; a new temporary one if not given")
  private Path folder = Path.of("");

  private Plots() {}

  /** Reads the folder from the arguments, and makes it. */
  static Plots of(String... arguments) throws IOException {
    Plots plots = CommandLine.populateCommand(new Plots(), arguments);
    plots.folder =
        plots.folder.equals(Path.of(""))
            ? Files.createTempDirectory("tandem-plots")
            : Files.createDirectories(plots.folder);
    return plots;
  }

  /** An empty plot. */
  static XYChart plot(String x, String y) {
    return new XYChartBuilder().width(640).height(400).xAxisTitle(x).yAxisTitle(y).build();
  }

  /** Numbers at equal distances, both ends among them. */
  static double[] range(int count, double from, double to) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> from + i * (to - from) / (count - 1));
    return numbers;
  }

  /** Draws a function as a line. */
  static void draw(XYChart plot, String name, double[] x, DoubleUnaryOperator function) {
    line(plot, name, x, Arrays.stream(x).map(function).toArray());
  }

  /** Draws numbers as a line. */
  static void line(XYChart plot, String name, double[] x, double[] y) {
    plot.addSeries(name, x, y).setMarker(SeriesMarkers.NONE);
  }

  /** Writes a plot as a PNG file, and says where. */
  void write(XYChart plot, String name) throws IOException {
    Path file = folder.resolve(name + ".png");
    ImageIO.write(BitmapEncoder.getBufferedImage(plot), "png", file.toFile());
    System.out.println("plot: " + file);
  }
}
