package dev.tandem.conventions;

import dev.tandem.conventions.Translation.Phrase;
import dev.tandem.spec.SpecException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The number of an L2 penalty. What counts is the {@code c} in the gradient's {@code c w}.
 *
 * @param number lambda or the coefficient, 0 or more and finite
 * @param samples the size of the training set, where it is known
 */
public record L2Number(double number, OptionalLong samples) implements Question<Double> {

  private static final Habits<Habit> HABITS =
      new Habits<>(
          "L2 number",
          Map.of(
              Speaker.S0, new Habit(2, List.of(all("%s sum theta^2"))),
              Speaker.S1, new Habit(1, List.of(all("%s / 2 sum theta^2"))),
              Speaker.S3, new Habit(Habit.BY_SAMPLES, List.of(weights("%s / (2 n) sum w^2"))),
              Speaker.TANDEM,
                  new Habit(
                      1, List.of(weights("l2(%s)"), all("plus(l2(%s)).plus(l2(%<s).onBiases())"))),
              Speaker.DL4J, new Habit(1, List.of(weights(".l2(%s)"), all(".l2(%s).l2Bias(%<s)"))),
              Speaker.PYTORCH,
                  new Habit(
                      1,
                      List.of(
                          all("weight_decay=%s"),
                          weights("weight_decay=%s in a group without the biases"))),
              Speaker.KERAS,
                  new Habit(
                      2,
                      List.of(
                          weights("kernel_regularizer=l2(%s)"),
                          all("kernel_regularizer=l2(%s), bias_regularizer=l2(%<s)")))));

  /** Checks the number and the samples. */
  public L2Number {
    if (!(number >= 0) || Double.isInfinite(number)) {
      throw new SpecException("l2(%s): the number must be 0 or more and finite".formatted(number));
    }
    if (samples.isPresent() && samples.getAsLong() < 1) {
      throw new SpecException(
          "l2(%s).over(%d): needs at least one sample; give the size of the training set"
              .formatted(number, samples.getAsLong()));
    }
  }

  /**
   * Names the size of the training set, which S3 divides by.
   *
   * @param n number of training samples, at least 1
   * @return the number with the size
   */
  public L2Number over(long n) {
    return new L2Number(number, OptionalLong.of(n));
  }

  @Override
  public Sentence<Double> from(Speaker speaker) {
    Habit habit = HABITS.of(speaker, "from");
    double coefficient = number * factor(habit, "from", speaker);
    Words words = habit.words().get(0);
    Phrase original = new Phrase(speaker.label(), words.pattern().formatted(number));
    return to -> translate(original, coefficient, words.reach(), to);
  }

  private Translation<Double> translate(
      Phrase original, double coefficient, Reach reach, Speaker to) {
    Habit habit = HABITS.of(to, "to");
    double value = Digits.written(coefficient / factor(habit, "to", to));
    Words closest =
        habit.words().stream()
            .min(Comparator.comparing(words -> words.reach() == reach ? 0 : 1))
            .orElseThrow();
    return new Translation<>(
        original,
        new Phrase(to.label(), closest.pattern().formatted(value)),
        value,
        closest.reach() == reach || coefficient == 0
            ? Exactness.always()
            : Exactness.only("in a network without biases", biasAlone(coefficient, reach)),
        habit.factor() == Habit.BY_SAMPLES ? "lambda grows with n: keep lambda / n" : "");
  }

  private double factor(Habit habit, String word, Speaker speaker) {
    if (habit.factor() != Habit.BY_SAMPLES) {
      return habit.factor();
    }
    if (samples.isEmpty()) {
      throw new SpecException(
          "l2(%s).%s(%s): %s divides by the number of training samples, which is missing;"
                  .formatted(number, word, speaker, speaker.label())
              + " write l2(%s).over(n)".formatted(number));
    }
    return 1.0 / samples.getAsLong();
  }

  /** A bias that the loss does not touch: {@code b' = b - 0.1 c b} where it is penalized. */
  private static Counterexample biasAlone(double coefficient, Reach reach) {
    double shrunk = 1 - 0.1 * coefficient;
    return new Counterexample(
        "a bias of 1 with gradient 0, rate 0.1",
        1,
        "b",
        reach == Reach.ALL ? shrunk : 1,
        reach == Reach.ALL ? 1 : shrunk);
  }

  private static Words weights(String pattern) {
    return new Words(Reach.WEIGHTS, pattern);
  }

  private static Words all(String pattern) {
    return new Words(Reach.ALL, pattern);
  }

  /** What is penalized. */
  private enum Reach {
    WEIGHTS,
    ALL
  }

  private record Words(Reach reach, String pattern) {}

  /**
   * @param factor of the number in {@code c}
   * @param words what can be said, what is meant by default first
   */
  private record Habit(double factor, List<Words> words) {
    static final double BY_SAMPLES = 0;
  }
}
