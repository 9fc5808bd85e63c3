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

/**
 * One training step in double precision: copying the batch in, forward, backward, update, and the
 * objective of the batch, which both engines compute in any case.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls prepare().
public class TrainingStepBenchmark {

  /** Sizes of the layers. */
  @Param({"784-30-10", "784-100-10", "784-800-10", Workload.CONVOLUTION})
  public String network;

  /** Who takes the step. */
  @Param({"REFERENCE", "DL4J1", "DL4J2"})
  public Engine engine;

  private Learner learner;
  private List<Batch> batches;
  private int next;

  /** Step 0. */
  @Setup
  public void prepare() {
    learner = engine.start().learn(Workload.experiment(network));
    batches = Workload.batches(Workload.batchSize(network));
  }

  /**
   * One step.
   *
   * @return the objective
   */
  @Benchmark
  public double step() {
    next = (next + 1) % batches.size();
    return learner.step(batches.get(next));
  }
}
