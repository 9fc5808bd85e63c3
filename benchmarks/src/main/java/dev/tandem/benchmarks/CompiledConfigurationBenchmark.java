package dev.tandem.benchmarks;

import dev.tandem.dl4j.NativeThreads;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.dataset.DataSet;
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
 * DL4J's own {@code fit} on the same arrays with a configuration that Tandem compiled and with one
 * that was written by hand: what does the compiled one cost? One native thread in both.
 *
 * <p>Two differences remain. The compiled losses are exact where DL4J's {@code LossBinaryXENT}
 * clips. And the compiled dropout draws masks that the reference draws too, number by number in
 * Java, in layers of its own, where DL4J's drops inside the layer with a native generator.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters and calls prepare().
public class CompiledConfigurationBenchmark {

  /** Sizes of the layers. */
  @Param("784-100-10")
  public String network;

  /** What is trained. */
  @Param({"PLAIN", "DROPOUT"})
  public Recipe recipe;

  /** Who wrote the configuration. */
  @Param({"COMPILED", "HANDWRITTEN"})
  public Author author;

  MultiLayerNetwork dl4j;

  private List<DataSet> batches;
  private int next;

  /** Who wrote a configuration. */
  public enum Author {
    /** Tandem, from an experiment. */
    COMPILED,
    /** Somebody who knows DL4J's builder. */
    HANDWRITTEN
  }

  /** Step 0. */
  @Setup
  public void prepare() {
    NativeThreads.use(1);
    dl4j =
        switch (author) {
          case COMPILED -> recipe.compiled(network);
          case HANDWRITTEN -> recipe.handwritten(network);
        };
    batches = Nd4jData.batches(Workload.batchSize(network));
  }

  /**
   * One step of DL4J.
   *
   * @return the score
   */
  @Benchmark
  public double fit() {
    next = (next + 1) % batches.size();
    DataSet batch = batches.get(next);
    dl4j.fit(batch.getFeatures(), batch.getLabels());
    return dl4j.score();
  }
}
