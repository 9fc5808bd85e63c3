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

  /**
   * A report.
   *
   * @param agreements in the order of the rows
   */
  public AgreementReport(List<Agreement> agreements) {
    this.agreements = List.copyOf(agreements);
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
        ObjectNode row = rows.addObject();
        row.put("sample", agreement.sample());
        row.put("rung", result.rung().label());
        row.put("steps", result.steps());
        row.put("worstAbsolute", result.worstAbsolute());
        row.put("worstRelative", result.worstRelative());
        row.put("where", result.where());
        row.put("bound", result.bound());
      }
    }
    return rows;
  }

  /** One line a sample, one column a rung, each cell the worst relative difference. */
  public String markdown() {
    StringBuilder table = new StringBuilder("| sample | steps |");
    for (Rung rung : Rung.values()) {
      table.append(' ').append(rung.label()).append(" |");
    }
    table.append("\n|---|---|").append("---|".repeat(Rung.values().length)).append('\n');
    for (Agreement agreement : agreements) {
      table.append("| %s | %d |".formatted(agreement.sample(), agreement.on(Rung.STATE).steps()));
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
