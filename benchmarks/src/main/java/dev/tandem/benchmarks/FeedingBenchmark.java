package dev.tandem.benchmarks;

import dev.tandem.dl4j.NativeThreads;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One DL4J step, from pixels to updated parameters, with one native thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls prepare().
public class FeedingBenchmark {

  private static final int STEPS = 60;

  /** What is trained; see {@link Workload}. */
  @Param({"784-30-10", "784-800-10", Workload.CONVOLUTION})
  public String network;

  /** How the batches come. */
  @Param({"TANDEM", "ITERATOR", "ASYNC_ITERATOR", "NO_WORKSPACES"})
  public Feeding feeding;

  private Runnable pass;

  /** Step 0. */
  @Setup
  public void prepare() {
    NativeThreads.use(1);
    pass =
        feeding.prepare(
            Workload.experiment(network),
            Images.batches(Workload.batchSize(network)).subList(0, STEPS));
  }

  /** A pass over the batches. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public void fit() {
    pass.run();
  }
}
