package dev.tandem.benchmarks;

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

/**
 * One training step in double precision: forward, backward, update, and the objective of the batch.
 * Tandem's engines read the pixels of the batch, too; PyTorch finds its batches ready.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls prepare().
public class TrainingStepBenchmark {

  /** What is trained; see {@link Workload}. */
  @Param({"784-30-10", "784-100-10", "784-800-10", Workload.CONVOLUTION})
  public String network;

  /** Who takes the step. */
  @Param({"REFERENCE", "DL4J1", "DL4J2"})
  public Engine engine;

  private Peer peer;
  private Rotation rotation;

  /** Step 0. */
  @Setup
  public void prepare() {
    peer = engine.start(network);
    rotation = Rotation.of(network);
  }

  /**
   * One step.
   *
   * @return the objective
   */
  @Benchmark
  public double step() {
    return peer.step(rotation.next());
  }
}
