package dev.tandem.benchmarks;

import dev.tandem.data.Dataset;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Model;
import dev.tandem.spec.Experiment;
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
import org.openjdk.jmh.annotations.Warmup;

/** A whole epoch in the reference: 50,000 images in batches of 10, shuffled. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 3)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls prepare().
public class EpochBenchmark {

  /** What is trained; see {@link Workload}. */
  @Param("784-30-10")
  public String network;

  private Dataset images;
  private Experiment experiment;

  /** Reads the images. */
  @Setup
  public void prepare() {
    images = Images.epoch();
    experiment = Workload.experiment(network);
  }

  /**
   * One epoch.
   *
   * @return the trained model
   */
  @Benchmark
  public Model epoch() {
    return new ReferenceBackend().train(experiment, images);
  }
}
