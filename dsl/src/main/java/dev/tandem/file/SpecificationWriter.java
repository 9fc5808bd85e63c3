package dev.tandem.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a specification as JSON: a record is an object of its components, and where a family is
 * declared, its first field says which member it is.
 */
final class SpecificationWriter {

  private final JsonGenerator out;

  private SpecificationWriter(JsonGenerator out) {
    this.out = out;
  }

  /** The JSON of a record, in UTF-8. */
  static byte[] write(Record value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
      new SpecificationWriter(out).value(value, value.getClass());
    } catch (IOException e) {
      throw new IllegalStateException("nothing can fail in memory", e);
    }
    return bytes.toByteArray();
  }

  private void value(@Nullable Object value, Type declared) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof List<?> list) {
      list(list, argument(declared, 0));
    } else if (value instanceof Map<?, ?> map) {
      map(map, argument(declared, 1));
    } else if (value instanceof Number || value instanceof String) {
      scalar(value);
    } else {
      compound(Forms.of(value), (Class<?>) declared);
    }
  }

  private void scalar(Object value) throws IOException {
    if (value instanceof Double number) {
      out.writeNumber(number);
    } else if (value instanceof Number number) {
      out.writeNumber(number.longValue());
    } else {
      out.writeString((String) value);
    }
  }

  private void list(List<?> list, Type element) throws IOException {
    out.writeStartArray();
    for (Object value : list) {
      value(value, element);
    }
    out.writeEndArray();
  }

  private void map(Map<?, ?> map, Type values) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.writeFieldName(entry.getKey().toString());
      value(entry.getValue(), values);
    }
    out.writeEndObject();
  }

  private void compound(Object value, Class<?> declared) throws IOException {
    if (declared.isEnum()) {
      out.writeString(Names.of((Enum<?>) value));
      return;
    }
    out.writeStartObject();
    if (declared.isSealed()) {
      Object member = value instanceof Enum<?> ? value : value.getClass();
      out.writeStringField(Names.TYPE, Names.ofMember(member));
    }
    if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        out.writeFieldName(component.getName());
        value(Components.read(component, value), component.getGenericType());
      }
    }
    out.writeEndObject();
  }

  private static Type argument(Type declared, int place) {
    return ((ParameterizedType) declared).getActualTypeArguments()[place];
  }
}
