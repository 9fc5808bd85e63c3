package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Join;
import dev.tandem.spec.Merge;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.Problem;
import java.util.List;
import java.util.function.UnaryOperator;

/** Merges that are wrong: of the wrong kind, of the wrong nodes, or only on the way back. */
final class GraphFaults {

  private GraphFaults() {}

  /** The merge joins otherwise. */
  static Experiment joining(Experiment right, Join join) {
    return with(right, merge -> node(merge, join, merge.inputs()));
  }

  /** The merge reads other nodes. */
  static Experiment reading(Experiment right, List<String> inputs) {
    return with(right, merge -> node(merge, ((Merge) merge.layer()).join(), inputs));
  }

  /** The gradients of one node are a multiple of what they should be. */
  static Faulty gradientsOf(Learner right, String node, double factor) {
    return new Faulty(right) {
      @Override
      public Parameters gradients(Batch batch) {
        Parameters gradients = right.gradients(batch);
        for (Role role : List.of(Role.WEIGHTS, Role.BIASES)) {
          ParameterId id = new ParameterId(node, role);
          gradients = gradients.with(id, times(gradients.get(id), factor));
        }
        return gradients;
      }
    };
  }

  /** Of two equal nodes the other one learns. */
  static Faulty gradientsSwapped(Learner right, String first, String second) {
    return new Faulty(right) {
      @Override
      public Parameters gradients(Batch batch) {
        Parameters gradients = right.gradients(batch);
        Parameters swapped = gradients;
        for (Role role : List.of(Role.WEIGHTS, Role.BIASES)) {
          ParameterId one = new ParameterId(first, role);
          ParameterId other = new ParameterId(second, role);
          swapped = swapped.with(one, gradients.get(other)).with(other, gradients.get(one));
        }
        return swapped;
      }
    };
  }

  private static Node node(Node merge, Join join, List<String> inputs) {
    return new Node(merge.name(), new Merge(join), inputs, merge.output(), List.of());
  }

  private static Experiment with(Experiment right, UnaryOperator<Node> change) {
    List<Node> nodes =
        right.network().nodes().stream()
            .map(node -> node.layer() instanceof Merge ? change.apply(node) : node)
            .toList();
    Network network = new Network(right.network().input(), nodes);
    Problem problem = new Problem(network, right.problem().loss(), right.problem().penalties());
    return new Experiment(problem, right.optimizer(), right.plan(), right.limits());
  }

  private static Matrix times(Matrix matrix, double factor) {
    double[] values = matrix.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
    return Matrix.of(matrix.rows(), matrix.columns(), values);
  }
}
