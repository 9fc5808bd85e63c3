package dev.tandem.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All values of a run in a text file, so that a page can be written again without measuring. */
public final class RunFile {

  private static final String COMMENT = "# ";

  private RunFile() {}

  /**
   * Writes one line a circumstance and one a series.
   *
   * @param page what was measured
   * @param file is overwritten
   * @throws IOException when it cannot be written
   */
  public static void write(Page page, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    page.circumstances().forEach(line -> lines.add(COMMENT + line));
    page.measured().all().forEach(series -> lines.add(series.toLine()));
    Files.write(file, lines);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param file a record
   * @return the page
   * @throws IOException when it cannot be read
   */
  public static Page read(Path file) throws IOException {
    List<String> circumstances = new ArrayList<>();
    Measurements measured = new Measurements();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(COMMENT)) {
        circumstances.add(line.substring(COMMENT.length()));
      } else {
        measured.add(Series.parse(line));
      }
    }
    return new Page(List.copyOf(circumstances), measured);
  }
}
