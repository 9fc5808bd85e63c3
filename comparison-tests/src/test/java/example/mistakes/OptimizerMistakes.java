package example.mistakes;

import static dev.tandem.dsl.Tandem.adaGrad;
import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.ball;
import static dev.tandem.dsl.Tandem.byEpoch;
import static dev.tandem.dsl.Tandem.byStep;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.from;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.nadam;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.noImprovementIn;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.rmsProp;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.vector;
import static example.mistakes.Mistake.mistake;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.TrainingListener;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Momentum;
import dev.tandem.spec.Problem;
import dev.tandem.spec.Schedule;
import dev.tandem.spec.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What cannot be said of optimizers, schedules and plans. */
final class OptimizerMistakes {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Problem LINE =
      network(vector(1)).dense(1, identity()).minimizing(quadratic());
  private static final Dataset TEN = Dataset.of(new double[10][1], new double[10][1]);

  private OptimizerMistakes() {}

  static List<Mistake> all() {
    List<Mistake> all = new ArrayList<>();
    all.addAll(ratesAndPlans());
    all.addAll(adaptive());
    all.addAll(schedules());
    all.addAll(plateaus());
    return all;
  }

  private static List<Mistake> ratesAndPlans() {
    return List.of(
        mistake("a learning rate of 0", () -> sgd(0)).fails(SpecException.class, rate("0.0")),
        mistake("a negative learning rate", () -> sgd(-0.1))
            .fails(SpecException.class, rate("-0.1")),
        mistake("a learning rate of NaN", () -> sgd(NAN)).fails(SpecException.class, rate("NaN")),
        mistake("an infinite learning rate", () -> sgd(INFINITY))
            .fails(SpecException.class, rate("Infinity")),
        mistake(
                "a learning rate of 0 under a momentum",
                () -> new Momentum.HeavyBall(new Schedule.Constant(0), new Schedule.Constant(0.9)))
            .fails(SpecException.class, rate("0.0")),
        mistake("a momentum of 1", () -> sgd(0.1).withMomentum(1))
            .fails(SpecException.class, momentum("withMomentum(1.0)")),
        mistake("a negative momentum", () -> sgd(0.1).withMomentum(-0.9))
            .fails(SpecException.class, momentum("withMomentum(-0.9)")),
        mistake("a momentum of NaN", () -> sgd(0.1).withMomentum(NAN))
            .fails(SpecException.class, momentum("withMomentum(NaN)")),
        mistake("a Nesterov momentum of 1", () -> sgd(0.1).withNesterov(1))
            .fails(SpecException.class, momentum("withNesterov(1.0)")),
        mistake("a negative Nesterov momentum", () -> sgd(0.1).withNesterov(-0.9))
            .fails(SpecException.class, momentum("withNesterov(-0.9)")),
        mistake("a Nesterov momentum of NaN", () -> sgd(0.1).withNesterov(NAN))
            .fails(SpecException.class, momentum("withNesterov(NaN)")),
        mistake("no epochs", () -> epochs(0))
            .fails(
                SpecException.class,
                "epochs(0): needs at least one epoch; give the number of passes over the data"),
        mistake("empty batches", () -> epochs(1).batchesOf(0))
            .fails(
                SpecException.class,
                "batchesOf(0): needs at least one sample; give the number of samples a step"),
        mistake("negative batches", () -> epochs(1).batchesOf(-5))
            .fails(
                SpecException.class,
                "batchesOf(-5): needs at least one sample; give the number of samples a step"));
  }

  private static List<Mistake> adaptive() {
    return List.of(
        mistake("a rate of 0 for Adam", () -> adam(0))
            .fails(
                SpecException.class,
                "adam(0.0): the learning rate must be positive and finite;"
                    + " the course uses 0.01 to 3"),
        mistake("a decay of 1", () -> adam(0.1).beta1(1))
            .fails(SpecException.class, decay("beta1(1.0)")),
        mistake("a negative decay", () -> nadam(0.1).beta2(-0.9))
            .fails(SpecException.class, decay("beta2(-0.9)")),
        mistake("a decay of NaN", () -> rmsProp(0.1).decay(NAN))
            .fails(SpecException.class, decay("decay(NaN)")),
        mistake("an epsilon of 0", () -> adaGrad(0.1).epsilon(0))
            .fails(
                SpecException.class,
                "epsilon(0.0): it keeps a quotient finite and must be positive;"
                    + " usual values are 1e-8 to 1e-6"),
        mistake("an average with momentum 1", () -> sgd(0.1).withAveragedGradient(1))
            .fails(SpecException.class, momentum("withAveragedGradient(1.0)")),
        mistake("a sum with momentum 1", () -> sgd(0.1).withSummedGradient(1))
            .fails(SpecException.class, momentum("withSummedGradient(1.0)")),
        mistake("a time step of 0", () -> ball(0))
            .fails(
                SpecException.class,
                "ball(0.0): the time step must be positive and finite;"
                    + " the course uses 0.01 to 3"),
        mistake("friction that turns the ball around", () -> ball(0.5).withFriction(3))
            .fails(
                SpecException.class,
                "ball(0.5).withFriction(3.0): friction times time step must lie in [0, 1];"
                    + " more would turn the ball around"));
  }

  private static List<Mistake> schedules() {
    Schedule growing = from(0.5).times(1.5).everyStep();
    return List.of(
        mistake("a schedule from 0", () -> from(0))
            .fails(
                SpecException.class,
                "from(0.0): a schedule must start at a positive, finite value;"
                    + " such as from(0.1)"),
        mistake("a factor of 0", () -> from(0.1).times(0))
            .fails(
                SpecException.class,
                "from(0.1).times(0.0): the factor must be positive and finite; 0.5 halves"),
        mistake("stairs without length", () -> from(0.1).halved().everyEpochs(0))
            .fails(
                SpecException.class,
                "from(0.1).halved().everyEpochs(0): the stairs need a length of at least 1;"
                    + " give the count between drops"),
        mistake("a table without a start", () -> byEpoch(Map.of(5, 0.1)))
            .fails(
                SpecException.class,
                "byEpoch({5=0.1}): there is no value for the start; add one for the key 0"),
        mistake("a table with a negative key", () -> byStep(Map.of(-1, 0.1, 0, 0.2)))
            .fails(
                SpecException.class,
                "byStep: -1=0.1; keys count from 0 on and values must be 0 or more and finite"),
        mistake("a table with NaN", () -> byStep(Map.of(0, NAN)))
            .fails(
                SpecException.class,
                "byStep: 0=NaN; keys count from 0 on and values must be 0 or more and finite"),
        mistake("a table of zeros for a rate", () -> sgd(byStep(Map.of(0, 0.0))))
            .fails(SpecException.class, rate("byStep({0=0.0})")),
        mistake("a gamma of 0", () -> from(0.1).inverse(0))
            .fails(
                SpecException.class,
                "from(0.1)...inverse(0.0): gamma must be positive and finite; 1 is usual"),
        mistake("a negative power", () -> from(0.1).toZeroInSteps(5).power(-1))
            .fails(
                SpecException.class,
                "from(0.1)...power(-1.0): power must be positive and finite; 1 is usual"),
        mistake("a polynomial without length", () -> from(0.1).toZeroInEpochs(0))
            .fails(
                SpecException.class,
                "from(0.1).toZeroInEpochs(0): needs a length of at least 1;"
                    + " give the count after which it is 0"),
        mistake("a flat sigmoid", () -> from(0.1).sigmoid(0, 5))
            .fails(
                SpecException.class,
                "from(0.1).sigmoid(0.0, 5): the slope must be finite and not 0, the middle 0 or"
                    + " more; a negative slope falls"),
        mistake("a cycle that goes down", () -> from(0.1).cyclingTo(0.01, 10))
            .fails(
                SpecException.class,
                "from(0.1).cyclingTo(0.01, 10): the greatest value must be finite and above the"
                    + " start; ten times the start is usual"),
        mistake("a cycle that only anneals", () -> from(0.1).cyclingTo(1, 10).annealing(9, 0.1))
            .fails(
                SpecException.class,
                "from(0.1).cyclingTo(1.0, 10).annealing(9, 0.1): needs at least 2 counts before"
                    + " the annealing, and a factor in (0, 1]; a tenth of the length is usual"),
        mistake("a momentum that grows beyond 1", () -> sgd(0.1).withMomentum(growing))
            .fails(
                SpecException.class, momentum("withMomentum(from(0.5).times(1.5).everyStep())")));
  }

  private static List<Mistake> plateaus() {
    Schedule falling = from(0.5).halved().onPlateau();
    Experiment patient = LINE.by(sgd(falling), epochs(3).stopping(noImprovementIn(2)));
    Experiment holding = LINE.by(sgd(0.1), epochs(3).holdingOut(0.2));
    Experiment greedy = LINE.by(sgd(0.1), epochs(3).holdingOut(0.99));
    return List.of(
        mistake("a factor of 1 on a plateau", () -> from(0.5).times(1).onPlateau())
            .fails(
                SpecException.class,
                "from(0.5).times(1.0).onPlateau(): the factor must lie in (0, 1);"
                    + " halved() is usual"),
        mistake("an end above the start", () -> from(0.5).halved().onPlateau().downTo(2))
            .fails(
                SpecException.class,
                "from(0.5).times(0.5).onPlateau().downTo(2.0): the share must lie in (0, 1);"
                    + " the course ends at 1.0 / 1024"),
        mistake("a momentum on plateaus", () -> sgd(0.1).withMomentum(falling))
            .fails(
                SpecException.class,
                "sgd(0.1).withMomentum(from(0.5).halved().onPlateau()): only a learning rate can"
                    + " follow plateaus; give a number or another schedule"),
        mistake("plateaus that nothing finds", () -> LINE.by(sgd(falling), epochs(3)))
            .fails(
                SpecException.class,
                "by(sgd(from(0.5).halved().onPlateau()), epochs(3).batchesOf(32).seed(1)): the"
                    + " rate falls on plateaus but nothing finds them; add"
                    + " stopping(noImprovementIn(10)) to the plan"),
        mistake("no patience at all", () -> noImprovementIn())
            .fails(
                SpecException.class,
                "noImprovementIn(): needs at least one number of epochs, each 1 or more;"
                    + " the course begins with 10"),
        mistake("a patience of 0", () -> noImprovementIn(10, 0))
            .fails(
                SpecException.class,
                "noImprovementIn(10, 0): needs at least one number of epochs, each 1 or more;"
                    + " the course begins with 10"),
        mistake("everything held out", () -> epochs(3).holdingOut(1))
            .fails(
                SpecException.class,
                "holdingOut(1.0): the share must lie in [0, 1);"
                    + " holdingOut(0.2) validates on a fifth"),
        mistake("nothing left to train on", () -> new ReferenceBackend().train(greedy, TEN))
            .fails(
                DataException.class,
                "holdingOut(0.99): of 10 samples that is 10, and both parts need one;"
                    + " give another share"),
        mistake("nothing to validate with", () -> new ReferenceBackend().train(patient, TEN))
            .fails(
                DataException.class,
                "train: stopping(noImprovementIn(2)) needs validation data; add holdingOut(0.2),"
                    + " or give a set"),
        mistake(
                "two validation sets",
                () -> new ReferenceBackend().train(holding, TEN, TEN, TrainingListener.SILENT))
            .fails(
                DataException.class,
                "train: the plan is holdingOut(0.2) and there is a validation set;"
                    + " give one of them"));
  }

  private static String rate(String rate) {
    return "sgd(%s): the learning rate must be positive and finite; the course uses 0.01 to 3"
        .formatted(rate);
  }

  private static String momentum(String word) {
    return "sgd(0.1).%s: the momentum must lie in [0, 1); usual values are 0.5 to 0.99"
        .formatted(word);
  }

  private static String decay(String word) {
    return word + ": the decay of an average must lie in [0, 1); usual values are 0.9 to 0.999";
  }
}
