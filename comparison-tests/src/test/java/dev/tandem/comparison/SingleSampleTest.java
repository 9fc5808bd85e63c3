package dev.tandem.comparison;

import static dev.tandem.comparison.Comparison.compare;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Dataset;
import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.spec.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who normalizes a last batch of one sample is told so, in each engine and in a comparison. */
class SingleSampleTest {

  private static final Logger LOGGER = Logger.getLogger("dev.tandem");
  private static final Dataset DATA = SampleData.curves(21, 2, 1);
  private static final String WARNING =
      "WARNING batchNormalization1: batchesOf(10) leave one sample of 21 alone, whose variance is 0:"
          + " it gives beta, nothing below learns from it and the running variance stays;"
          + " batchesOf(9) leave none alone";

  private static final Experiment EXPERIMENT =
      network(vector(2))
          .dense(3, identity())
          .batchNormalization()
          .dense(1, identity())
          .minimizing(quadratic())
          .by(sgd(0.1), epochs(2).batchesOf(10));

  private final List<String> heard = new ArrayList<>();

  private final Handler ear =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          heard.add(entry.getLevel() + " " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(ear);
  }

  @AfterEach
  void stopListening() {
    LOGGER.removeHandler(ear);
    LOGGER.setUseParentHandlers(true);
  }

  @Test
  void each_training_run_warns_once() {
    new ReferenceBackend().train(EXPERIMENT, DATA);
    assertThat(heard).containsExactly(WARNING);
    new Dl4jBackend().train(EXPERIMENT, DATA);
    assertThat(heard).containsExactly(WARNING, WARNING);
  }

  @Test
  void a_comparison_warns_once() {
    compare(EXPERIMENT).on(DATA).forSteps(1);
    assertThat(heard).containsExactly(WARNING);
  }
}
