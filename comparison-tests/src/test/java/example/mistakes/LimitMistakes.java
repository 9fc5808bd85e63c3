package example.mistakes;

import static dev.tandem.dsl.Tandem.eachValueTo;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.maxNorm;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.nonNegative;
import static dev.tandem.dsl.Tandem.normOfLayerTo;
import static dev.tandem.dsl.Tandem.normOfParameterTo;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.unitNorm;
import static dev.tandem.dsl.Tandem.unitNormOfLayer;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weightDecay;
import static example.mistakes.Mistake.mistake;

import dev.tandem.spec.Experiment;
import dev.tandem.spec.SpecException;
import dev.tandem.spec.WeightDecay;
import java.util.ArrayList;
import java.util.List;

/** Limits that cannot be kept, or that two words set at once. */
final class LimitMistakes {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Experiment PLAIN =
      network(vector(2)).dense(1, identity()).minimizing(quadratic()).by(sgd(0.1), epochs(1));

  private LimitMistakes() {}

  static List<Mistake> all() {
    List<Mistake> all = new ArrayList<>();
    all.addAll(clippings());
    all.addAll(decays());
    all.addAll(constraints());
    return all;
  }

  private static List<Mistake> clippings() {
    Experiment clipped = PLAIN.clipping(eachValueTo(0.5));
    return List.of(
        mistake("values clipped to 0", () -> eachValueTo(0))
            .fails(SpecException.class, limit("eachValueTo(0.0)")),
        mistake("values clipped to a negative limit", () -> eachValueTo(-1))
            .fails(SpecException.class, limit("eachValueTo(-1.0)")),
        mistake("values clipped to NaN", () -> eachValueTo(NAN))
            .fails(SpecException.class, limit("eachValueTo(NaN)")),
        mistake("a layer clipped to norm 0", () -> normOfLayerTo(0))
            .fails(SpecException.class, limit("normOfLayerTo(0.0)")),
        mistake("a layer clipped to infinity", () -> normOfLayerTo(INFINITY))
            .fails(SpecException.class, limit("normOfLayerTo(Infinity)")),
        mistake("a parameter clipped to norm 0", () -> normOfParameterTo(0))
            .fails(SpecException.class, limit("normOfParameterTo(0.0)")),
        mistake("a parameter clipped to NaN", () -> normOfParameterTo(NAN))
            .fails(SpecException.class, limit("normOfParameterTo(NaN)")),
        mistake("the same clipping twice", () -> clipped.clipping(eachValueTo(0.1)))
            .fails(
                SpecException.class,
                "clipping(eachValueTo(0.1)): the experiment already has"
                    + " clipping(eachValueTo(0.5)); choose one"),
        mistake("two clippings", () -> clipped.clipping(unitNormOfLayer()))
            .fails(
                SpecException.class,
                "clipping(unitNormOfLayer()): the experiment already has"
                    + " clipping(eachValueTo(0.5)); choose one"));
  }

  private static List<Mistake> decays() {
    Experiment decaying = PLAIN.decaying(weightDecay(0.1)).decaying(weightDecay(0.2).onBiases());
    return List.of(
        mistake("a negative weight decay", () -> weightDecay(-0.1))
            .fails(SpecException.class, decay("weightDecay(-0.1)")),
        mistake("a weight decay of NaN", () -> weightDecay(NAN))
            .fails(SpecException.class, decay("weightDecay(NaN)")),
        mistake("an infinite weight decay", () -> weightDecay(INFINITY))
            .fails(SpecException.class, decay("weightDecay(Infinity)")),
        mistake("a decay of more than everything", () -> weightDecay(2).withoutLearningRate())
            .fails(
                SpecException.class,
                "weightDecay(2.0).withoutLearningRate(): takes more than the whole weight in each"
                    + " step; give a share of at most 1"),
        mistake("a negative decay from its record", () -> new WeightDecay(-2))
            .fails(SpecException.class, decay("weightDecay(-2.0)")),
        mistake("two decays", () -> decaying.decaying(weightDecay(0.3).withoutLearningRate()))
            .fails(
                SpecException.class,
                "decaying(weightDecay(0.3).withoutLearningRate()): the experiment already has"
                    + " weightDecay(0.1); give one coefficient that says both"),
        mistake("two decays of biases", () -> decaying.decaying(weightDecay(0.3).onBiases()))
            .fails(
                SpecException.class,
                "decaying(weightDecay(0.3).onBiases()): the experiment already has"
                    + " weightDecay(0.2).onBiases(); give one coefficient that says both"));
  }

  private static List<Mistake> constraints() {
    Experiment bound = PLAIN.subjectTo(nonNegative()).subjectTo(maxNorm(2));
    return List.of(
        mistake("a constraint of norm 0", () -> maxNorm(0))
            .fails(SpecException.class, norm("maxNorm(0.0)")),
        mistake("a constraint of negative norm", () -> maxNorm(-1))
            .fails(SpecException.class, norm("maxNorm(-1.0)")),
        mistake("a constraint of norm NaN", () -> maxNorm(NAN))
            .fails(SpecException.class, norm("maxNorm(NaN)")),
        mistake("a constraint of infinite norm", () -> maxNorm(INFINITY))
            .fails(SpecException.class, norm("maxNorm(Infinity)")),
        mistake("two max norms", () -> bound.subjectTo(maxNorm(3)))
            .fails(
                SpecException.class,
                "subjectTo(maxNorm(3.0)): the experiment already has maxNorm(2.0);"
                    + " give the one that is meant"),
        mistake("non-negative twice", () -> bound.subjectTo(nonNegative()))
            .fails(
                SpecException.class,
                "subjectTo(nonNegative()): the experiment already has nonNegative();"
                    + " give the one that is meant"),
        mistake("max norm and unit norm", () -> bound.subjectTo(unitNorm()))
            .fails(
                SpecException.class,
                "subjectTo(unitNorm()): maxNorm(2.0) already sets the norm; choose one of them"));
  }

  private static String limit(String clipping) {
    return clipping
        + ": the limit must be positive and finite; leave out clipping(...) for no limit";
  }

  private static String decay(String decay) {
    return decay + ": the coefficient must be 0 or more and finite; usual values are 0.0001 to 0.1";
  }

  private static String norm(String constraint) {
    return constraint + ": the norm must be positive and finite; usual values are 1 to 4";
  }
}
