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

/** One product of two dense matrices, added to a third. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls prepare().
public class ProductBenchmark {

  /** Which product; see {@link ProductShape}. */
  @Param({"64x64x64", "512x512x512", "10x784x30"})
  public String shape;

  /** Whose product. */
  @Param({"REFERENCE", "ND4J1", "ND4J2", "EJML"})
  public ProductMaker library;

  private Computation product;

  /** Two matrices of random values. */
  @Setup
  public void prepare() {
    product = library.prepare(ProductShape.parse(shape));
  }

  /** One product. */
  @Benchmark
  public void multiply() {
    product.run().run();
  }
}
