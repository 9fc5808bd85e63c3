package dev.tandem.reference;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.reference.autodiff.Expression;
import dev.tandem.reference.autodiff.Tape;
import dev.tandem.reference.autodiff.Values;
import dev.tandem.reference.autodiff.Variable;
import dev.tandem.reference.graph.NetworkGraph;
import dev.tandem.run.Mode;
import dev.tandem.spec.Experiment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One expression graph a batch, computed in one pass, whose way back gives every derivative. */
final class GraphEngine implements Engine {

  private final Experiment experiment;
  private final Parameter[] parameters;
  private @Nullable Pass last;

  /** A graph and its pass. */
  private record Pass(NetworkGraph graph, Tape<Double> tape) {

    Matrix values(Expression expression) {
      return tape.values(expression).toMatrix(x -> x);
    }
  }

  /** All parameters 0. */
  GraphEngine(Experiment experiment) {
    this.experiment = experiment;
    this.parameters =
        experiment.network().parameters().stream()
            .map(spec -> new Parameter(spec, experiment.optimizer().slots()))
            .toArray(Parameter[]::new);
  }

  @Override
  public Parameter[] parameters() {
    return parameters;
  }

  @Override
  public void forward(Batch batch, Mode mode, long step) {
    NetworkGraph graph =
        NetworkGraph.of(
            experiment,
            Parameter.collect(parameters, parameter -> parameter.values),
            batch,
            mode,
            step);
    List<Expression> roots = new ArrayList<>(graph.outputs().values());
    roots.addAll(graph.following().values());
    roots.add(graph.loss());
    roots.add(graph.penalty());
    last = new Pass(graph, Tape.of(roots));
  }

  @Override
  public Map<String, Matrix> activations(int rows) {
    Map<String, Matrix> activations = new LinkedHashMap<>();
    pass().graph.outputs().forEach((node, output) -> activations.put(node, pass().values(output)));
    return activations;
  }

  @Override
  public void copyOutputs(int rows, double[] outputs) {
    String head = experiment.network().head();
    Objects.requireNonNull(activations(rows).get(head)).copyTo(outputs);
  }

  @Override
  public double loss(int rows) {
    return pass().values(pass().graph.loss()).get(0);
  }

  @Override
  public double penalty() {
    return pass().values(pass().graph.penalty()).get(0);
  }

  @Override
  public void backward(int rows) {
    for (Parameter parameter : parameters) {
      for (double[] gradients : parameter.gradients) {
        Arrays.fill(gradients, 0);
      }
    }
    addGradients(pass().graph.loss());
  }

  @Override
  public void addPenaltyGradients() {
    addGradients(pass().graph.penalty());
  }

  @Override
  public void endStep(int rows) {
    for (Parameter parameter : parameters) {
      Expression next = pass().graph.following().get(parameter.spec.id());
      if (next != null) {
        Parameter.set(parameter.values, pass().values(next));
      }
    }
  }

  private void addGradients(Expression root) {
    Map<Variable, Values<Double>> gradients = pass().tape.gradients(root);
    for (Parameter parameter : parameters) {
      Variable variable = pass().graph.parameters().get(parameter.spec.id());
      Values<Double> gradient = gradients.get(variable);
      if (gradient != null) {
        add(gradient, parameter.gradients);
      }
    }
  }

  private static void add(Values<Double> gradient, double[][] sums) {
    for (int row = 0; row < sums.length; row++) {
      for (int column = 0; column < sums[row].length; column++) {
        sums[row][column] += gradient.get(row * sums[row].length + column);
      }
    }
  }

  private Pass pass() {
    return Objects.requireNonNull(last, "nothing has been computed yet");
  }
}
