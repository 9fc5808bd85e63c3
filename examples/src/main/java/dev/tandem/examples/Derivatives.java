package dev.tandem.examples;

import static dev.tandem.dsl.Tandem.*;
import static dev.tandem.reference.ReferenceBackend.reference;
import static dev.tandem.reference.autodiff.Expressions.cos;
import static dev.tandem.reference.autodiff.Expressions.sin;
import static dev.tandem.reference.autodiff.Expressions.variable;

import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import dev.tandem.reference.autodiff.Expression;
import dev.tandem.reference.autodiff.Variable;
import dev.tandem.reference.graph.NetworkGraph;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import java.util.Locale;

/** The course's expression graph (S4): an expression of one's own, and a network as one. */
final class Derivatives {

  private static final Dataset DATA =
      Dataset.of(
          new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {{0}, {1}, {1}, {0}});

  private Derivatives() {}

  public static void main(String[] arguments) {
    Variable x = variable(1.3);
    Expression j = cos(sin(x.square()).plus(x.square().times(3)));
    j.backward();
    System.out.println(x.gradient());
    double curvature = j.hessianTimes(x, Matrix.of(1, 1, 1)).get(0);
    System.out.printf(Locale.ROOT, "forward %.6f, curvature %.6f%n", j.derivative(x), curvature);

    Experiment xor =
        network(vector(2))
            .dense(4, tanh())
            .dense(1, sigmoid())
            .minimizing(binaryCrossEntropy())
            .by(sgd(0.5), epochs(200).batchesOf(4).seed(1));
    Parameters start = StartValues.draw(xor);
    NetworkGraph graph = NetworkGraph.of(xor, start, DATA.all(), Mode.TRAINING, 0);
    graph.objective().backward();

    Learner learner = reference().learn(xor);
    Parameters layers = learner.gradients(DATA.all());
    graph
        .parameters()
        .forEach(
            (id, parameter) ->
                System.out.printf(
                    Locale.ROOT,
                    "%-15s graph %9.6f, layers %9.6f%n",
                    id,
                    parameter.gradients().get(0),
                    layers.get(id).get(0)));
  }
}
