package dev.tandem.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From which numbers on something is said, and what. */
final class Advice {

  /** A change of the gradient by this factor a layer, */
  private static final double STEEP = 1.5;

  /** and by this one in all, is worth a word: less is common in networks that learn. */
  private static final double FAR = 10;

  private static final double MANY = 0.5;

  /** Fewer samples may all lie on the dark side of a unit by chance. */
  private static final int ENOUGH_SAMPLES = 20;

  private final Diagnosis diagnosis;
  private final List<String> advice = new ArrayList<>();

  private Advice(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  static List<String> on(Diagnosis diagnosis) {
    Advice advice = new Advice(diagnosis);
    advice.onGradients();
    diagnosis.layers().forEach(advice::onUnits);
    return List.copyOf(advice.advice);
  }

  private void onGradients() {
    List<LayerDiagnosis> measured = diagnosis.measured();
    measured.forEach(this::onGradient);
    double factor = diagnosis.factor().orElse(1);
    double all = Math.pow(factor, measured.size() - 1.0);
    if (factor <= 1 / STEEP && all <= 1 / FAR) {
      add(
          "vanishing: from %s back to %s the gradient falls by a factor of %.1f a layer; use relu()"
              + " with heNormal(), batchNormalization() or residual(...)",
          last(measured), first(measured), 1 / factor);
    }
    if (factor >= STEEP && all >= FAR) {
      add(
          "exploding: from %s back to %s the gradient grows by a factor of %.1f a layer; start from"
              + " smaller weights such as lecunNormal(), or clip the gradient",
          last(measured), first(measured), factor);
    }
  }

  private void onGradient(LayerDiagnosis layer) {
    double norm = layer.gradient().orElseThrow();
    if (norm == 0) {
      add(
          "no gradient: that of %s is 0; no unit above it passes any back, or nothing is left to"
              + " learn from these samples",
          layer.node());
    }
    if (!Double.isFinite(norm)) {
      add(
          "overflow: the gradient of %s is %s; lower the learning rate, or start from smaller"
              + " weights",
          layer.node(), norm);
    }
  }

  private void onUnits(LayerDiagnosis layer) {
    double saturated = layer.saturated().orElse(0);
    if (saturated > MANY) {
      add(
          "saturated: %.1f %% of the values of %s are at an end of its activation; start from"
              + " smaller weights such as lecunNormal(), or standardize the inputs",
          100 * saturated, layer.node());
    }
    int dead = layer.dead().orElse(0);
    if (dead > 0 && diagnosis.samples() >= ENOUGH_SAMPLES) {
      add(
          "dead: %d of %d units of %s give 0 for all %d samples; start from heNormal() with biases"
              + " of 0, lower the learning rate, or use leakyRelu(0.01)",
          dead, layer.units(), layer.node(), diagnosis.samples());
    }
  }

  private void add(String form, Object... values) {
    advice.add(String.format(Locale.ROOT, form, values));
  }

  private static String first(List<LayerDiagnosis> layers) {
    return layers.get(0).node();
  }

  private static String last(List<LayerDiagnosis> layers) {
    return layers.get(layers.size() - 1).node();
  }
}
