package dev.tandem.reference.graph;

import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.variable;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.reference.autodiff.Expression;
import dev.tandem.reference.autodiff.Variable;
import dev.tandem.run.DataCheck;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterSpec;
import dev.tandem.spec.Penalty;
import dev.tandem.spec.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An experiment on one batch as an expression graph: its parameters are variables, its objective is
 * an expression of them, and every derivative is the graph's.
 *
 * <pre>{@code
 * NetworkGraph graph = NetworkGraph.of(experiment, parameters, batch, Mode.TRAINING, 0);
 * graph.objective().backward();
 * graph.parameters().get(new ParameterId("dense1", Role.WEIGHTS)).gradients();
 * }</pre>
 */
public final class NetworkGraph {

  private final Map<ParameterId, Variable> parameters = new LinkedHashMap<>();
  private final Map<String, Expression> outputs = new LinkedHashMap<>();
  private final Map<ParameterId, Expression> following = new LinkedHashMap<>();
  private final Expression loss;
  private final Expression penalty;

  private NetworkGraph(
      Experiment experiment, Parameters values, Batch batch, Mode mode, long step) {
    Problem problem = experiment.problem();
    for (ParameterId id : values.ids()) {
      parameters.put(id, variable(values.get(id)));
    }
    Expression drive = constant(batch.inputs());
    outputs.put(Network.INPUT, drive);
    for (Node node : problem.network().nodes()) {
      Setting setting = new Setting(node.name(), mode, experiment.plan().seed(), step);
      NodeGraph built = node.layer().match(layers(problem.network(), node, setting));
      outputs.put(node.name(), built.output());
      following.putAll(built.following());
      drive = built.drive();
    }
    LossTerms terms = problem.loss().match(Losses.TABLE);
    this.loss =
        terms
            .of(drive, output(problem.network().head()), constant(batch.targets()))
            .sum()
            .dividedBy(batch.size());
    this.penalty = penalty(problem.penalties());
    outputs.remove(Network.INPUT);
  }

  /**
   * The graph of an experiment.
   *
   * @param experiment what is computed
   * @param parameters what its variables hold
   * @param batch samples and targets
   * @param mode training or prediction
   * @param step number of steps taken before: what noises depend on
   * @return the graph
   * @throws DataException when the parameters or the batch do not fit the network
   */
  public static NetworkGraph of(
      Experiment experiment, Parameters parameters, Batch batch, Mode mode, long step) {
    DataCheck.requireWidths(experiment.network(), batch);
    parameters.requireFor(experiment.network());
    return new NetworkGraph(experiment, parameters, batch, mode, step);
  }

  /** The parameters, in the order of the network. */
  public Map<ParameterId, Variable> parameters() {
    return Collections.unmodifiableMap(parameters);
  }

  /** What every node gives, one row a sample, in the order of the network. */
  public Map<String, Expression> outputs() {
    return Collections.unmodifiableMap(outputs);
  }

  /** What a step of training makes of the parameters that follow the batches, not a gradient. */
  public Map<ParameterId, Expression> following() {
    return Collections.unmodifiableMap(following);
  }

  /** The mean loss of the batch, one number. */
  public Expression loss() {
    return loss;
  }

  /** What the penalties add to it, one number. */
  public Expression penalty() {
    return penalty;
  }

  /** Their sum. */
  public Expression objective() {
    return loss.plus(penalty);
  }

  private Layers layers(Network network, Node node, Setting setting) {
    List<Expression> inputs = node.inputs().stream().map(this::output).toList();
    List<Expression> own = new ArrayList<>();
    for (ParameterSpec parameter : node.parameters()) {
      own.add(parameters.get(parameter.id()));
    }
    return new Layers(node, inputs, network.shapeOf(node.inputs().get(0)), own, setting);
  }

  private Expression output(String node) {
    return Objects.requireNonNull(outputs.get(node));
  }

  private Expression penalty(List<Penalty> penalties) {
    Expression sum = constant(0);
    for (Penalty penalty : penalties) {
      for (Map.Entry<ParameterId, Variable> parameter : parameters.entrySet()) {
        if (parameter.getKey().role() == penalty.role()) {
          sum = sum.plus(penalty.match(Penalties.TABLE).apply(parameter.getValue()));
        }
      }
    }
    return sum;
  }
}
