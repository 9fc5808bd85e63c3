package dev.tandem.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.LongToDoubleFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast one core multiplies and adds when nothing has to be fetched: the limit of every matrix
 * product. Needs {@code jdk.incubator.vector}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = Jvm.VECTOR)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls prepare().
public class PeakBenchmark {

  /** Rounds of the loop in one operation. */
  static final long ROUNDS = 100_000;

  private LongToDoubleFunction loop;

  /** The class is compiled apart, since it needs the incubating module. */
  @Setup
  public void prepare() throws ReflectiveOperationException {
    loop =
        (LongToDoubleFunction)
            Class.forName("dev.tandem.benchmarks.VectorPeak")
                .getDeclaredConstructor()
                .newInstance();
  }

  /**
   * Many multiply-adds in registers.
   *
   * @return their sum
   */
  @Benchmark
  public double multiplyAdd() {
    return loop.applyAsDouble(ROUNDS);
  }
}
