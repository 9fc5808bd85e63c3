package example.mistakes;

import static dev.tandem.conventions.Speaker.DL4J;
import static dev.tandem.conventions.Speaker.KERAS;
import static dev.tandem.conventions.Speaker.S0;
import static dev.tandem.conventions.Speaker.S2;
import static dev.tandem.conventions.Speaker.S3;
import static dev.tandem.conventions.Speaker.S4;
import static dev.tandem.conventions.Speaker.TANDEM;
import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.ball;
import static dev.tandem.dsl.Tandem.from;
import static dev.tandem.dsl.Tandem.sgd;
import static example.mistakes.Mistake.mistake;

import dev.tandem.conventions.Conventions;
import dev.tandem.conventions.MomentumForm;
import dev.tandem.spec.SpecException;
import java.util.ArrayList;
import java.util.List;

/** What cannot be translated. */
final class ConventionMistakes {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private ConventionMistakes() {}

  static List<Mistake> all() {
    List<Mistake> all = new ArrayList<>();
    all.addAll(dropout());
    all.addAll(penalties());
    all.addAll(momentum());
    all.addAll(balls());
    all.addAll(optimizers());
    all.addAll(ratesAndEpsilons());
    return all;
  }

  private static List<Mistake> dropout() {
    return List.of(
        mistake("a translated dropout in percent", () -> Conventions.dropout(20))
            .fails(
                SpecException.class,
                "dropout(20.0): the number is a probability; give 0.2 for a fifth"),
        mistake("a translated dropout below 0", () -> Conventions.dropout(-0.1))
            .fails(
                SpecException.class,
                "dropout(-0.1): the number is a probability; give 0.2 for a fifth"),
        mistake("a translated dropout of NaN", () -> Conventions.dropout(NAN))
            .fails(
                SpecException.class,
                "dropout(NaN): the number is a probability; give 0.2 for a fifth"),
        mistake("a translated dropout of everything", () -> Conventions.dropout(1).from(TANDEM))
            .fails(
                SpecException.class,
                "dropout(1.0).from(TANDEM): the number is the share that is dropped; at 1 nothing"
                    + " is left, give less"),
        mistake("a course's dropout of everything", () -> Conventions.dropout(1).from(S3))
            .fails(
                SpecException.class,
                "dropout(1.0).from(S3): the number is the share that is dropped; at 1 nothing is"
                    + " left, give less"),
        mistake("DL4J's dropout that keeps nothing", () -> Conventions.dropout(0).from(DL4J))
            .fails(
                SpecException.class,
                "dropout(0.0).from(DL4J): the number is the share that is kept; DL4J takes 0 for no"
                    + " dropout, write 1 for that"),
        mistake("dropout of who has none", () -> Conventions.dropout(0.2).from(S2))
            .fails(
                SpecException.class,
                "from(S2): S2 has no dropout number; who has is S0, S1, S3, TANDEM, DL4J, PYTORCH,"
                    + " KERAS"),
        mistake("dropout for who has none", () -> Conventions.dropout(0.2).from(TANDEM).to(S4))
            .fails(
                SpecException.class,
                "to(S4): S4 has no dropout number; who has is S0, S1, S3, TANDEM, DL4J, PYTORCH,"
                    + " KERAS"));
  }

  private static List<Mistake> penalties() {
    return List.of(
        mistake("a translated penalty below 0", () -> Conventions.l2(-5))
            .fails(SpecException.class, "l2(-5.0): the number must be 0 or more and finite"),
        mistake("a translated penalty of NaN", () -> Conventions.l2(NAN))
            .fails(SpecException.class, "l2(NaN): the number must be 0 or more and finite"),
        mistake("a translated penalty over nothing", () -> Conventions.l2(5).over(0))
            .fails(
                SpecException.class,
                "l2(5.0).over(0): needs at least one sample; give the size of the training set"),
        mistake("lambda without n", () -> Conventions.l2(5).from(S3))
            .fails(
                SpecException.class,
                "l2(5.0).from(S3): S3 divides by the number of training samples, which is missing;"
                    + " write l2(5.0).over(n)"),
        mistake("a lambda wanted without n", () -> Conventions.l2(0.1).from(KERAS).to(S3))
            .fails(
                SpecException.class,
                "l2(0.1).to(S3): S3 divides by the number of training samples, which is missing;"
                    + " write l2(0.1).over(n)"),
        mistake("a penalty of who has none", () -> Conventions.l2(0.1).from(S4))
            .fails(
                SpecException.class,
                "from(S4): S4 has no L2 number; who has is S0, S1, S3, TANDEM, DL4J, PYTORCH,"
                    + " KERAS"));
  }

  private static List<Mistake> momentum() {
    return List.of(
        mistake("a translated momentum of 1", () -> Conventions.momentum(1))
            .fails(SpecException.class, momentum("1.0")),
        mistake("a translated momentum below 0", () -> Conventions.momentum(-0.9))
            .fails(SpecException.class, momentum("-0.9")),
        mistake("a translated momentum of NaN", () -> Conventions.momentum(NAN))
            .fails(SpecException.class, momentum("NaN")),
        mistake("a momentum beside a rate of 0", () -> Conventions.momentum(0.9).withRate(0))
            .fails(SpecException.class, rate("withRate(0.0)")),
        mistake("a momentum beside a rate of NaN", () -> Conventions.momentum(0.9).withRate(NAN))
            .fails(SpecException.class, rate("withRate(NaN)")),
        mistake(
                "a momentum of who has none",
                () -> Conventions.momentum(0.9).withRate(0.1).from(S4))
            .fails(SpecException.class, "from" + NO_MOMENTUM),
        mistake(
                "a momentum for who has none",
                () -> Conventions.momentum(0.9).withRate(0.1).from(S0).to(S4))
            .fails(SpecException.class, "to" + NO_MOMENTUM),
        mistake(
                "a ball without its own numbers",
                () -> Conventions.momentum(0.9).withRate(0.1).from(MomentumForm.BALL))
            .fails(
                SpecException.class,
                "momentum(0.9).withRate(0.1).from(BALL): a ball has a time step and a friction;"
                    + " write ball(dt).withFriction(r)"));
  }

  private static List<Mistake> balls() {
    return List.of(
        mistake("a translated ball that stands still", () -> Conventions.ball(0))
            .fails(SpecException.class, rate("ball(0.0)")),
        mistake("a translated ball without end", () -> Conventions.ball(INFINITY))
            .fails(SpecException.class, rate("ball(Infinity)")),
        mistake("a translated ball without friction", () -> Conventions.ball(0.1).withFriction(0))
            .fails(SpecException.class, friction("0.0")),
        mistake("a translated ball that turns", () -> Conventions.ball(0.1).withFriction(20))
            .fails(SpecException.class, friction("20.0")),
        mistake("a translated friction of NaN", () -> Conventions.ball(0.1).withFriction(NAN))
            .fails(SpecException.class, friction("NaN")));
  }

  private static List<Mistake> optimizers() {
    return List.of(
        mistake("the momentum of Adam", () -> Conventions.momentumOf(adam(0.001)))
            .fails(
                SpecException.class,
                "momentumOf(adam(0.001)): has no form of momentum; adamEpsilon and rmsPropEpsilon"
                    + " translate what differs there"),
        mistake(
                "the momentum on a schedule",
                () -> Conventions.momentumOf(sgd(from(0.1).halved().everyEpochs(2))))
            .fails(
                SpecException.class,
                "momentumOf(sgd(from(0.1).halved().everyEpochs(2))): a translation is of constant"
                    + " numbers, but this follows a schedule; translate the first numbers and read"
                    + " the condition"),
        mistake("the momentum of a ball without friction", () -> Conventions.momentumOf(ball(0.1)))
            .fails(SpecException.class, friction("0.0")));
  }

  private static List<Mistake> ratesAndEpsilons() {
    return List.of(
        mistake("a translated rate of 0", () -> Conventions.rate(0))
            .fails(SpecException.class, rate("rate(0.0)")),
        mistake("a squared error of nothing", () -> Conventions.rate(1).forSquaredErrorOf(0))
            .fails(
                SpecException.class,
                "forSquaredErrorOf(0): needs at least one output; give the units of the last"
                    + " layer"),
        mistake("a rate for empty batches", () -> Conventions.rate(1).forBatchesOf(0))
            .fails(
                SpecException.class,
                "forBatchesOf(0): needs at least one sample; give the samples of one batch"),
        mistake(
                "a squared error of who has none",
                () -> Conventions.rate(1).forSquaredErrorOf(3).from(S4))
            .fails(
                SpecException.class,
                "from(S4): S4 has no squared error; who has is S0, S1, S2, S3, TANDEM, DL4J,"
                    + " PYTORCH, KERAS"),
        mistake("a batch of who says nothing", () -> Conventions.rate(1).forBatchesOf(3).from(S2))
            .fails(
                SpecException.class,
                "from(S2): S2 has no batch reduction; who has is S0, S1, S3, S4, TANDEM, DL4J,"
                    + " PYTORCH, KERAS"),
        mistake("a negative epsilon of Adam", () -> Conventions.adamEpsilon(-1e-8))
            .fails(SpecException.class, epsilon("adamEpsilon(-1.0E-8)")),
        mistake("an infinite epsilon of RMSprop", () -> Conventions.rmsPropEpsilon(INFINITY))
            .fails(SpecException.class, epsilon("rmsPropEpsilon(Infinity)")),
        mistake("an Adam of the course", () -> Conventions.adamEpsilon(1e-8).from(S0))
            .fails(
                SpecException.class,
                "from(S0): S0 has no Adam; who has is TANDEM, DL4J, PYTORCH, KERAS"),
        mistake("an RMSprop of the course", () -> Conventions.rmsPropEpsilon(1e-8).from(S0))
            .fails(
                SpecException.class,
                "from(S0): S0 has no RMSprop; who has is TANDEM, DL4J, PYTORCH, KERAS"));
  }

  private static final String NO_MOMENTUM =
      "(S4): S4 has no momentum; who has is S0, S1, S2, S3, TANDEM, DL4J, PYTORCH, KERAS";

  private static String momentum(String number) {
    return "momentum("
        + number
        + "): the momentum must lie in [0, 1); usual values are 0.5 to 0.99";
  }

  private static String rate(String call) {
    return call + ": must be positive and finite; the course uses 0.01 to 3";
  }

  private static String friction(String number) {
    return "ball(0.1).withFriction("
        + number
        + "): friction times time step must lie in (0, 1]; the momentum is 1 - r dt";
  }

  private static String epsilon(String call) {
    return call + ": epsilon must be 0 or more and finite; usual values are 1e-8 and 1e-7";
  }
}
