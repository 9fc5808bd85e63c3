package example.mistakes;

import static example.mistakes.Mistake.mistake;

import dev.tandem.approximation.Request;
import dev.tandem.approximation.StepNetwork;
import dev.tandem.spec.SpecException;
import java.util.List;

/** Functions that cannot be approximated, or not as nearly as is asked. */
final class ApproximationMistakes {

  private static final Request LINE = StepNetwork.approximating(x -> 2 * x);

  private ApproximationMistakes() {}

  static List<Mistake> all() {
    return List.of(
        mistake(
                "a function that is NaN",
                () -> StepNetwork.approximating(Math::log).from(-1).to(1).within(0.1))
            .fails(
                SpecException.class,
                "approximating(f): f(-1.0) is NaN; give a function that is finite from -1.0 to 1.0"),
        mistake(
                "a function that is infinite",
                () -> StepNetwork.approximating(x -> 1 / (1 - x)).within(0.1))
            .fails(
                SpecException.class,
                "approximating(f): f(1.0) is Infinity; give a function that is finite from 0.0 to"
                    + " 1.0"),
        mistake(
                "a function of two variables that is NaN",
                () -> StepNetwork.approximating(2, x -> Double.NaN).within(0.1))
            .fails(
                SpecException.class,
                "approximating(f): f([0.0, 0.0]) is NaN; give a function that is finite from 0.0 to"
                    + " 1.0"),
        mistake("a function of nothing", () -> StepNetwork.approximating(0, x -> 1))
            .fails(SpecException.class, variables(0)),
        mistake("a function of too much", () -> StepNetwork.approximating(9, x -> 1))
            .fails(SpecException.class, variables(9)),
        mistake("a domain from NaN", () -> LINE.from(Double.NaN))
            .fails(
                SpecException.class, "from(NaN): must be finite and at most 1e15; give a number"),
        mistake("a domain from where 1 is nothing", () -> LINE.from(1e17))
            .fails(
                SpecException.class,
                "from(1.0E17): must be finite and at most 1e15; give a number"),
        mistake("a domain that ends before it begins", () -> LINE.from(3).to(2))
            .fails(
                SpecException.class,
                "to(2.0): must be finite and above 3.0, where the domain begins; say from(...)"
                    + " first"),
        mistake("a negative steepness", () -> LINE.steepness(-1))
            .fails(
                SpecException.class,
                "steepness(-1.0): must be 0 or more and finite; give the greatest slope of f"),
        mistake("a function steeper than was said", () -> LINE.steepness(1).within(0.1))
            .fails(
                SpecException.class,
                "steepness(1.0): f has a slope of 2.0 somewhere; give its greatest one"),
        mistake("no error allowed", () -> LINE.within(0))
            .fails(
                SpecException.class,
                "within(0.0): must be positive and finite; give the error that is allowed"),
        mistake("hardly any error allowed", () -> LINE.steepness(2).within(1e-7))
            .fails(
                SpecException.class,
                "within(1.0E-7): a slope of 2.0 needs 10000000 cells along each axis and 9999999"
                    + " weights; at most 4000000 are built: allow a greater error"));
  }

  private static String variables(int count) {
    return "approximating(%d, f): needs 1 to 8 variables; give the length of f's argument"
        .formatted(count);
  }
}
