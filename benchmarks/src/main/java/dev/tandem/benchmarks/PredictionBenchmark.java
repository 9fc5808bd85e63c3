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

/** The outputs for one batch, down to a Java array: with {@code @1}, for a single image. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls prepare().
public class PredictionBenchmark {

  /** What predicts; see {@link Workload}. */
  @Param({"784-100-10@1", "784-100-10@256"})
  public String network;

  /** Who predicts. */
  @Param({"REFERENCE", "DL4J1", "DL4J2"})
  public Engine engine;

  private Peer peer;
  private Rotation rotation;

  /** A network at its start values: the time does not depend on what was learned. */
  @Setup
  public void prepare() {
    peer = engine.start(network);
    rotation = Rotation.of(network);
  }

  /**
   * One prediction.
   *
   * @return the outputs
   */
  @Benchmark
  public double[] predict() {
    return peer.predict(rotation.next());
  }
}
