package dev.tandem.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes what comparisons came to, one row for each sample and rung. */
public final class AgreementReport {

  private final List<Agreement> agreements;
  private final List<Refusal> refusals;

  /**
   * A report.
   *
   * @param agreements in the order of the rows
   * @param refusals comparisons that were not made; they follow
   */
  public AgreementReport(List<Agreement> agreements, List<Refusal> refusals) {
    this.agreements = List.copyOf(agreements);
    this.refusals = List.copyOf(refusals);
  }

  /**
   * Writes {@code agreement.json}, an array of objects, and {@code agreement.md}, a table.
   *
   * @param directory where to; is made when missing
   * @throws IOException when it cannot be written
   */
  public void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(directory.resolve("agreement.json").toFile(), json());
    Files.writeString(directory.resolve("agreement.md"), markdown());
  }

  private ArrayNode json() {
    ArrayNode rows = new ObjectMapper().createArrayNode();
    for (Agreement agreement : agreements) {
      for (RungResult result : agreement.rungs()) {
        ObjectNode row = row(rows, agreement.comparison());
        row.put("rung", result.rung().label());
        row.put("steps", result.steps());
        row.put("worstAbsolute", result.worstAbsolute());
        row.put("worstRelative", result.worstRelative());
        row.put("where", result.where());
        row.put("bound", result.bound());
        row.put("agrees", result.agrees());
      }
    }
    for (Refusal refusal : refusals) {
      row(rows, refusal.comparison()).put("refused", refusal.reason());
    }
    return rows;
  }

  private static ObjectNode row(ArrayNode rows, Comparison comparison) {
    ObjectNode row = rows.addObject();
    row.put("sample", comparison.name());
    row.put("engine", comparison.second().name());
    ArrayNode words = row.putArray("words");
    for (Object word : Words.of(comparison.experiment())) {
      words.add(word.toString());
    }
    return row;
  }

  /** One line a sample, one column a rung, each cell the worst relative difference. */
  public String markdown() {
    StringBuilder table = new StringBuilder("| sample | engine | steps |");
    for (Rung rung : Rung.values()) {
      table.append(' ').append(rung.label()).append(" |");
    }
    table.append("\n|---|---|---|").append("---|".repeat(Rung.values().length)).append('\n');
    for (Agreement agreement : agreements) {
      table.append(
          "| %s | %s | %d |"
              .formatted(
                  agreement.sample(),
                  agreement.comparison().second().name(),
                  agreement.on(Rung.STATE).steps()));
      for (RungResult result : agreement.rungs()) {
        table.append(cell(result));
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String cell(RungResult result) {
    String value = String.format(Locale.ROOT, "%.0e", result.worstRelative());
    return result.agrees() ? " " + value + " |" : " **" + value + "** |";
  }
}
