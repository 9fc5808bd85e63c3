package dev.tandem.diagnosis;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.run.Learner;
import dev.tandem.run.Mode;
import dev.tandem.run.Parameters;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import dev.tandem.spec.ParameterSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads off a learner, in training mode, what its layers do with a batch. */
final class Examination {

  private final Network network;
  private final Parameters gradients;
  private final Map<String, Matrix> activations;

  Examination(Learner learner, Batch batch) {
    this.network = learner.experiment().network();
    this.gradients = learner.gradients(batch);
    this.activations = learner.activations(batch, Mode.TRAINING);
  }

  /** The layers that have biases or an activation. */
  List<LayerDiagnosis> layers() {
    return network.nodes().stream()
        .filter(node -> node.activation().isPresent() || !node.parameters().isEmpty())
        .map(this::examined)
        .toList();
  }

  private LayerDiagnosis examined(Node node) {
    Matrix values = Objects.requireNonNull(activations.get(node.name()));
    Ends ends = node.activation().map(a -> a.match(EndsOfActivations.TABLE)).orElse(Ends.NONE);
    return new LayerDiagnosis(
        node.name(),
        node.output().size(),
        isShiftTakenAway(node) ? OptionalDouble.empty() : gradient(node),
        ends.canSaturate() ? OptionalDouble.of(saturated(ends, values)) : OptionalDouble.empty(),
        ends.canDie() ? OptionalInt.of(dead(values)) : OptionalInt.empty());
  }

  private OptionalDouble gradient(Node node) {
    return node.parameters().stream()
        .map(ParameterSpec::id)
        .filter(id -> id.role() == Role.BIASES || id.role() == Role.BETA)
        .mapToDouble(this::norm)
        .findFirst();
  }

  private double norm(ParameterId id) {
    double squares = 0;
    for (double derivative : gradients.get(id).toArray()) {
      squares += derivative * derivative;
    }
    return Math.sqrt(squares);
  }

  /** A batch normalization subtracts the mean, and whatever was added to all samples with it. */
  private boolean isShiftTakenAway(Node node) {
    List<Node> readers =
        network.nodes().stream().filter(other -> other.inputs().contains(node.name())).toList();
    return node.activation().filter(Activation.Identity.class::isInstance).isPresent()
        && !readers.isEmpty()
        && readers.stream().allMatch(reader -> reader.layer() instanceof Normalization.Batch);
  }

  private static double saturated(Ends ends, Matrix values) {
    int count = 0;
    for (double value : values.toArray()) {
      count += ends.isSaturated(value) ? 1 : 0;
    }
    return count / (double) values.size();
  }

  private static int dead(Matrix values) {
    int count = 0;
    for (int unit = 0; unit < values.columns(); unit++) {
      boolean off = true;
      for (int sample = 0; sample < values.rows(); sample++) {
        off &= values.get(sample, unit) == 0;
      }
      count += off ? 1 : 0;
    }
    return count;
  }
}
