package dev.tandem.run;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Node;
import dev.tandem.spec.Normalization;
import java.util.List;
import java.util.stream.IntStream;

/** What an experiment does with its data that may not be meant, though it is no mistake. */
public final class Warnings {

  private static final System.Logger LOGGER = System.getLogger("dev.tandem");

  private Warnings() {}

  /**
   * The warnings: one for each batch normalization that meets a last batch of one sample.
   *
   * @param experiment what is trained
   * @param training the samples that its plan makes batches of
   * @return none when all is as usual
   */
  public static List<String> of(Experiment experiment, Dataset training) {
    int samples = training.size();
    if (samples % experiment.plan().batchSize() != 1) {
      return List.of();
    }
    return Normalization.withoutVarianceOfOneSample(experiment.network()).stream()
        .map(node -> alone(node, samples, experiment.plan().batchSize()))
        .toList();
  }

  /**
   * Logs the warnings of an experiment, if any, as {@code dev.tandem} through {@link
   * System.Logger}.
   *
   * @param experiment what is trained
   * @param training the samples that its plan makes batches of
   */
  public static void log(Experiment experiment, Dataset training) {
    of(experiment, training).forEach(warning -> LOGGER.log(System.Logger.Level.WARNING, warning));
  }

  private static String alone(Node node, int samples, int batchSize) {
    String variance =
        switch (((Normalization.Batch) node.layer()).form()) {
          case TEXTBOOK -> "stays";
          case DL4J -> "averages a 0";
        };
    return "%s: batchesOf(%d) leave one sample of %d alone, whose variance is 0: %s %s; %s"
        .formatted(
            node.name(),
            batchSize,
            samples,
            "it gives beta, nothing below learns from it and the running variance",
            variance,
            advice(samples, batchSize));
  }

  private static String advice(int samples, int batchSize) {
    IntStream smaller = IntStream.iterate(batchSize - 1, size -> size > 1, size -> size - 1);
    IntStream greater = IntStream.rangeClosed(batchSize + 1, samples);
    return IntStream.concat(smaller, greater)
        .filter(size -> samples % size != 1)
        .mapToObj("batchesOf(%d) leave none alone"::formatted)
        .findFirst()
        .orElse("give more samples");
  }
}
