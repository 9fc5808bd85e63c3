package dev.tandem.conventions;

import dev.tandem.conventions.Translation.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A learning rate beside the squared error of one sample, {@code factor sum (a - y)^2}.
 *
 * @param rate eta
 * @param outputs n, units of the last layer
 */
record SquaredErrorRate(double rate, int outputs) implements Question<Double> {

  private static final Habits<List<Words>> HABITS =
      new Habits<>(
          "squared error",
          Map.of(
              Speaker.S0, List.of(new Words(Square.WHOLE, "sum (a - y)^2")),
              Speaker.S1, List.of(new Words(Square.HALF, "1/2 sum (a - y)^2")),
              Speaker.S2, List.of(new Words(Square.HALF_OF_MEAN, "1/(2 n) sum (a - y)^2")),
              Speaker.S3, List.of(new Words(Square.HALF, "1/2 sum (a - y)^2")),
              Speaker.TANDEM,
                  List.of(
                      new Words(Square.HALF, "quadratic()"),
                      new Words(Square.MEAN, "meanSquaredError()"),
                      new Words(Square.WHOLE, "sumOfSquares()")),
              Speaker.DL4J,
                  List.of(
                      new Words(Square.MEAN, "new LossMSE()"),
                      new Words(Square.WHOLE, "new LossL2()")),
              Speaker.PYTORCH, List.of(new Words(Square.MEAN, "torch.nn.MSELoss()")),
              Speaker.KERAS, List.of(new Words(Square.MEAN, "keras.losses.MeanSquaredError()"))));

  @Override
  public Sentence<Double> from(Speaker speaker) {
    Words words = HABITS.of(speaker, "from").get(0);
    return to -> translate(words.phrase(speaker, rate), words.square(), to);
  }

  private Translation<Double> translate(Phrase original, Square square, Speaker to) {
    Words closest =
        HABITS.of(to, "to").stream()
            .min(Comparator.comparing(words -> ratio(square, words.square()) == 1 ? 0 : 1))
            .orElseThrow();
    double ratio = ratio(square, closest.square());
    double value = Digits.written(rate / ratio);
    return new Translation<>(
        original,
        closest.phrase(to, value),
        value,
        ratio == 1 ? Exactness.always() : onlyForDescent(square, closest.square(), ratio),
        "");
  }

  private double ratio(Square one, Square two) {
    return two.factor(outputs) / one.factor(outputs);
  }

  private Exactness onlyForDescent(Square one, Square two, double ratio) {
    return Exactness.only(
        "with gradient descent or momentum, and when the coefficients of penalties are multiplied"
            + " by "
            + Digits.written(ratio),
        new Counterexample(
            "one of %d outputs, w against target 1, plus l2(0.1) unchanged, from w = 2"
                .formatted(outputs),
            1,
            "w",
            afterOneUpdate(one, rate),
            afterOneUpdate(two, rate / ratio)));
  }

  private double afterOneUpdate(Square square, double learningRate) {
    double w = 2;
    return w - learningRate * (2 * square.factor(outputs) * (w - 1) + 0.1 * w);
  }

  private record Words(Square square, String loss) {
    Phrase phrase(Speaker speaker, double rate) {
      return new Phrase(speaker.label(), loss + " with learning rate " + rate);
    }
  }

  /** The factor before the sum of squares. */
  private enum Square {
    WHOLE,
    HALF,
    MEAN,
    HALF_OF_MEAN;

    double factor(int outputs) {
      return switch (this) {
        case WHOLE -> 1;
        case HALF -> 0.5;
        case MEAN -> 1.0 / outputs;
        case HALF_OF_MEAN -> 0.5 / outputs;
      };
    }
  }
}
