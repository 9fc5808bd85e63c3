package dev.tandem.conventions;

import dev.tandem.conventions.Translation.Phrase;
import dev.tandem.spec.SpecException;
import java.util.Map;

/**
 * The number beside the word dropout.
 *
 * @param number a probability
 */
record DropoutNumber(double number) implements Question<Double> {

  private static final String SCALED = "drop a share of %s, the rest times 1 / (1 - %<s)";

  private static final Habits<Habit> HABITS =
      new Habits<>(
          "dropout number",
          Map.of(
              Speaker.S0, new Habit(Meaning.DROPPED, SCALED),
              Speaker.S1, new Habit(Meaning.DROPPED, SCALED),
              Speaker.S3,
                  new Habit(
                      Meaning.DROPPED_THEN_SCALED,
                      "drop a share of %s, predict with all times 1 - %<s"),
              Speaker.TANDEM, new Habit(Meaning.DROPPED, "dropout(%s)"),
              Speaker.DL4J, new Habit(Meaning.KEPT, "new Dropout(%s)"),
              Speaker.PYTORCH, new Habit(Meaning.DROPPED, "torch.nn.Dropout(p=%s)"),
              Speaker.KERAS, new Habit(Meaning.DROPPED, "keras.layers.Dropout(rate=%s)")));

  private static final String RESCALED =
      "without penalties, when the weights that read the layer are %s by 1 - %s and their learning"
          + " rate by (1 - %<s)^2";

  DropoutNumber {
    if (!(number >= 0 && number <= 1)) {
      throw new SpecException(
          "dropout(%s): the number is a probability; give 0.2 for a fifth".formatted(number));
    }
  }

  @Override
  public Sentence<Double> from(Speaker speaker) {
    Habit habit = HABITS.of(speaker, "from");
    double dropped = habit.meaning().translate(number);
    if (dropped == 1) {
      throw new SpecException(
          "dropout(%s).from(%s): %s".formatted(number, speaker, habit.meaning().nothingIsLeft));
    }
    Phrase original = new Phrase(speaker.label(), habit.words().formatted(number));
    return to -> translate(original, habit.meaning(), dropped, to);
  }

  private static Translation<Double> translate(
      Phrase original, Meaning meaning, double dropped, Speaker to) {
    Habit habit = HABITS.of(to, "to");
    double value = habit.meaning().translate(dropped);
    return new Translation<>(
        original,
        new Phrase(to.label(), habit.words().formatted(value)),
        value,
        exactness(meaning, habit.meaning(), dropped),
        habit.meaning() == Meaning.KEPT
            ? "DL4J drops from the input of the layer that has the call: write it on the next layer"
            : "");
  }

  private static Exactness exactness(Meaning one, Meaning two, double dropped) {
    if (dropped == 0 || one.scalesLate() == two.scalesLate()) {
      return Exactness.always();
    }
    return Exactness.only(
        RESCALED.formatted(one.scalesLate() ? "multiplied" : "divided", dropped),
        new Counterexample(
            "1/2 z^2, z = w h, h = 1 and kept, rate 0.1, from w = 1",
            1,
            "the prediction",
            one.predictionAfterOneUpdate(1 - dropped),
            two.predictionAfterOneUpdate(1 - dropped)));
  }

  /** What a speaker means and writes. */
  private record Habit(Meaning meaning, String words) {}

  private enum Meaning {
    DROPPED("the number is the share that is dropped; at 1 nothing is left, give less"),
    DROPPED_THEN_SCALED("the number is the share that is dropped; at 1 nothing is left, give less"),
    KEPT("the number is the share that is kept; DL4J takes 0 for no dropout, write 1 for that");

    private final String nothingIsLeft;

    Meaning(String nothingIsLeft) {
      this.nothingIsLeft = nothingIsLeft;
    }

    /** From this meaning to the share that is dropped, and back. */
    double translate(double number) {
      return this == KEPT ? Digits.written(1 - number) : number;
    }

    boolean scalesLate() {
      return this == DROPPED_THEN_SCALED;
    }

    /** One weight, one kept unit of output 1: {@code w' = w - 0.1 (w s) s}, then predicted. */
    double predictionAfterOneUpdate(double kept) {
      double scale = scalesLate() ? 1 : 1 / kept;
      double w = 1 - 0.1 * scale * scale;
      return scalesLate() ? w * kept : w;
    }
  }
}
