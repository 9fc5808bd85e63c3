package dev.tandem.benchmarks;

import dev.tandem.neuron.LeakyIntegrateAndFire;
import dev.tandem.neuron.LifPopulation;
import java.util.Arrays;
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
 * One step of many spiking neurons in one thread, a third of them silent: 50 million neuron-steps a
 * second are 20,000 microseconds for a million neurons.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the parameter and calls prepare().
public class LifPopulationBenchmark {

  /** How many. */
  @Param("1000000")
  public int neurons;

  private LifPopulation population;
  private double[] drives;

  /** Drives from 0 to 3, so that no two neighbors spike alike. */
  @Setup
  public void prepare() {
    population = new LifPopulation(new LeakyIntegrateAndFire(), neurons, 0.001);
    drives = new double[neurons];
    Arrays.setAll(drives, i -> i * 7919L % neurons * 3.0 / neurons);
  }

  /**
   * One millisecond.
   *
   * @return how many spiked
   */
  @Benchmark
  public int step() {
    return population.step(drives);
  }
}
