package dev.tandem.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.tandem.data.DataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON, value by value; whatever is wrong is said with the file and the place in it. */
final class JsonInput {

  /** The deepest specification there can be is less than half as deep. */
  private static final int DEEPEST = 50;

  private static final int MOST_SHOWN = 40;
  private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

  private final Object file;
  private final JsonParser parser;

  /**
   * At its first value.
   *
   * @param file its name, for messages
   * @param json in UTF-8
   * @throws DataException when there is no value
   */
  JsonInput(Object file, byte[] json) {
    this.file = file;
    StreamReadConstraints limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(limits).build();
    try {
      // This decoder reports what is no UTF-8; Jackson would guess the encoding.
      parser =
          factory.createParser(
              new InputStreamReader(
                  new ByteArrayInputStream(json), StandardCharsets.UTF_8.newDecoder()));
    } catch (IOException e) {
      throw new IllegalStateException("nothing can fail in memory", e);
    }
    next();
  }

  /** Goes on, to the next value, field, or end. */
  void next() {
    try {
      parser.nextToken();
    } catch (IOException e) {
      String reason =
          e instanceof JacksonException bad ? bad.getOriginalMessage() : String.valueOf(e);
      throw new DataException(problem("is not JSON (" + reason + ")"), e);
    }
  }

  /**
   * Goes on within an object.
   *
   * @return the name of the next field, with this at its value; null at the end of the object
   */
  @Nullable String nextField() {
    next();
    if (parser.currentToken() != JsonToken.FIELD_NAME) {
      return null;
    }
    String name = text();
    next();
    return name;
  }

  /**
   * Goes on within a list.
   *
   * @return whether there is another value, with this at it
   */
  boolean nextElement() {
    next();
    return parser.currentToken() != JsonToken.END_ARRAY;
  }

  /** Makes sure that an object begins here. */
  void requireObject() {
    require(parser.currentToken() == JsonToken.START_OBJECT, "an object");
  }

  /** Makes sure that a list begins here. */
  void requireList() {
    require(parser.currentToken() == JsonToken.START_ARRAY, "a list");
  }

  /** Makes sure that the value that ends here is all there is. */
  void requireEnd() {
    next();
    require(parser.currentToken() == null, "nothing more");
  }

  boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /** The text that stands here. */
  String string() {
    require(parser.currentToken() == JsonToken.VALUE_STRING, "a text");
    return text();
  }

  /** The whole number that stands here. */
  long whole(long least, long most) {
    String needed = "a whole number from %d to %d".formatted(least, most);
    require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT, needed);
    try {
      long number = Long.parseLong(text());
      require(least <= number && number <= most, needed);
      return number;
    } catch (NumberFormatException e) {
      throw wrong(needed);
    }
  }

  /** The number that stands here, bit for bit; what JSON has no number for is a text. */
  double number() {
    String text = text();
    boolean named = parser.currentToken() == JsonToken.VALUE_STRING && NOT_FINITE.contains(text);
    String needed = "a number";
    require(named || parser.currentToken().isNumeric(), needed);
    double number = Double.parseDouble(text);
    require(named || Double.isFinite(number), needed);
    return number;
  }

  /** The complaint that something else is needed here. */
  DataException wrong(String needed) {
    return refused("needs %s but has %s".formatted(needed, shown()));
  }

  /** The complaint that what stands here cannot be used. */
  DataException refused(String problem) {
    return new DataException(problem(problem));
  }

  private void require(boolean fits, String needed) {
    if (!fits) {
      throw wrong(needed);
    }
  }

  private String problem(String problem) {
    String path = parser.getParsingContext().pathAsPointer().toString();
    return "%s: %s %s; save the network again"
        .formatted(file, path.isEmpty() ? "/" : path, problem);
  }

  private String shown() {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case END_OBJECT, END_ARRAY -> "nothing";
      default -> text().length() > MOST_SHOWN ? text().substring(0, MOST_SHOWN) + "..." : text();
    };
  }

  private String text() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw new DataException(problem("is not JSON (" + e.getMessage() + ")"), e);
    }
  }
}
