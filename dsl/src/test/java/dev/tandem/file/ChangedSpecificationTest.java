package dev.tandem.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.DataException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every part of a specification replaced by what does not belong there, one at a time: the one
 * exception, or where the change can be meant, another experiment.
 */
class ChangedSpecificationTest {

  private static final String JSON = new String(Everything.json(), StandardCharsets.UTF_8);
  private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":");
  private static final Pattern TEXT = Pattern.compile("\"\\w+\"(?!:)");
  private static final Pattern NUMBER = Pattern.compile("(?<=[:,\\[])-?[0-9][-0-9.E]*");

  private int refused;

  @Test
  void a_field_that_is_renamed_doubled_or_left_out_is_refused() {
    for (MatchResult field : matches(FIELD)) {
      int end = endOfValue(field.end());
      String whole = JSON.substring(field.start(), end);
      if (JSON.charAt(end) == ',') {
        assertRefused(replaced(field.start(), end + 1, ""));
      }
      assertRefused(replaced(field.start(), end, whole + "," + whole));
      assertRefused(replaced(field.start(1), field.end(1), field.group(1) + "x"));
      assertRefused(replaced(field.start(1), field.end(1), ""));
      assertRefused(replaced(field.start(), field.start(), "\"more\":0,"));
    }
    assertThat(refused).isGreaterThan(500);
  }

  @Test
  void a_value_of_another_kind_is_refused_unless_it_can_be_meant() {
    List<String> meant = new ArrayList<>();
    for (MatchResult field : matches(FIELD)) {
      int end = endOfValue(field.end());
      String value = JSON.substring(field.end(), end);
      for (String other :
          List.of("null", "true", "{}", "[]", "\"?\"", "1e999", "[" + value + "]", "{\"a\":1}")) {
        Header read = other.equals(value) ? null : read(replaced(field.end(), end, other));
        if (read != null) {
          assertThat(read.experiment()).isNotEqualTo(Everything.EXPERIMENT);
          meant.add(field.group(1) + " " + other);
        }
      }
    }
    assertThat(meant)
        .containsExactly("penalties []", "patience null", "decays []", "constraints []");
  }

  @Test
  void a_number_that_is_replaced_gives_the_exception_or_another_experiment_that_is_whole() {
    int meant = 0;
    for (MatchResult number : matches(NUMBER)) {
      for (String other :
          List.of("0", "-1", "1", "3", "2147483647", "-2147483648", "9e307", "-0.0", "1e-320")) {
        Header read = read(replaced(number.start(), number.end(), other));
        if (read != null) {
          meant++;
          assertThat(SpecificationReader.read("", SpecificationWriter.write(read), Header.class))
              .isEqualTo(read);
          assertThat(Layout.bytesOfParameters(read.experiment().network())).isPositive();
        }
      }
    }
    assertThat(meant).isPositive();
    assertThat(refused).isGreaterThan(200);
  }

  @Test
  void a_text_that_another_member_has_is_refused_or_meant() {
    List<String> texts = matches(TEXT).stream().map(MatchResult::group).distinct().toList();
    for (MatchResult text : matches(TEXT)) {
      for (String other : texts) {
        Header read = read(replaced(text.start(), text.end(), other));
        if (read != null) {
          boolean same = read.experiment().equals(Everything.EXPERIMENT);
          assertThat(same)
              .as("%s for %s", other, text.group())
              .isEqualTo(other.equals(text.group()));
        }
      }
    }
    assertThat(refused).isGreaterThan(500);
  }

  private void assertRefused(String json) {
    assertThat(read(json)).as(json).isNull();
  }

  /** What is read, or null when it is refused; any other exception ends the test. */
  private @Nullable Header read(String json) {
    try {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      return SpecificationReader.read("digits", bytes, Header.class);
    } catch (DataException e) {
      refused++;
      assertThat(e).hasMessageStartingWith("digits: /");
      return null;
    }
  }

  private static List<MatchResult> matches(Pattern pattern) {
    return pattern.matcher(JSON).results().toList();
  }

  private static String replaced(int start, int end, String other) {
    return JSON.substring(0, start) + other + JSON.substring(end);
  }

  /** Where the value that begins at a place ends: at the comma or bracket that follows it. */
  private static int endOfValue(int start) {
    int depth = 0;
    for (int at = start; ; at++) {
      char c = JSON.charAt(at);
      if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
        return at;
      }
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    }
  }
}
