package dev.tandem.dl4j.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableMistakesTest {

  private static final Table NOWHERE = Table.csv(Path.of("nowhere.csv"));

  @TempDir private Path folder = Path.of("");

  @Test
  void a_missing_file() {
    assertFails(
        () -> NOWHERE.numeric("a").numericTarget("t").dataset(),
        "nowhere.csv: there is no such file; correct the path");
  }

  @Test
  void an_empty_file() throws IOException {
    assertFileFails("FILE: is empty; its first line must name the columns");
  }

  @Test
  void a_header_without_rows() throws IOException {
    assertFileFails("FILE: has a header but no rows; add data", "a,c,t");
  }

  @Test
  void a_header_without_a_column_that_was_named() throws IOException {
    assertFileFails(
        "FILE, line 1: there is no column \"c\"; the header has \"\", \"a\", \"C\", \"t\","
            + " use one of them",
        "\"\",a,C,t",
        "1,2,x,1");
  }

  @Test
  void a_header_with_columns_of_which_nothing_is_said() throws IOException {
    assertFileFails(
        "FILE, line 1: nothing is said of \"\", \"b\"; use them or say ignoring(\"\", \"b\")",
        "\"\",a,b,c,t",
        "1,2,3,x,1");
  }

  @Test
  void a_header_with_two_columns_of_one_name() throws IOException {
    assertFileFails("FILE, line 1: two columns are named \"a\"; rename one", "a,c,a,t", "1,x,2,1");
  }

  @Test
  void a_line_with_fewer_or_more_cells() throws IOException {
    assertFileFails(
        "FILE, line 3: needs 3 cells, as the header has, but has 2; correct the line",
        "a,c,t",
        "1,x,1",
        "1,x");
    assertFileFails(
        "FILE, line 2: needs 3 cells, as the header has, but has 4; correct the line",
        "a,c,t",
        "1,x,1,");
  }

  @Test
  void a_blank_line() throws IOException {
    assertFileFails("FILE, line 3: is blank; remove the line", "a,c,t", "1,x,1", "");
  }

  @Test
  void a_quotation_mark_that_is_not_closed() throws IOException {
    assertFileFails(
        "FILE, line 2: a quotation mark is not closed; close it in the same line",
        "a,c,t",
        "1,\"x,1");
  }

  @Test
  void text_that_is_not_utf_8() throws IOException {
    Files.write(folder.resolve("table.csv"), new byte[] {'a', ',', (byte) 0xe9, '\n'});

    assertFails(
        () -> table().dataset(),
        folder.resolve("table.csv") + ": is not UTF-8 text; save it as UTF-8");
  }

  @Test
  void text_where_a_number_is_due() throws IOException {
    for (String cell : new String[] {"abc", "1f", "0x10", "1e999", "1 2", "Infinity"}) {
      assertFileFails(
          "FILE, line 3, column \"a\": needs a number but is \"%s\";".formatted(cell)
              + " correct the cell or what is said of the column",
          "a,c,t",
          "1,x,1",
          cell + ",x,1");
    }
  }

  @Test
  void text_where_a_numeric_target_is_due() throws IOException {
    assertFileFails(
        "FILE, line 2, column \"t\": needs a number but is \"yes\";"
            + " correct the cell or what is said of the column",
        "a,c,t",
        "1,x,yes");
  }

  @Test
  void a_category_that_is_not_known() throws IOException {
    assertFileFails(
        "FILE, line 2, column \"c\": needs one of \"x\", \"y\" but is \"X\";"
            + " correct the cell or what is said of the column",
        "a,c,t",
        "1,X,1");
  }

  @Test
  void a_target_class_that_is_not_known() throws IOException {
    write("a,t", "1,maybe");
    Table table = Table.csv(folder.resolve("table.csv")).numeric("a");
    String message =
        folder.resolve("table.csv")
            + ", line 2, column \"t\": needs one of \"No\", \"Yes\" but is \"maybe\";"
            + " correct the cell or what is said of the column";

    assertFails(() -> table.binaryTarget("t", "No", "Yes").dataset(), message);
    assertFails(() -> table.classTarget("t", "No", "Yes").dataset(), message);
  }

  @Test
  void a_missing_value_of_which_nothing_is_said() throws IOException {
    assertFileFails(
        "FILE, line 2, column \"a\": the value is missing (\"NA\") and nothing is said of that;"
            + " say missing(\"NA\").removingRows() or missing(\"NA\").replacingByMeanOrMode()",
        "a,c,t",
        "NA,x,1");
    assertFileFails(
        "FILE, line 3, column \"c\": the value is missing (\"\") and nothing is said of that;"
            + " say missing(\"\").removingRows() or missing(\"\").replacingByMeanOrMode()",
        "a,c,t",
        "1,x,1",
        "1,,1");
  }

  @Test
  void a_missing_value_in_every_row() throws IOException {
    Path file = write("a,c,t", "NA,x,1", "1,x,NA");

    assertFails(
        () -> table().missing("NA").removingRows().dataset(),
        file
            + ": none of its 2 rows is left, each has a missing value;"
            + " replace them instead, or ignore a column");
  }

  @Test
  void nothing_but_missing_values_to_replace_by() throws IOException {
    Path file = write("a,c,t", "NA,x,1", "NA,x,2");

    assertFails(
        () -> table().missing("NA").replacingByMeanOrMode().dataset(),
        file
            + ", column \"a\": all 2 values are missing, nothing can replace them;"
            + " ignore the column");
  }

  @Test
  void a_missing_target_that_would_have_to_be_replaced() throws IOException {
    Path file = write("a,c,t", "1,x,NA", "1,x,2");

    assertFails(
        () -> table().missing("NA").replacingByMeanOrMode().dataset(),
        file
            + ", line 2, column \"t\": the target is missing (\"NA\") and cannot be replaced;"
            + " remove the line");
  }

  @Test
  void a_sentence_without_input_or_target() {
    assertFails(
        () -> NOWHERE.numericTarget("t").dataset(),
        "dataset(): nothing is said of an input; say numeric or categorical before");
    assertFails(
        () -> NOWHERE.numeric("a").split(0.5, 1),
        "split(): nothing is said of the target;"
            + " say binaryTarget, classTarget or numericTarget before");
  }

  @Test
  void a_column_that_is_said_twice() {
    assertFails(
        () -> NOWHERE.numeric("a", "b").categorical("b", "x", "y"),
        "categorical(\"b\"): something is said of column \"b\" already; say it once");
    assertFails(
        () -> NOWHERE.ignoring("a").numeric("b", "a"),
        "numeric(\"b\", \"a\"): something is said of column \"a\" already; say it once");
    assertFails(
        () -> NOWHERE.ignoring("a", "a"),
        "ignoring(\"a\", \"a\"): something is said of column \"a\" already; say it once");
    assertFails(
        () -> NOWHERE.numeric("a").binaryTarget("a", "No", "Yes"),
        "binaryTarget(\"a\"): something is said of column \"a\" already; say it once");
  }

  @Test
  void a_second_target() {
    assertFails(
        () -> NOWHERE.numericTarget("t", "u").classTarget("v", "x", "y"),
        "classTarget(\"v\"): the target is already \"t\", \"u\"; say one of them");
  }

  @Test
  void too_few_or_equal_categories() {
    assertFails(
        () -> NOWHERE.categorical("c"),
        "categorical(\"c\"): needs at least two different categories but receives none;"
            + " name each once");
    assertFails(
        () -> NOWHERE.binaryTarget("t", "Yes", "Yes"),
        "binaryTarget(\"t\"): needs at least two different categories but receives \"Yes\","
            + " \"Yes\"; name each once");
  }

  @Test
  void verbs_without_their_words() {
    assertFails(NOWHERE::numeric, "numeric(): needs at least one column; name it");
    assertFails(NOWHERE::ignoring, "ignoring(): needs at least one column; name it");
    assertFails(NOWHERE::missing, "missing(): needs at least one marker; say one such as \"NA\"");
  }

  private void assertFileFails(String message, String... lines) throws IOException {
    Path file = write(lines);
    assertFails(() -> table().dataset(), message.replace("FILE", file.toString()));
  }

  private Path write(String... lines) throws IOException {
    return Files.write(folder.resolve("table.csv"), List.of(lines));
  }

  private Table table() {
    return Table.csv(folder.resolve("table.csv"))
        .numeric("a")
        .categorical("c", "x", "y")
        .numericTarget("t");
  }

  private static void assertFails(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(DataException.class).hasMessage(message);
  }
}
