package dev.tandem.diagnosis;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Prints a diagnosis: one line a layer, a dash where there is nothing to say, then the advice. */
final class DiagnosisTable {

  private static final String COLUMNS = "%-12s %7s %11s %10s %10s %6s";

  private DiagnosisTable() {}

  static String of(Diagnosis diagnosis) {
    List<String> lines = new ArrayList<>();
    lines.add(COLUMNS.formatted("layer", "units", "gradient", "to next", "saturated", "dead"));
    Iterator<Double> ratios = diagnosis.ratios().iterator();
    for (LayerDiagnosis layer : diagnosis.layers()) {
      boolean hasRatio = layer.gradient().isPresent() && ratios.hasNext();
      lines.add(line(layer, hasRatio ? OptionalDouble.of(ratios.next()) : OptionalDouble.empty()));
    }
    List<String> advice = diagnosis.advice();
    lines.addAll(advice.isEmpty() ? List.of("nothing to advise") : advice);
    return String.join("\n", lines);
  }

  private static String line(LayerDiagnosis layer, OptionalDouble ratio) {
    return COLUMNS.formatted(
        layer.node(),
        layer.units(),
        number("%.4g", 1, layer.gradient()),
        number("%.4g", 1, ratio),
        number("%.1f %%", 100, layer.saturated()),
        layer.dead().isPresent() ? layer.dead().getAsInt() : "-");
  }

  private static String number(String form, int scale, OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, form, scale * value.getAsDouble()) : "-";
  }
}
