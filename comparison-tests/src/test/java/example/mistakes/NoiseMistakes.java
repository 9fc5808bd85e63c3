package example.mistakes;

import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.dropConnect;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static example.mistakes.Mistake.mistake;

import dev.tandem.spec.Network;
import dev.tandem.spec.SpecException;
import java.util.List;

/** Noises with numbers that mean nothing. */
final class NoiseMistakes {

  private static final Network TANH = network(vector(2)).dense(3, tanh());

  private NoiseMistakes() {}

  static List<Mistake> all() {
    return List.of(
        mistake("gaussian dropout of everything", () -> TANH.gaussianDropout(1))
            .fails(SpecException.class, gaussianDropout("1.0")),
        mistake("negative gaussian dropout", () -> TANH.gaussianDropout(-0.1))
            .fails(SpecException.class, gaussianDropout("-0.1")),
        mistake("gaussian dropout of NaN", () -> TANH.gaussianDropout(Double.NaN))
            .fails(SpecException.class, gaussianDropout("NaN")),
        mistake("negative gaussian noise", () -> TANH.gaussianNoise(-0.1))
            .fails(SpecException.class, gaussianNoise("-0.1")),
        mistake("gaussian noise of NaN", () -> TANH.gaussianNoise(Double.NaN))
            .fails(SpecException.class, gaussianNoise("NaN")),
        mistake("infinite gaussian noise", () -> TANH.gaussianNoise(Double.POSITIVE_INFINITY))
            .fails(SpecException.class, gaussianNoise("Infinity")),
        mistake("alpha dropout of everything", () -> TANH.alphaDropout(1))
            .fails(SpecException.class, alphaDropout("1.0")),
        mistake("negative alpha dropout", () -> TANH.alphaDropout(-0.1))
            .fails(SpecException.class, alphaDropout("-0.1")),
        mistake("alpha dropout of NaN", () -> TANH.alphaDropout(Double.NaN))
            .fails(SpecException.class, alphaDropout("NaN")),
        mistake("spatial dropout of everything", () -> TANH.spatialDropout(1))
            .fails(SpecException.class, spatialDropout("1.0")),
        mistake("negative spatial dropout", () -> TANH.spatialDropout(-0.1))
            .fails(SpecException.class, spatialDropout("-0.1")),
        mistake("spatial dropout of NaN", () -> TANH.spatialDropout(Double.NaN))
            .fails(SpecException.class, spatialDropout("NaN")),
        mistake("dropping all weights", () -> dropConnect(1))
            .fails(SpecException.class, connect("1.0")),
        mistake("dropping weights in percent", () -> dropConnect(30))
            .fails(SpecException.class, connect("30.0")),
        mistake("dropping a negative part of the weights", () -> dropConnect(-0.1))
            .fails(SpecException.class, connect("-0.1")),
        mistake("dropping weights at a rate of NaN", () -> dropConnect(Double.NaN))
            .fails(SpecException.class, connect("NaN")),
        mistake(
                "noise after the last layer",
                () -> TANH.dense(2, softmax()).gaussianNoise(0.1).minimizing(crossEntropy()))
            .fails(
                SpecException.class,
                "minimizing(crossEntropy()): needs a dense layer at the end but gaussianNoise1 is"
                    + " gaussianNoise(0.1); add dense(units, softmax()) after it"));
  }

  private static String gaussianDropout(String rate) {
    return "gaussianDropout(%s): the rate is that of a dropout and must lie in [0, 1); %s"
        .formatted(rate, "gaussianDropout(0.2) has the standard deviation 0.5");
  }

  private static String gaussianNoise(String deviation) {
    return "gaussianNoise(%s): the standard deviation must be 0 or more and finite; %s"
        .formatted(deviation, "gaussianNoise(0.1) adds about 0.1");
  }

  private static String alphaDropout(String rate) {
    return "alphaDropout(%s): the rate is the fraction that is dropped and must lie in [0, 1); %s"
        .formatted(rate, "alphaDropout(0.1) drops a tenth");
  }

  private static String spatialDropout(String rate) {
    return "spatialDropout(%s): the rate is the fraction of channels that is dropped and must %s"
        .formatted(rate, "lie in [0, 1); spatialDropout(0.3) drops three in ten");
  }

  private static String connect(String rate) {
    return "dropConnect(%s): the rate is the fraction of weights that is dropped and must lie in %s"
        .formatted(rate, "[0, 1); dropConnect(0.3) drops three in ten");
  }
}
