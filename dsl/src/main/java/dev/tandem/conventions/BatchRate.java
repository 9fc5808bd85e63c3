package dev.tandem.conventions;

import dev.tandem.conventions.Translation.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A learning rate beside a batch.
 *
 * @param rate eta
 * @param samples in one batch, B
 */
record BatchRate(double rate, int samples) implements Question<Double> {

  private static final List<Words> MEAN = List.of(mean("the mean over the batch"));

  private static final Habits<List<Words>> HABITS =
      new Habits<>(
          "batch reduction",
          Map.of(
              Speaker.S0,
              MEAN,
              Speaker.S1,
              MEAN,
              Speaker.S3,
              MEAN,
              Speaker.S4,
              List.of(sum("the sum over the batch")),
              Speaker.TANDEM,
              MEAN,
              Speaker.DL4J,
              List.of(mean(".miniBatch(true)"), sum(".miniBatch(false)")),
              Speaker.PYTORCH,
              List.of(mean("reduction=\"mean\""), sum("reduction=\"sum\"")),
              Speaker.KERAS,
              List.of(mean("reduction=\"sum_over_batch_size\""), sum("reduction=\"sum\""))));

  @Override
  public Sentence<Double> from(Speaker speaker) {
    Words words = HABITS.of(speaker, "from").get(0);
    return to -> translate(words.phrase(speaker, rate), words.reduction(), to);
  }

  private Translation<Double> translate(Phrase original, Reduction reduction, Speaker to) {
    Words closest =
        HABITS.of(to, "to").stream()
            .min(Comparator.comparing(words -> words.reduction() == reduction ? 0 : 1))
            .orElseThrow();
    Reduction other = closest.reduction();
    double value = Digits.written(rate * reduction.weight(samples) / other.weight(samples));
    return new Translation<>(
        original,
        closest.phrase(to, value),
        value,
        reduction == other || samples == 1
            ? Exactness.always()
            : onlyForFullBatches(reduction, other, value),
        "");
  }

  private Exactness onlyForFullBatches(Reduction one, Reduction two, double translated) {
    return Exactness.only(
        "with gradient descent or momentum, while every batch has %d samples, and when the"
                .formatted(samples)
            + " coefficients of penalties are %s by %d"
                .formatted(one == Reduction.SUM ? "divided" : "multiplied", samples),
        new Counterexample(
            "%d samples, so that the second batch has one, each with gradient 1, from w = 0"
                .formatted(samples + 1),
            2,
            "w",
            afterBothBatches(one, rate),
            afterBothBatches(two, translated)));
  }

  private double afterBothBatches(Reduction reduction, double learningRate) {
    return -learningRate * reduction.weight(samples) - learningRate * reduction.weight(1);
  }

  private static Words mean(String text) {
    return new Words(Reduction.MEAN, text);
  }

  private static Words sum(String text) {
    return new Words(Reduction.SUM, text);
  }

  private record Words(Reduction reduction, String text) {
    Phrase phrase(Speaker speaker, double rate) {
      return new Phrase(speaker.label(), text + " with learning rate " + rate);
    }
  }

  /** What a batch makes of the losses of its samples. */
  private enum Reduction {
    MEAN,
    SUM;

    /** The weight of a batch of equal samples, that of one sample being 1. */
    double weight(int samples) {
      return this == SUM ? samples : 1;
    }
  }
}
