package dev.tandem.comparison;

import dev.tandem.spec.Activated;
import dev.tandem.spec.Activation;
import dev.tandem.spec.Clipping;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.ImageLayer;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Limits;
import dev.tandem.spec.Loss;
import dev.tandem.spec.Node;
import dev.tandem.spec.Optimizer;
import dev.tandem.spec.ParameterSpec;
import dev.tandem.spec.Patience;
import dev.tandem.spec.Plan;
import dev.tandem.spec.Schedule;
import dev.tandem.spec.Window;
import java.util.LinkedHashSet;
import java.util.Set;

/** The words of the language that an experiment is written in: the values that they make. */
final class Words {

  private Words() {}

  /** All words, each once. */
  static Set<Object> of(Experiment experiment) {
    Set<Object> words = new LinkedHashSet<>();
    for (Node node : experiment.network().nodes()) {
      addLayer(words, node);
    }
    addLoss(words, experiment.problem().loss());
    words.addAll(experiment.problem().penalties());
    addOptimizer(words, experiment.optimizer());
    addLimits(words, experiment.limits());
    addPatience(words, experiment.plan());
    return words;
  }

  /** What a word is called: {@code sgd.withMomentum} for {@code sgd(0.1).withMomentum(0.9)}. */
  static String name(Object word) {
    StringBuilder name = new StringBuilder();
    int depth = 0;
    for (char letter : word.toString().toCharArray()) {
      depth += letter == '(' ? 1 : 0;
      if (depth == 0) {
        name.append(letter);
      }
      depth -= letter == ')' ? 1 : 0;
    }
    return name.toString();
  }

  private static void addLayer(Set<Object> words, Node node) {
    if (node.layer() instanceof Layer.Dense dense) {
      addActivation(words, dense.activation());
      if (dense.dropConnect().drops()) {
        words.add(dense.dropConnect());
      }
      if (dense.normalization() != null) {
        words.add(dense.normalization());
      }
    } else {
      words.add(node.layer());
    }
    if (node.layer() instanceof Activated activated) {
      addActivation(words, activated.activation());
    }
    if (node.layer() instanceof ImageLayer.Convolution convolution) {
      addActivation(words, convolution.activation());
      words.add(convolution.kernel());
    }
    if (node.layer() instanceof ImageLayer.MaxPool pool) {
      addWindow(words, pool.window());
    }
    if (node.layer() instanceof ImageLayer.AveragePool pool) {
      addWindow(words, pool.window());
      words.add(pool.divisor());
    }
    for (ParameterSpec parameter : node.parameters()) {
      words.add(parameter.initializer());
    }
  }

  private static void addActivation(Set<Object> words, Activation activation) {
    words.add(activation);
    if (activation instanceof Activation.Surrogate surrogate) {
      words.add(surrogate.step());
    }
  }

  /** A number is no window of its own. */
  private static void addWindow(Set<Object> words, Window window) {
    if (!window.equals(new Window(window.size()))) {
      words.add(window);
    }
  }

  private static void addLoss(Set<Object> words, Loss loss) {
    words.add(loss);
    if (loss instanceof Loss.Weighted weighted) {
      words.add(weighted.loss());
    }
  }

  /** A number is no schedule of its own. */
  private static void addOptimizer(Set<Object> words, Optimizer optimizer) {
    words.add(optimizer);
    if (!(optimizer.learningRate() instanceof Schedule.Constant)) {
      words.add(optimizer.learningRate());
    }
  }

  private static void addLimits(Set<Object> words, Limits limits) {
    if (!(limits.clipping() instanceof Clipping.None)) {
      words.add(limits.clipping());
    }
    words.addAll(limits.decays());
    words.addAll(limits.constraints());
  }

  private static void addPatience(Set<Object> words, Plan plan) {
    Patience patience = plan.patience();
    if (patience != null) {
      words.add(patience);
    }
  }
}
