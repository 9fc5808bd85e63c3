package dev.tandem.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The table of the README: each word of the language, and how the engines agree on it, read from
 * {@code agreement.json}.
 *
 * <p>An experiment has many words, so a difference of the stock face is put down to the word that
 * is in no experiment without it, or to the one that begins the sample's name.
 */
final class BuildingBlocks {

  /** The suite's bound of many steps: two engines are the same but for rounding. */
  static final double SAME = 1e-10;

  private final Map<String, Run> exact = new TreeMap<>();
  private final Map<String, Run> stock = new TreeMap<>();

  private BuildingBlocks() {}

  /** One comparison: its words and the worst difference, or why there was none. */
  private record Run(Set<String> words, double worst, String refusal) {

    Run join(Run other) {
      return new Run(words, Math.max(worst, other.worst), refusal);
    }
  }

  /**
   * All rows but those on data that not everyone has, since the table is the same for all, and
   * those of the graph, which is neither of the two engines.
   */
  static BuildingBlocks read(Path json) throws IOException {
    BuildingBlocks blocks = new BuildingBlocks();
    for (JsonNode row : new ObjectMapper().readTree(json.toFile())) {
      if (row.get("sample").asText().equals("mnist")
          || row.path("rung").asText().equals(Rung.GRAPH.label())) {
        continue;
      }
      Set<String> words = new LinkedHashSet<>();
      row.get("words").forEach(word -> words.add(word.asText()));
      Run run =
          row.has("refused")
              ? new Run(words, 0, row.get("refused").asText())
              : new Run(words, row.get("worstRelative").asDouble(), "");
      boolean isExact = row.get("engine").asText().equals("dl4j");
      (isExact ? blocks.exact : blocks.stock).merge(row.get("sample").asText(), run, Run::join);
    }
    return blocks;
  }

  /** The names of all words. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    exact.values().forEach(run -> run.words().forEach(word -> names.add(Words.name(word))));
    return names;
  }

  /** One line a word. */
  String markdown() {
    StringBuilder table =
        new StringBuilder(
            "| word | course | networks in the reference | DL4J exact | DL4J stock | worst |\n");
    table.append("|---|---|---|---|---|---|\n");
    for (String name : new TreeSet<>(names())) {
      List<Run> runs = having(exact, name);
      double worst = runs.stream().mapToDouble(Run::worst).max().orElseThrow();
      table.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %s | %d | %s | %s | %.0e |%n",
              name,
              CourseRows.of(name),
              runs.size(),
              worst <= SAME ? "the same" : "differs",
              stock(name),
              worst));
    }
    return table.toString();
  }

  private static List<Run> having(Map<String, Run> runs, String name) {
    List<Run> having = new ArrayList<>();
    for (Run run : runs.values()) {
      if (run.words().stream().anyMatch(word -> Words.name(word).equals(name))) {
        having.add(run);
      }
    }
    return having;
  }

  private String stock(String name) {
    double worst = 0;
    boolean seen = false;
    for (Map.Entry<String, Run> entry : stock.entrySet()) {
      Run run = entry.getValue();
      seen |= run.refusal().isEmpty() && run.words().stream().anyMatch(w -> isNamed(w, name));
      if (refused(run).equals(name)) {
        return "none";
      }
      String subject = Words.name(entry.getKey()).split(" ", 2)[0];
      boolean isAbout = entry.getKey().contains("(") && names().contains(subject);
      if (isAbout ? subject.equals(name) : isToBlame(name, run)) {
        worst = Math.max(worst, run.worst());
      }
    }
    if (!seen && stock.values().stream().anyMatch(run -> refused(run).startsWith(name + "."))) {
      return "none";
    }
    if (!seen) {
      throw new IllegalStateException(name + ": stands in no experiment that stock DL4J runs");
    }
    if (worst <= SAME) {
      return "the same";
    }
    return Double.isInfinite(worst)
        ? "not finite"
        : String.format(Locale.ROOT, "differs by %.0e", worst);
  }

  /** Whether a difference can have no other reason: all other words have a run without one. */
  private boolean isToBlame(String name, Run run) {
    List<String> suspects = run.words().stream().filter(word -> !isInnocent(word)).toList();
    return run.refusal().isEmpty()
        && run.worst() > SAME
        && !suspects.isEmpty()
        && suspects.stream().allMatch(word -> isNamed(word, name));
  }

  private boolean isInnocent(String word) {
    return stock.values().stream()
        .anyMatch(
            run -> run.refusal().isEmpty() && run.worst() <= SAME && run.words().contains(word));
  }

  private static boolean isNamed(String word, String name) {
    return Words.name(word).equals(name);
  }

  /** The name of the word that was refused; behind it may be something about it. */
  private static String refused(Run run) {
    String word = run.refusal().replaceFirst("dl4j stock: (.*?) has no class.*", "$1");
    return Words.name(word.replace(" with weights", ".weightedBy()")).split(" ", 2)[0];
  }
}
