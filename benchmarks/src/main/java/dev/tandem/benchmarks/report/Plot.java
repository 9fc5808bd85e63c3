package dev.tandem.benchmarks.report;

import static dev.tandem.benchmarks.report.Names.ENGINE;
import static dev.tandem.benchmarks.report.Names.NETWORK;
import static dev.tandem.benchmarks.report.Names.STEP;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/**
 * Microseconds a training step against one size of the network, both on logarithmic axes.
 *
 * @param file name without the ending
 * @param axis what grows
 * @param networks from the smallest to the largest
 * @param size of a network
 */
record Plot(String file, String axis, List<String> networks, ToDoubleFunction<String> size) {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 400;

  /** Width, depth and batch. */
  static final List<Plot> ALL =
      List.of(
          new Plot("width", "units of the hidden layer, batch 10", Names.WIDTHS, Plot::width),
          new Plot("depth", "hidden layers of 100 units, batch 10", Names.DEPTHS, Plot::depth),
          new Plot("batch", "samples a step, 784-100-10", Names.BATCHES, Plot::batch));

  /** Writes it, when two points of it were measured. */
  Optional<String> write(Measurements measured, Path directory) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle(axis)
            .yAxisTitle("microseconds a step")
            .build();
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    for (Contender who : List.of(Contender.REFERENCE, Contender.DL4J, Contender.PYTORCH)) {
      line(chart, measured, who);
    }
    if (chart.getSeriesCollection().isEmpty()) {
      return Optional.empty();
    }
    String name = file + ".png";
    ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", directory.resolve(name).toFile());
    return Optional.of(name);
  }

  private void line(XYChart chart, Measurements measured, Contender who) {
    List<Double> sizes = new ArrayList<>();
    List<Double> times = new ArrayList<>();
    for (String network : networks) {
      measured
          .fastest(STEP, Map.of(NETWORK, network), ENGINE, who.values())
          .ifPresent(
              series -> {
                sizes.add(size.applyAsDouble(network));
                times.add(series.median());
              });
    }
    if (sizes.size() > 1) {
      chart.addSeries(who.title(), sizes, times);
    }
  }

  private static double width(String network) {
    return Double.parseDouble(network.split("-")[1]);
  }

  private static double depth(String network) {
    return network.split("-").length - 2.0;
  }

  private static double batch(String network) {
    return network.contains("@") ? Double.parseDouble(network.split("@")[1]) : 10;
  }
}
