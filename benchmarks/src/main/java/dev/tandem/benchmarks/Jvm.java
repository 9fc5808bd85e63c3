package dev.tandem.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** The arguments of the Java virtual machines in which things are measured. */
final class Jvm {

  /** Makes vectors available. */
  static final String VECTOR = "--add-modules=jdk.incubator.vector";

  private Jvm() {}

  /** Those of this one, with the vectors. */
  static List<String> withVectors() {
    List<String> arguments = new ArrayList<>(withoutVectors());
    arguments.add(VECTOR);
    return arguments;
  }

  /** Those of this one, without the vectors. */
  static List<String> withoutVectors() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.equals(VECTOR))
        .toList();
  }
}
