package dev.tandem.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** CONVENTIONS.md says what the translator says. */
class ConventionsPaperTest {

  private static final Pattern TABLE =
      Pattern.compile(
          "<!-- conventions:(\\w+) -->\n(.*?)<!-- /conventions:\\1 -->", Pattern.DOTALL);

  static Set<String> names() {
    return Tables.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_table_is_what_the_translator_says(String name) throws IOException {
    Matcher table = TABLE.matcher(Files.readString(Path.of("../CONVENTIONS.md")));
    String printed =
        table
            .results()
            .filter(match -> match.group(1).equals(name))
            .map(match -> match.group(2))
            .findFirst()
            .orElse("no such table");

    assertThat(printed)
        .as(
            "the table conventions:%s of CONVENTIONS.md must read%n%s",
            name, Tables.all().get(name))
        .isEqualTo(Tables.all().get(name));
  }

  @Test
  void there_is_no_table_that_nobody_checks() throws IOException {
    Matcher table = TABLE.matcher(Files.readString(Path.of("../CONVENTIONS.md")));

    assertThat(table.results().map(match -> match.group(1)))
        .containsExactlyInAnyOrderElementsOf(names());
  }
}
