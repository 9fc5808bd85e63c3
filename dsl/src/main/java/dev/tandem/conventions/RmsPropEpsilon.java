package dev.tandem.conventions;

import dev.tandem.conventions.Translation.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * RMSprop's epsilon, beside the mean square {@code G' = 0.9 G + 0.1 g^2}.
 *
 * @param epsilon 0 or more
 */
record RmsPropEpsilon(double epsilon) implements Question<Double> {

  /** Where epsilon stands. */
  private enum Place {
    /** {@code g / (sqrt(G) + epsilon), G = 0} at first. */
    BESIDE_ROOT,
    /** {@code g / sqrt(G + epsilon), G = 0} at first. */
    UNDER_ROOT,
    /** {@code g / (sqrt(G) + epsilon), G = epsilon} at first. */
    BESIDE_ROOT_AND_START;

    /** The epsilon that stands beside the root when {@code G} is nothing. */
    double besideRoot(double epsilon) {
      return this == UNDER_ROOT ? Math.sqrt(epsilon) : epsilon;
    }

    /** The other way round. */
    double number(double besideRoot) {
      return Digits.written(this == UNDER_ROOT ? besideRoot * besideRoot : besideRoot);
    }

    double update(double gradient, double epsilon) {
      double start = this == BESIDE_ROOT_AND_START ? epsilon : 0;
      double square = 0.9 * start + 0.1 * gradient * gradient;
      return this == UNDER_ROOT
          ? gradient / Math.sqrt(square + epsilon)
          : gradient / (Math.sqrt(square) + epsilon);
    }
  }

  private static final Habits<List<Words>> HABITS =
      new Habits<>(
          "RMSprop",
          Map.of(
              Speaker.TANDEM,
                  List.of(
                      new Words(Place.BESIDE_ROOT, "rmsProp(eta).epsilon(%s)"),
                      new Words(
                          Place.BESIDE_ROOT_AND_START, "rmsProp(eta).epsilon(%s).asInDl4j()")),
              Speaker.DL4J,
                  List.of(new Words(Place.BESIDE_ROOT_AND_START, "RmsProp.builder().epsilon(%s)")),
              Speaker.PYTORCH,
                  List.of(new Words(Place.BESIDE_ROOT, "torch.optim.RMSprop(parameters, eps=%s)")),
              Speaker.KERAS,
                  List.of(new Words(Place.UNDER_ROOT, "keras.optimizers.RMSprop(epsilon=%s)"))));

  RmsPropEpsilon {
    Epsilons.require("rmsPropEpsilon", epsilon);
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
    double value = place == other ? epsilon : other.number(place.besideRoot(epsilon));
    return new Translation<>(
        original,
        closest.phrase(to, value),
        value,
        place == other || epsilon == 0 ? Exactness.always() : never(place, other, value),
        place == other ? "" : advice(place, other));
  }

  private static String advice(Place one, Place two) {
    return one == Place.BESIDE_ROOT_AND_START || two == Place.BESIDE_ROOT_AND_START
        ? "what the mean square starts from fades as 0.9^t"
        : "the two come closer for roots far below and far above epsilon";
  }

  private Exactness never(Place one, Place two, double translated) {
    double gradient = one.besideRoot(epsilon);
    return Exactness.neverUnless(
        "epsilon is 0",
        new Counterexample(
            "a gradient of %s, decay 0.9, rate 0.001, from w = 0".formatted(gradient),
            1,
            "w",
            -0.001 * one.update(gradient, epsilon),
            -0.001 * two.update(gradient, translated)));
  }

  private record Words(Place place, String pattern) {
    Phrase phrase(Speaker speaker, double epsilon) {
      return new Phrase(speaker.label(), pattern.formatted(epsilon));
    }
  }
}
