package dev.tandem.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tandem.book.Digits.Origin;
import dev.tandem.book.Entry.Kind;
import dev.tandem.book.Entry.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;

/** Writes the book and is green where all of it is. */
class BookTest {

  private static final Path WRITTEN = Path.of("target/book");
  private static final Path COMMITTED = Path.of("book");
  private static final Path CODE = Path.of("src/test/java/dev/tandem/book");

  /** The course's list: how many rows each letter has, how many errata each document. */
  private static final Map<String, Integer> ROWS =
      Map.of("N", 11, "A", 19, "L", 11, "P", 4, "G", 15, "D", 6);

  private static final Map<String, Integer> ERRATA =
      Map.of("E0-", 18, "E1-", 9, "E2-", 2, "E3-", 5, "E4-", 6);

  private static final Book BOOK = Book.written();

  @BeforeAll
  static void write() throws IOException {
    BOOK.write(WRITTEN, new Markdown());
    BOOK.write(WRITTEN, new Html());
  }

  @TestFactory
  Stream<DynamicNode> every_line_of_the_book_is_green() {
    return BOOK.chapters().stream()
        .map(
            chapter ->
                dynamicContainer(chapter.title(), chapter.entries().stream().map(BookTest::test)));
  }

  private static DynamicNode test(Entry entry) {
    return dynamicTest(
        entry.id() + ", " + entry.title(),
        () -> assertThat(entry.lines()).as(entry.id()).allMatch(Line::green));
  }

  /** Whoever leaves a row out says why. */
  @Test
  void every_row_and_every_erratum_of_the_course_has_its_place() {
    assertThat(ids(BOOK.entries().filter(entry -> !entry.id().startsWith("E"))))
        .containsExactlyInAnyOrderElementsOf(numbered(ROWS));
    assertThat(
            ids(
                Stream.concat(
                    BOOK.entries().filter(entry -> entry.id().startsWith("E")),
                    BOOK.later().stream())))
        .containsExactlyInAnyOrderElementsOf(numbered(ERRATA));
    assertThat(BOOK.entries().filter(entry -> entry.kind() == Kind.LEFT_OUT))
        .allSatisfy(entry -> assertThat(texts(entry, Label.REASON)).isNotEmpty());
    assertThat(BOOK.entries().filter(entry -> entry.kind() != Kind.LEFT_OUT))
        .allSatisfy(entry -> assertThat(entry.lines()).as(entry.id()).isNotEmpty());
  }

  /** A row has its formula and its line, an erratum the print, what is right, and a proof. */
  @Test
  void every_entry_says_what_it_shall() {
    assertThat(BOOK.entries().filter(entry -> entry.kind() == Kind.ROW))
        .allSatisfy(
            row -> {
              assertThat(texts(row, Label.FORMULA)).as(row.id()).isNotEmpty();
              assertThat(texts(row, Label.CODE)).as(row.id()).isNotEmpty();
            });
    assertThat(BOOK.entries().filter(entry -> entry.kind() == Kind.ERRATUM))
        .allSatisfy(
            erratum -> {
              assertThat(texts(erratum, Label.PRINTED)).as(erratum.id()).isNotEmpty();
              assertThat(texts(erratum, Label.INSTEAD)).as(erratum.id()).isNotEmpty();
            });
  }

  /** One up or one down, wherever it stands. */
  @Test
  void changing_one_expected_digit_turns_its_line_red() {
    List<Digits> expected =
        BOOK.entries()
            .flatMap(entry -> entry.lines().stream())
            .filter(Digits.class::isInstance)
            .map(Digits.class::cast)
            .filter(digits -> digits.origin() != Origin.MISPRINTED)
            .toList();
    assertThat(expected).hasSizeGreaterThan(200);
    for (Digits digits : expected) {
      assertThat(digits.green()).as("%s", digits).isTrue();
      assertThat(changed(digits.digits()).map(digits::withDigits)).noneMatch(Digits::green);
    }
  }

  /** What compiles here is what a reader may copy. */
  @Test
  void every_line_of_code_stands_in_the_code_of_the_book() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.list(CODE)) {
      for (Path file : files.toList()) {
        code.append(Files.readString(file).replaceAll("\"([^\"\\\\]|\\\\.)*\"", "\"\""));
      }
    }
    String compact = withoutSpace(code.toString());
    assertThat(BOOK.entries().flatMap(entry -> texts(entry, Label.CODE).stream()))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(compact).contains(withoutSpace(line)));
  }

  /** To accept a change, copy the Markdown pages of target/book to book. */
  @Test
  void the_committed_pages_are_those_that_were_written() throws IOException {
    List<String> pages = new ArrayList<>(List.of("README.md"));
    BOOK.chapters().forEach(chapter -> pages.add(chapter.file() + ".md"));
    try (Stream<Path> files = Files.list(COMMITTED)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrderElementsOf(pages);
    }
    for (String page : pages) {
      assertThat(Files.readString(COMMITTED.resolve(page)))
          .as("book/%s is not target/book/%s; copy it there", page, page)
          .isEqualToNormalizingNewlines(Files.readString(WRITTEN.resolve(page)));
    }
  }

  /** And has a row for each line. */
  @Test
  void every_page_for_the_browser_is_well_formed() throws Exception {
    for (Chapter chapter : BOOK.chapters()) {
      Document page =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(WRITTEN.resolve(chapter.file() + ".html").toFile());
      int tables = page.getElementsByTagName("table").getLength();
      assertThat((long) page.getElementsByTagName("tr").getLength())
          .isEqualTo(tables + chapter.lines());
    }
  }

  @Test
  void the_readme_links_to_the_book_and_counts_its_rows() throws IOException {
    assertThat(Files.readString(Path.of("../README.md")).replaceAll("\\s+", " "))
        .contains("](comparison-tests/book/README.md)")
        .contains("%d rows and %d errata".formatted(count(Kind.ROW), count(Kind.ERRATUM)));
  }

  private static Stream<String> changed(String digits) {
    return IntStream.range(0, digits.length())
        .filter(place -> Character.isDigit(digits.charAt(place)))
        .boxed()
        .flatMap(
            place ->
                Stream.of(1, 9)
                    .map(more -> (digits.charAt(place) - '0' + more) % 10)
                    .map(
                        digit -> digits.substring(0, place) + digit + digits.substring(place + 1)));
  }

  private static long count(Kind kind) {
    return BOOK.entries().filter(entry -> entry.kind() == kind).count();
  }

  private static List<String> texts(Entry entry, Label label) {
    return entry.texts().stream()
        .filter(text -> text.label() == label)
        .map(Entry.Text::text)
        .toList();
  }

  private static List<String> ids(Stream<Entry> entries) {
    return entries.map(Entry::id).toList();
  }

  private static List<String> numbered(Map<String, Integer> counts) {
    List<String> ids = new ArrayList<>();
    counts.forEach(
        (prefix, count) ->
            IntStream.rangeClosed(1, count).forEach(number -> ids.add(prefix + number)));
    return ids;
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s", "");
  }
}
