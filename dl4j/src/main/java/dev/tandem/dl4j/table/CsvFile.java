package dev.tandem.dl4j.table;

import dev.tandem.data.DataException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.datavec.api.records.reader.impl.csv.SerializableCSVParser;

/**
 * The cells of a CSV file, as text: UTF-8, comma, double quotation marks, the first line names the
 * columns. White space around a cell is not part of it.
 *
 * @param path the file
 * @param header names of the columns
 * @param rows the other lines, each with as many cells
 */
record CsvFile(Path path, List<String> header, List<Row> rows) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * One line.
   *
   * @param line its number, the header being line 1
   * @param cells what stands between its commas
   */
  record Row(int line, List<String> cells) {}

  static CsvFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new DataException("%s: there is no such file; correct the path".formatted(path));
    }
    List<Row> rows = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(new Row(rows.size() + 1, cells(path, rows.size() + 1, line)));
      }
    } catch (CharacterCodingException e) {
      throw new DataException("%s: is not UTF-8 text; save it as UTF-8".formatted(path), e);
    } catch (IOException e) {
      throw new DataException(
          "%s: cannot be read (%s); check the file and its permissions".formatted(path, e), e);
    }
    return checked(path, rows);
  }

  private static CsvFile checked(Path path, List<Row> rows) {
    if (rows.isEmpty()) {
      throw new DataException("%s: is empty; its first line must name the columns".formatted(path));
    }
    List<String> header = rows.get(0).cells();
    requireDistinct(path, header);
    if (rows.size() == 1) {
      throw new DataException("%s: has a header but no rows; add data".formatted(path));
    }
    for (Row row : rows) {
      requireWidth(path, header.size(), row);
    }
    return new CsvFile(path, header, rows.subList(1, rows.size()));
  }

  private static void requireWidth(Path path, int width, Row row) {
    if (width > 1 && row.cells().equals(List.of(""))) {
      throw new DataException("%s, line %d: is blank; remove the line".formatted(path, row.line()));
    }
    if (row.cells().size() != width) {
      throw new DataException(
          "%s, line %d: needs %d cells, as the header has, but has %d; correct the line"
              .formatted(path, row.line(), width, row.cells().size()));
    }
  }

  private static void requireDistinct(Path path, List<String> header) {
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (!seen.add(name)) {
        throw new DataException(
            "%s, line 1: two columns are named %s; rename one".formatted(path, Quoted.one(name)));
      }
    }
  }

  /**
   * A parser for each line, and no escape character: DataVec's {@code CSVRecordReader} carries a
   * state from line to line, in which {@code ""} at the start of a line becomes a quotation mark,
   * and it drops backslashes.
   */
  private static List<String> cells(Path path, int number, String line) {
    String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    try {
      List<String> cells = new ArrayList<>();
      for (String cell :
          new SerializableCSVParser(',', '"', SerializableCSVParser.NULL_CHARACTER)
              .parseLine(text)) {
        cells.add(cell.strip());
      }
      return cells;
    } catch (IOException e) {
      throw new DataException(
          "%s, line %d: a quotation mark is not closed; close it in the same line"
              .formatted(path, number),
          e);
    }
  }
}
