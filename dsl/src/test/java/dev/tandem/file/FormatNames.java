package dev.tandem.file;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All names that the JSON of a file can hold, found by walking through its types. */
final class FormatNames {

  private final Set<Class<?>> seen = new HashSet<>();
  private final Set<RecordComponent> components = new HashSet<>();
  private final Set<String> lines = new TreeSet<>();

  FormatNames() {
    visit(Header.class);
  }

  /** A line each for a record, a member of a family, an enum. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  Set<RecordComponent> components() {
    return components;
  }

  private void visit(Type type) {
    if (type instanceof ParameterizedType generic) {
      Stream.of(generic.getActualTypeArguments()).forEach(this::visit);
      return;
    }
    Class<?> kind = Forms.formOf((Class<?>) type);
    if (kind.isPrimitive() || kind.getName().startsWith("java.") || !seen.add(kind)) {
      return;
    }
    if (kind.isSealed()) {
      Names.members(kind).forEach(member -> visitMember(Names.of(kind), member));
    } else if (kind.isEnum()) {
      List<Object> constants = Arrays.asList(kind.getEnumConstants());
      lines.add(Names.of(kind) + " = " + joined(constants.stream().map(Names::ofMember)));
    } else {
      visitRecord(Names.of(kind), kind);
    }
  }

  private void visitMember(String family, Object member) {
    String name = family + "." + Names.ofMember(member);
    if (member instanceof Class<?> type) {
      visitRecord(name, type);
    } else {
      lines.add(name + " {}");
    }
  }

  private void visitRecord(String name, Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    components.addAll(List.of(parts));
    Stream<String> fields =
        Stream.of(parts).map(part -> part.getName() + ": " + simple(part.getGenericType()));
    lines.add(name + " {" + joined(fields) + "}");
    Stream.of(parts).map(RecordComponent::getGenericType).forEach(this::visit);
  }

  private static String simple(Type type) {
    return type.getTypeName().replaceAll("\\w+[.$]", "");
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining(", "));
  }
}
