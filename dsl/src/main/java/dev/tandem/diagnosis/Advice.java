package dev.tandem.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** From which numbers on something is said, and what. */
final class Advice {

  /** A change of the gradient by this factor a layer, */
  private static final double STEEP = 1.5;

  /** and by this one in all, is worth a word: less is common in networks that learn. */
  private static final double FAR = 10;

  /** More than this share of the values of a layer is saturated, */
  private static final double MANY = 0.5;

  /** or more than this share of its units is dead: a few do no harm. */
  private static final double SOME = 0.1;

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
    advice.onSaturation();
    advice.onDeadUnits();
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

  private void onSaturation() {
    String layers =
        listed(
            layer -> layer.saturated().orElse(0) > MANY,
            layer -> text("%s (%.1f %%)", layer.node(), 100 * layer.saturated().orElse(0)));
    if (!layers.isEmpty()) {
      add(
          "saturated: most values of %s are at an end of the activation; start from smaller weights"
              + " such as lecunNormal(), or standardize the inputs",
          layers);
    }
  }

  private void onDeadUnits() {
    String layers =
        listed(
            layer -> layer.dead().orElse(0) > SOME * layer.units(),
            layer -> text("%s (%d of %d)", layer.node(), layer.dead().orElse(0), layer.units()));
    if (!layers.isEmpty() && diagnosis.samples() >= ENOUGH_SAMPLES) {
      add(
          "dead: units of %s give 0 for all %d samples; lower the learning rate, standardize the"
              + " inputs, or use leakyRelu(0.01)",
          layers, diagnosis.samples());
    }
  }

  private String listed(
      Predicate<LayerDiagnosis> isMeant, Function<LayerDiagnosis, String> description) {
    return diagnosis.layers().stream()
        .filter(isMeant)
        .map(description)
        .collect(Collectors.joining(", "));
  }

  private void add(String form, Object... values) {
    advice.add(text(form, values));
  }

  private static String text(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  private static String first(List<LayerDiagnosis> layers) {
    return layers.get(0).node();
  }

  private static String last(List<LayerDiagnosis> layers) {
    return layers.get(layers.size() - 1).node();
  }
}
