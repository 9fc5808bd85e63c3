package dev.tandem.benchmarks;

import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import dev.tandem.run.Model;
import dev.tandem.run.Saved;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A saved network in the reference: loading it, and what its users call, with all checks and
 * copies. {@link PredictionBenchmark} measures the engines below.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls prepare().
public class ServingBenchmark {

  private static final int SAMPLES = 1024;

  /** Sizes of the layers. */
  @Param({"784-30-10", "784-100-10"})
  public String network;

  private Path file;
  private Model model;
  private Dataset data;
  private double[][] samples;
  private int next;

  /**
   * A network at its start values: the time does not depend on what was learned.
   *
   * @throws IOException when there is no folder for temporary files
   */
  @Setup
  public void prepare() throws IOException {
    file = Files.createTempFile("served", ".tandem");
    Experiment experiment = Workload.experiment(network);
    new Saved(experiment, StartValues.draw(experiment), 0).write(file);
    model = load();
    samples = images();
    data = Dataset.of(samples, new double[SAMPLES][Workload.CLASSES]);
  }

  /**
   * Leaves no file behind.
   *
   * @throws IOException when it cannot be deleted
   */
  @TearDown
  public void clean() throws IOException {
    Files.delete(file);
  }

  /**
   * From the file to a model.
   *
   * @return the model
   */
  @Benchmark
  public Model load() {
    return reference().load(file);
  }

  /**
   * One sample.
   *
   * @return its outputs
   */
  @Benchmark
  public double[] one() {
    next = (next + 1) % SAMPLES;
    return model.predict(samples[next]);
  }

  /**
   * 1024 samples.
   *
   * @return their outputs
   */
  @Benchmark
  public Matrix many() {
    return model.predict(data);
  }

  /** Noise with as many zeros as handwritten digits have. */
  private static double[][] images() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] images = new double[SAMPLES][Workload.PIXELS];
    for (double[] image : images) {
      for (int pixel = 0; pixel < image.length; pixel++) {
        image[pixel] = random.nextInt(5) == 0 ? random.nextDouble() : 0;
      }
    }
    return images;
  }
}
