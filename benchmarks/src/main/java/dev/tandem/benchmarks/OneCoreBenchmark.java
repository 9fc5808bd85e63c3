package dev.tandem.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The reference's product, ND4J's, and as many multiply-adds in registers, which nothing has to be
 * fetched for: the limit of both. They take turns of a millisecond, or of one product if that takes
 * longer, on one core of one JVM, so a core that slows down slows them all. Needs {@code
 * jdk.incubator.vector}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = Jvm.VECTOR)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the parameter and calls prepare().
public class OneCoreBenchmark {

  /** Operations of a turn, at least: about a millisecond. */
  private static final double TURN = 3e7;

  /** Which product; see {@link ProductShape}. */
  @Param({"64x64x64", "512x512x512", "10x784x30"})
  public String shape;

  private MultiplyAdds peak;
  private Runnable reference;
  private Runnable nd4j;
  private int products;
  private long rounds;

  /**
   * Microseconds of a product, which JMH reports beside the time of all turns; its own table adds
   * up those of all iterations.
   */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Times {

    private long products;
    private long ofPeak;
    private long ofReference;
    private long ofNd4j;

    /** Forgets the turns so far. */
    @Setup(Level.Iteration)
    public void clear() {
      products = 0;
      ofPeak = 0;
      ofReference = 0;
      ofNd4j = 0;
    }

    /** Of its multiply-adds in registers. */
    public double peak() {
      return ofPeak / 1e3 / products;
    }

    /** Of the reference's product. */
    public double reference() {
      return ofReference / 1e3 / products;
    }

    /** Of ND4J's product, on one native thread. */
    public double nd4j() {
      return ofNd4j / 1e3 / products;
    }
  }

  /**
   * Two matrices of random values for each product. The loop's class is compiled apart, since it
   * needs the incubating module.
   *
   * @throws ReflectiveOperationException when that is missing
   */
  @Setup
  public void prepare() throws ReflectiveOperationException {
    ProductShape product = ProductShape.parse(shape);
    reference = ProductMaker.REFERENCE.prepare(product).run();
    nd4j = ProductMaker.ND4J1.prepare(product).run();
    Class<?> vectors = Class.forName("dev.tandem.benchmarks.VectorPeak");
    peak = (MultiplyAdds) vectors.getDeclaredConstructor().newInstance();
    products = (int) Math.ceil(TURN / product.operations());
    rounds = Math.round(products * product.operations() / peak.operationsOfRound());
  }

  /**
   * One turn of each.
   *
   * @param times receives how long they took
   * @return a sum, lest the loop be left out
   */
  @Benchmark
  public double turns(Times times) {
    long start = System.nanoTime();
    double sum = peak.run(rounds);
    long afterPeak = System.nanoTime();
    repeat(reference);
    long afterReference = System.nanoTime();
    repeat(nd4j);
    long afterNd4j = System.nanoTime();
    times.products += products;
    times.ofPeak += afterPeak - start;
    times.ofReference += afterReference - afterPeak;
    times.ofNd4j += afterNd4j - afterReference;
    return sum;
  }

  private void repeat(Runnable product) {
    for (int i = 0; i < products; i++) {
      product.run();
    }
  }
}
