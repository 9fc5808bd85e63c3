package dev.tandem.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be minimized: the objective, which is the mean loss of a batch plus the penalties.
 *
 * @param network the network
 * @param loss loss of one sample; fits the last layer
 * @param penalties what is added to keep the weights small, each kind at most once on weights and
 *     once on biases
 */
public record Problem(Network network, Loss loss, List<Penalty> penalties) {

  /** Checks that the last layer fits the loss and that no penalty stands twice. */
  public Problem {
    penalties = List.copyOf(penalties);
    Layer.Dense head = headOf(network, loss);
    requireAllRead(network, loss);
    if (!fits(loss, head.activation())) {
      throw new SpecException(misfit(network, loss, head));
    }
    requireUnits(network, loss, head.units());
    requirePlainDrives(network, loss, head);
    for (int i = 1; i < penalties.size(); i++) {
      refuseSecond(penalties.subList(0, i), penalties.get(i));
    }
  }

  /**
   * Adds a penalty.
   *
   * @param penalty l1 or l2, on weights or on biases
   * @return a new problem
   * @throws SpecException when there is a penalty of this kind on the same parameters already
   */
  public Problem plus(Penalty penalty) {
    List<Penalty> grown = new ArrayList<>(penalties);
    grown.add(penalty);
    return new Problem(network, loss, grown);
  }

  /**
   * Says how the problem is solved.
   *
   * @param optimizer how a step changes the parameters
   * @param plan how long and in which portions to train
   * @return the whole experiment
   */
  public Experiment by(Optimizer optimizer, Plan plan) {
    return new Experiment(this, optimizer, plan);
  }

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder("minimizing " + loss);
    for (Penalty penalty : penalties) {
      line.append(" + ").append(penalty);
    }
    return network + "\n" + line;
  }

  private static Layer.Dense headOf(Network network, Loss loss) {
    if (network.nodes().isEmpty()) {
      throw new SpecException(
          "minimizing(%s): the network has no layer; add dense(units, %s) before"
              .formatted(loss, loss.fittingHeads().get(0)));
    }
    Node head = network.node(network.head());
    if (head.layer() instanceof Layer.Dense dense) {
      return dense;
    }
    throw new SpecException(
        "minimizing(%s): needs a dense layer at the end but %s is %s; add dense(units, %s) after it"
            .formatted(loss, head.name(), head.layer(), loss.fittingHeads().get(0)));
  }

  /** What nobody reads adds nothing to the loss, and what the head does not read cannot learn. */
  private static void requireAllRead(Network network, Loss loss) {
    Set<String> read = new HashSet<>(Set.of(network.head()));
    network.nodes().forEach(node -> read.addAll(node.inputs()));
    for (Node node : network.nodes()) {
      if (!read.contains(node.name())) {
        throw new SpecException(
            "minimizing(%s): nothing reads %s; join its branch to the others, or leave it out"
                .formatted(loss, node.name()));
      }
    }
  }

  /** Losses are computed from the last drives, and DL4J's output layers do not normalize. */
  private static void requirePlainDrives(Network network, Loss loss, Layer.Dense head) {
    if (head.normalization() != null) {
      throw new SpecException(
          "minimizing(%s): %s is the last layer but has %s, which only layers before it can have; %s"
              .formatted(
                  loss, network.head(), head.normalization(), "give that to another, or to none"));
    }
  }

  /** Some losses say nothing about a single unit; weights say something about each. */
  private static void requireUnits(Network network, Loss loss, int units) {
    if (units == 1 && loss.fittingHeads().equals(Heads.SOFTMAX)) {
      throw new SpecException(
          "minimizing(%s): %s is a softmax over one unit, which is always 1; %s"
              .formatted(loss, network.head(), "use binaryCrossEntropy() with sigmoid()"));
    }
    if (units == 1 && loss instanceof Loss.CosineProximity) {
      throw new SpecException(
          "minimizing(%s): %s has one unit, whose direction is only a sign; use quadratic()"
              .formatted(loss, network.head()));
    }
    if (loss instanceof Loss.Weighted weighted && weighted.weights().size() != units) {
      throw new SpecException(
          "minimizing(%s): there are %d weights but %s has %d units; give one weight an output"
              .formatted(loss, weighted.weights().size(), network.head(), units));
    }
  }

  /** A loss that fits the common activations fits all of them: it measures a distance. */
  private static boolean fits(Loss loss, Activation activation) {
    List<Activation> fitting = loss.fittingHeads();
    return fitting.equals(Heads.ANY) || fitting.contains(activation);
  }

  private static String misfit(Network network, Loss loss, Layer.Dense head) {
    String fitting = loss.fittingHeads().get(0).toString();
    return "minimizing(%s): needs %s in the last layer but %s has %s; use dense(%d, %s), or %s"
        .formatted(
            loss,
            anyOf(loss.fittingHeads()),
            network.head(),
            head.activation(),
            head.units(),
            fitting,
            lossFor(head.activation()) + " with " + head.activation());
  }

  /** {@code identity(), sigmoid() or tanh()}. */
  private static String anyOf(List<Activation> activations) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < activations.size(); i++) {
      String separator = i == 0 ? "" : i == activations.size() - 1 ? " or " : ", ";
      text.append(separator).append(activations.get(i));
    }
    return text.toString();
  }

  private static Loss lossFor(Activation activation) {
    if (activation instanceof Activation.Softmax) {
      return new Loss.CrossEntropy();
    }
    return activation instanceof Activation.Sigmoid
        ? new Loss.BinaryCrossEntropy()
        : new Loss.Quadratic();
  }

  private static void refuseSecond(List<Penalty> before, Penalty penalty) {
    for (Penalty earlier : before) {
      if (earlier.getClass() == penalty.getClass() && earlier.role() == penalty.role()) {
        throw new SpecException(
            "plus(%s): the problem already has %s; give one coefficient that says both"
                .formatted(penalty, earlier));
      }
    }
  }
}
