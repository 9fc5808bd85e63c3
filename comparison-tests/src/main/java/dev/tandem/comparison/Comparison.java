package dev.tandem.comparison;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Backend;
import dev.tandem.run.DataCheck;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.SpecException;

/**
 * One experiment to be run in two engines.
 *
 * <pre>{@code
 * assertThat(compare(myExperiment).on(myData).forSteps(50)).agrees();
 * }</pre>
 *
 * @param name name of the experiment in messages and reports
 * @param experiment what both engines run
 * @param first the engine that is trusted
 * @param second the engine that is compared with it
 * @param bounds how far they may differ
 */
public record Comparison(
    String name, Experiment experiment, Backend first, Backend second, Bounds bounds) {

  /**
   * An experiment in the reference and in DL4J, with the standard bounds.
   *
   * @param experiment what to run
   * @return the comparison, called {@code experiment}
   */
  public static Comparison compare(Experiment experiment) {
    return new Comparison(
        "experiment", experiment, new ReferenceBackend(), new Dl4jBackend(), Bounds.standard());
  }

  /**
   * The same under another name.
   *
   * @param name name in messages and reports
   * @return a new comparison
   */
  public Comparison named(String name) {
    return new Comparison(name, experiment, first, second, bounds);
  }

  /**
   * The same between other engines.
   *
   * @param first the engine that is trusted
   * @param second the engine that is compared with it
   * @return a new comparison
   */
  public Comparison between(Backend first, Backend second) {
    return new Comparison(name, experiment, first, second, bounds);
  }

  /**
   * The same with other bounds.
   *
   * @param bounds how far the engines may differ
   * @return a new comparison
   */
  public Comparison within(Bounds bounds) {
    return new Comparison(name, experiment, first, second, bounds);
  }

  /**
   * Gives the data; the batches are those that the experiment's plan makes of it.
   *
   * @param data training data
   * @return the comparison with its data
   * @throws DataException when the data does not fit the experiment
   */
  public OnData on(Dataset data) {
    DataCheck.require(experiment, data);
    return new OnData(this, data);
  }

  /**
   * A comparison with its data.
   *
   * @param comparison the comparison
   * @param data training data
   */
  public record OnData(Comparison comparison, Dataset data) {

    /**
     * Climbs the ladder.
     *
     * @param steps number of steps for the rungs that train, at least 1
     * @return one result a rung
     * @throws SpecException when there is not at least one step
     */
    public Agreement forSteps(int steps) {
      if (steps < 1) {
        throw new SpecException(
            "forSteps(%d): needs at least one step; give the number of updates to compare"
                .formatted(steps));
      }
      return new Ladder(comparison, data, steps).climb();
    }

    /**
     * Both engines at step 0, to be trained step by step together.
     *
     * @return the pair
     */
    public Lockstep inLockstep() {
      return Lockstep.start(comparison);
    }
  }
}
