package dev.tandem.book;

import dev.tandem.book.Entry.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All pages.
 *
 * @param chapters in their order
 * @param later errata of chapters that are still to be written
 */
record Book(List<Chapter> chapters, List<Entry> later) {

  private static final List<String> COLUMNS =
      List.of("what", "expected", "the digits justify", "ours", "computed by", "");

  static Book written() {
    return new Book(
        List.of(
            Neurons.chapter(),
            Activations.chapter(),
            Losses.chapter(),
            Perceptrons.chapter(),
            Gradients.chapter(),
            DeepNetworks.chapter()),
        FirstPage.errata());
  }

  Stream<Entry> entries() {
    return chapters.stream().flatMap(chapter -> chapter.entries().stream());
  }

  /** Writes each chapter and the index, which repositories show for a folder. */
  void write(Path folder, Format format) throws IOException {
    Files.createDirectories(folder);
    for (Chapter chapter : chapters) {
      Files.writeString(
          folder.resolve(chapter.file() + format.ending()),
          format.page(chapter.title(), body(chapter, format)));
    }
    Files.writeString(
        folder.resolve(format.index() + format.ending()), format.page("The course", index(format)));
  }

  private static String body(Chapter chapter, Format format) {
    StringBuilder text = new StringBuilder(format.paragraph(chapter.introduction()));
    for (Entry entry : chapter.entries()) {
      text.append(format.head(entry));
      entry.texts().forEach(part -> text.append(text(part, format)));
      if (!entry.lines().isEmpty()) {
        text.append(format.table(table(entry)));
      }
    }
    return text.append(format.paragraph(format.link("All chapters", format.index()))).toString();
  }

  private static String text(Entry.Text text, Format format) {
    return switch (text.label()) {
      case FORMULA -> format.block("", text.text());
      case CODE -> format.block("java", text.text());
      case NOTE -> format.paragraph(text.text());
      case PRINTED -> format.paragraph("Printed", text.text());
      case INSTEAD -> format.paragraph("Instead", text.text());
      case REASON -> format.paragraph("Left out", text.text());
    };
  }

  private static Format.Table table(Entry entry) {
    List<List<String>> rows = new ArrayList<>();
    for (Line line : entry.lines()) {
      rows.add(
          List.of(
              line.what(),
              line.expected(),
              line.interval(),
              line.ours(),
              line.by(),
              line.verdict()));
    }
    return new Format.Table(COLUMNS, rows);
  }

  private String index(Format format) {
    StringBuilder text = new StringBuilder(format.paragraph(FirstPage.INTRODUCTION));
    text.append(format.table(contents(format)));
    text.append(format.paragraph(FirstPage.SENTENCE));
    List<List<String>> rows =
        later.stream()
            .map(entry -> List.of(entry.id(), entry.source(), entry.title(), "later"))
            .toList();
    text.append(format.table(new Format.Table(List.of("erratum", "where", "about", ""), rows)));
    return text.toString();
  }

  private Format.Table contents(Format format) {
    List<List<String>> rows = new ArrayList<>();
    for (Chapter chapter : chapters) {
      rows.add(counts(format.link(chapter.title(), chapter.file()), List.of(chapter)));
    }
    rows.add(counts("together", chapters));
    return new Format.Table(
        List.of("chapter", "rows", "errata", "left out", "numbers and statements", ""), rows);
  }

  private static List<String> counts(String name, List<Chapter> chapters) {
    return List.of(
        name,
        count(chapters, Kind.ROW),
        count(chapters, Kind.ERRATUM),
        count(chapters, Kind.LEFT_OUT),
        String.valueOf(chapters.stream().mapToLong(Chapter::lines).sum()),
        chapters.stream().allMatch(Chapter::green) ? "green" : "RED");
  }

  private static String count(List<Chapter> chapters, Kind kind) {
    return String.valueOf(chapters.stream().mapToLong(chapter -> chapter.count(kind)).sum());
  }
}
