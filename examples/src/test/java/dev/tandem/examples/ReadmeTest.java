package dev.tandem.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.comparison.Rung;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README says nothing that the project does not compile or that its tests did not measure. */
class ReadmeTest {

  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TABLE =
      Pattern.compile("<!-- agreement -->\n(.*?)<!-- /agreement -->", Pattern.DOTALL);

  @Test
  void every_line_of_java_stands_in_an_example() throws IOException {
    String sources = sources();
    Matcher block = JAVA.matcher(readme());
    int blocks = 0;
    while (block.find()) {
      assertThat(sources).contains(folded(block.group(1)));
      blocks++;
    }
    assertThat(blocks).isGreaterThanOrEqualTo(4);
  }

  @Test
  void the_table_of_evidence_holds_a_difference_within_its_bound_for_every_rung()
      throws IOException {
    Matcher table = TABLE.matcher(readme());
    assertThat(table.find()).isTrue();
    List<String[]> rows = new ArrayList<>();
    table.group(1).lines().skip(2).forEach(line -> rows.add(line.split("\\|")));
    assertThat(rows).hasSizeGreaterThanOrEqualTo(15);
    for (String[] row : rows) {
      assertThat(row).as(row[1]).hasSize(3 + Rung.values().length);
      for (int i = 3; i < row.length; i++) {
        assertThat(Double.parseDouble(row[i].strip())).as(row[1]).isBetween(0.0, 1e-12);
      }
    }
  }

  @Test
  void the_diff_of_an_activation_is_the_real_one() throws IOException {
    String paper = Files.readString(Path.of("../CONTRIBUTING.md"));
    String diff = paper.substring(paper.indexOf("```diff"), paper.lastIndexOf("```"));
    String source = "";
    int files = 0;
    for (String line : diff.lines().skip(1).toList()) {
      if (line.startsWith("--- ")) {
        source = Files.readString(Path.of("..", line.substring(4)));
        files++;
      } else {
        assertThat(source).contains(line.substring(1) + "\n");
      }
    }
    assertThat(files).isEqualTo(9);
  }

  @Test
  void every_example_that_is_named_exists() throws IOException {
    Matcher name = Pattern.compile("dev\\.tandem\\.examples\\.(\\w+)").matcher(readme());
    while (name.find()) {
      assertThat(Path.of("src/main/java/dev/tandem/examples", name.group(1) + ".java")).exists();
    }
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("../README.md"));
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        all.append(folded(Files.readString(file))).append('\n');
      }
    }
    return all.toString();
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
