package dev.tandem.file;

import dev.tandem.data.DataException;
import dev.tandem.spec.SpecException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link SpecificationWriter} writes, and nothing else: every field once, none unknown,
 * each of its type. All values are made by their own constructors, which check them.
 */
final class SpecificationReader {

  private final JsonInput in;

  private SpecificationReader(JsonInput in) {
    this.in = in;
  }

  /**
   * Reads a record.
   *
   * @param file where the JSON is from, for messages
   * @param json in UTF-8, with nothing behind the record
   * @param type of the record
   * @return the record
   * @throws DataException when anything is not as it must be
   */
  static <T extends Record> T read(Object file, byte[] json, Class<T> type) {
    JsonInput in = new JsonInput(file, json);
    Object value = new SpecificationReader(in).value(type);
    in.requireEnd();
    return type.cast(value);
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class ? list(arguments[0]) : map(arguments[1]);
    }
    Class<?> kind = (Class<?>) type;
    if (kind == String.class) {
      return in.string();
    } else if (kind == double.class || kind == Double.class) {
      return in.number();
    } else if (kind == long.class) {
      return in.whole(Long.MIN_VALUE, Long.MAX_VALUE);
    } else if (kind == int.class || kind == Integer.class) {
      return (int) in.whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    } else if (kind.isEnum()) {
      return named(Arrays.asList(kind.getEnumConstants()));
    }
    in.requireObject();
    return kind.isSealed() ? member(kind) : record(Forms.formOf(kind));
  }

  private List<Object> list(Type element) {
    in.requireList();
    List<Object> list = new ArrayList<>();
    while (in.nextElement()) {
      list.add(value(element));
    }
    return list;
  }

  /** Only schedules have maps: from whole numbers, each written in one way. */
  private SortedMap<Integer, Object> map(Type values) {
    in.requireObject();
    SortedMap<Integer, Object> map = new TreeMap<>();
    for (String field = in.nextField(); field != null; field = in.nextField()) {
      int key = key(field);
      if (map.put(key, value(values)) != null) {
        throw in.refused("stands twice");
      }
    }
    return map;
  }

  private int key(String field) {
    try {
      int key = Integer.parseInt(field);
      if (Integer.toString(key).equals(field)) {
        return key;
      }
    } catch (NumberFormatException e) {
      // Falls through to the complaint.
    }
    throw in.refused("is not a whole number");
  }

  /** The member of a family, which its first field names. */
  private Object member(Class<?> family) {
    if (!Names.TYPE.equals(in.nextField())) {
      throw in.refused("needs \"%s\" as its first field".formatted(Names.TYPE));
    }
    Object member = named(Names.members(family));
    if (member instanceof Class<?> type) {
      return record(type);
    }
    parts();
    return member;
  }

  private Object named(List<?> choices) {
    String name = in.string();
    for (Object choice : choices) {
      if (Names.ofMember(choice).equals(name)) {
        return choice;
      }
    }
    throw in.wrong("one of " + choices.stream().map(Names::ofMember).toList());
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] parts = parts(components);
    try {
      return Components.make(type, components, parts);
    } catch (SpecException refused) {
      throw in.refused("cannot be meant (" + refused.getMessage() + ")");
    }
  }

  /** What follows in an object: the value of each component, in their order. */
  private @Nullable Object[] parts(RecordComponent... components) {
    Map<String, @Nullable Object> parts = new HashMap<>();
    for (String field = in.nextField(); field != null; field = in.nextField()) {
      if (parts.containsKey(field)) {
        throw in.refused("stands twice");
      }
      parts.put(field, part(component(field, components)));
    }
    for (String name : names(components)) {
      if (!parts.containsKey(name)) {
        throw in.refused("lacks the field " + name);
      }
    }
    return names(components).stream().map(parts::get).toArray();
  }

  private RecordComponent component(String field, RecordComponent... components) {
    for (RecordComponent component : components) {
      if (component.getName().equals(field)) {
        return component;
      }
    }
    throw in.refused("is an unknown field; known are " + names(components));
  }

  private @Nullable Object part(RecordComponent component) {
    boolean absent = in.isNull() && Forms.isOptional(component.getType());
    return absent ? null : value(component.getGenericType());
  }

  private static List<String> names(RecordComponent... components) {
    return Arrays.stream(components).map(RecordComponent::getName).toList();
  }
}
