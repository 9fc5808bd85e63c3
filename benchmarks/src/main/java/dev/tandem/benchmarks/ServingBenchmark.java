package dev.tandem.benchmarks;

import dev.tandem.data.Dataset;
import dev.tandem.run.Backend;
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
 * What users of a saved network call, with all checks and copies. {@link PredictionBenchmark}
 * measures the engines below.
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

  /** What is called. */
  public enum Call {
    /** From the file to a model. */
    LOAD,
    /** The outputs of one sample. */
    ONE,
    /** The outputs of 1024 samples. */
    MANY
  }

  /** Sizes of the layers. */
  @Param({"784-30-10", "784-100-10"})
  public String network;

  /** What is called. */
  @Param({"LOAD", "ONE", "MANY"})
  public Call call;

  /** Who has loaded it. */
  @Param({"REFERENCE", "DL4J1", "DL4J2"})
  public Engine engine;

  private Path file;
  private Backend backend;
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
    backend = engine.backend();
    model = backend.load(file);
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
   * One call.
   *
   * @return the model or the outputs
   */
  @Benchmark
  public Object serve() {
    return switch (call) {
      case LOAD -> backend.load(file);
      case ONE -> model.predict(samples[next()]);
      case MANY -> model.predict(data);
    };
  }

  private int next() {
    next = (next + 1) % SAMPLES;
    return next;
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
