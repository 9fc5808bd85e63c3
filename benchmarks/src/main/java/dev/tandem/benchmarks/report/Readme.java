package dev.tandem.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The table that the README shows, between two marks. */
public final class Readme {

  private static final String BEGIN = "<!-- speed -->\n";
  private static final String END = "<!-- /speed -->";

  private Readme() {}

  /**
   * Puts another table there.
   *
   * @param readme the file
   * @param table the table
   * @throws IOException when the file cannot be read or written
   */
  public static void replace(Path readme, String table) throws IOException {
    String text = Files.readString(readme);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(readme, text.substring(0, from) + table + text.substring(text.indexOf(END)));
  }

  /**
   * The table that is there.
   *
   * @param readme the file
   * @return the table
   * @throws IOException when the file cannot be read
   */
  public static String table(Path readme) throws IOException {
    String text = Files.readString(readme);
    return text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));
  }
}
