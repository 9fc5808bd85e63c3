package dev.tandem.benchmarks;

import dev.tandem.data.Batch;
import dev.tandem.run.Learner;
import java.util.List;
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

/** The outputs for one image, and for 256 at a time: copying in, forward, copying out. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls prepare().
public class PredictionBenchmark {

  /** Sizes of the layers. */
  @Param("784-100-10")
  public String network;

  /** How many images at a time. */
  @Param({"1", "256"})
  public int samples;

  /** Who predicts. */
  @Param({"REFERENCE", "DL4J1"})
  public Engine engine;

  private Learner learner;
  private List<Batch> batches;
  private double[] outputs;
  private int next;

  /** A network at its start values: the time does not depend on what was learned. */
  @Setup
  public void prepare() {
    learner = engine.start().learn(Workload.experiment(network));
    batches = Workload.batches(samples);
    outputs = new double[samples * Workload.CLASSES];
  }

  /**
   * One prediction.
   *
   * @return the outputs
   */
  @Benchmark
  public double[] predict() {
    next = (next + 1) % batches.size();
    learner.predict(batches.get(next), outputs);
    return outputs;
  }
}
