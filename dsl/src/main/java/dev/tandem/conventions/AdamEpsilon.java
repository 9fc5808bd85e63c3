package dev.tandem.conventions;

import dev.tandem.conventions.Translation.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Adam's epsilon. With {@code c1 = 1 - 0.9^t, c2 = 1 - 0.999^t} the textbook divides {@code m / c1}
 * by {@code sqrt(v / c2) + epsilon}; the other form multiplies {@code m sqrt(c2) / c1} and divides
 * by {@code sqrt(v) + epsilon}, which is the textbook with an epsilon of {@code epsilon /
 * sqrt(c2)}.
 *
 * @param epsilon 0 or more
 */
record AdamEpsilon(double epsilon) implements Question<Double> {

  /** Whether the mean square is corrected before epsilon comes to it. */
  private enum Place {
    AFTER_CORRECTION,
    BEFORE_CORRECTION
  }

  private static final Habits<List<Words>> HABITS =
      new Habits<>(
          "Adam",
          Map.of(
              Speaker.TANDEM,
                  List.of(
                      new Words(Place.AFTER_CORRECTION, "adam(eta).epsilon(%s)"),
                      new Words(Place.BEFORE_CORRECTION, "adam(eta).epsilon(%s).asInDl4j()")),
              Speaker.DL4J,
                  List.of(new Words(Place.BEFORE_CORRECTION, "Adam.builder().epsilon(%s)")),
              Speaker.PYTORCH,
                  List.of(
                      new Words(Place.AFTER_CORRECTION, "torch.optim.Adam(parameters, eps=%s)")),
              Speaker.KERAS,
                  List.of(
                      new Words(Place.BEFORE_CORRECTION, "keras.optimizers.Adam(epsilon=%s)"))));

  AdamEpsilon {
    Epsilons.require("adamEpsilon", epsilon);
  }

  @Override
  public Sentence<Double> from(Speaker speaker) {
    Words words = HABITS.of(speaker, "from").get(0);
    return to -> translate(words.phrase(speaker, epsilon), words.place(), to);
  }

  private Translation<Double> translate(Phrase original, Place place, Speaker to) {
    Words closest =
        HABITS.of(to, "to").stream()
            .min(Comparator.comparing(words -> words.place() == place ? 0 : 1))
            .orElseThrow();
    Place other = closest.place();
    return new Translation<>(
        original,
        closest.phrase(to, epsilon),
        epsilon,
        place == other || epsilon == 0 ? Exactness.always() : never(place, other),
        place == other ? "" : "the two come closer as 0.999^t goes to 0");
  }

  private Exactness never(Place one, Place two) {
    return Exactness.neverUnless(
        one == Place.AFTER_CORRECTION
            ? "epsilon is multiplied by sqrt(1 - 0.999^t) at each update t"
            : "epsilon is divided by sqrt(1 - 0.999^t) at each update t",
        new Counterexample(
            "a gradient of epsilon / 10, rate 0.001, from w = 0",
            1,
            "w",
            -firstUpdate(one, epsilon / 10),
            -firstUpdate(two, epsilon / 10)));
  }

  /** Rate 0.001, t = 1: {@code m = 0.1 g, v = 0.001 g^2}. */
  private double firstUpdate(Place place, double gradient) {
    double m = 0.1 * gradient;
    double v = 0.001 * gradient * gradient;
    return switch (place) {
      case AFTER_CORRECTION -> 0.001 * (m / 0.1) / (Math.sqrt(v / 0.001) + epsilon);
      case BEFORE_CORRECTION -> 0.001 * Math.sqrt(0.001) / 0.1 * m / (Math.sqrt(v) + epsilon);
    };
  }

  private record Words(Place place, String pattern) {
    Phrase phrase(Speaker speaker, double epsilon) {
      return new Phrase(speaker.label(), pattern.formatted(epsilon));
    }
  }
}
