package example.mistakes;

import static dev.tandem.dsl.Tandem.crossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.oneHot;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sign;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.vector;
import static example.mistakes.Mistake.mistake;

import dev.tandem.data.Dataset;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.SpecException;
import java.util.List;

/** Activations as layers where they mean nothing, do not suffice or do not learn. */
final class ActivationLayerMistakes {

  private static final Network IMAGE = network(image(2, 3, 4));
  private static final Network VECTOR = network(vector(2)).dense(3, identity());

  private ActivationLayerMistakes() {}

  static List<Mistake> all() {
    Experiment steps =
        VECTOR
            .activation(sign())
            .dense(1, identity())
            .minimizing(quadratic())
            .by(sgd(0.1), epochs(1));
    Dataset data = Dataset.of(new double[][] {{1, 2}}, new double[][] {{1}});
    return List.of(
        mistake("a softmax of an image", () -> IMAGE.activation(softmax()))
            .fails(SpecException.class, compares("softmax()")),
        mistake("a one-hot image", () -> IMAGE.activation(oneHot().trainedAs(softmax())))
            .fails(SpecException.class, compares("oneHot().trainedAs(softmax())")),
        mistake(
                "an activation as the last layer",
                () -> VECTOR.activation(softmax()).minimizing(crossEntropy()))
            .fails(
                SpecException.class,
                "minimizing(crossEntropy()): needs a dense layer at the end but activation1 is"
                    + " activation(softmax()); add dense(units, softmax()) after it"),
        mistake("a layer of steps that learns", () -> new ReferenceBackend().train(steps, data))
            .fails(
                SpecException.class,
                "activation1: sign() cannot be trained, its derivative is 0 or none; use"
                    + " sign().trainedAs(tanh()), or set its parameters and only predict"));
  }

  private static String compares(String activation) {
    return "activation1: activation(%s) compares the units of a vector but receives %s"
        .formatted(activation, "image(2, 3, 4); call flatten() before it");
  }
}
