package dev.tandem.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = Jvm.VECTOR)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls prepare().
public class PeakBenchmark {

  private static final long ROUNDS = 10_000;

  private MultiplyAdds loop;

  /** What JMH reports beside the number of loops. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Count {

    /** Additions and multiplications: thousands of them in a microsecond are GFLOP/s. */
    public long flops;
  }

  /**
   * The loop's class is compiled apart, since it needs the incubating module.
   *
   * @throws ReflectiveOperationException when it is missing
   */
  @Setup
  public void prepare() throws ReflectiveOperationException {
    Class<?> vectors = Class.forName("dev.tandem.benchmarks.VectorPeak");
    loop = (MultiplyAdds) vectors.getDeclaredConstructor().newInstance();
  }

  /**
   * Many multiply-adds in registers.
   *
   * @param count receives how many
   * @return their sum
   */
  @Benchmark
  public double multiplyAdd(Count count) {
    count.flops += ROUNDS * loop.operationsOfRound();
    return loop.run(ROUNDS);
  }
}
