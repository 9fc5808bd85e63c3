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

/** An activation of 128 rows of 100 units: what it costs beside the products. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls prepare().
public class FunctionBenchmark {

  private static final int ROWS = 128;
  private static final int COLUMNS = 100;

  /** Which function. */
  @Param({"EXP", "TANH", "SIGMOID", "SOFTMAX"})
  public Function function;

  /** Whose. */
  @Param({"REFERENCE", "STRICT_MATH", "MATH", "ND4J1", "ND4J2"})
  public FunctionMaker library;

  private Computation application;

  /** Drives between -5 and 5. */
  @Setup
  public void prepare() {
    application = library.prepare(function, ProductShape.random(3, ROWS, COLUMNS, 5));
  }

  /** All 12,800 values. */
  @Benchmark
  public void apply() {
    application.run().run();
  }
}
