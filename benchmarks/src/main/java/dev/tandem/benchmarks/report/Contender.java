package dev.tandem.benchmarks.report;

import java.util.List;

/**
 * Who is measured, in one or more forms of which the fastest counts.
 *
 * @param title as tables call it
 * @param values of the parameter, such as DL4J1 and DL4J2
 */
record Contender(String title, List<String> values) {

  static final Contender REFERENCE = new Contender("reference", "REFERENCE");
  static final Contender PLAIN = new Contender("plain reference", "PLAIN");
  static final Contender DL4J = new Contender("DL4J", "DL4J1", "DL4J2");
  static final Contender PYTORCH = new Contender("PyTorch", "PYTORCH1", "PYTORCH2");

  Contender(String title, String... values) {
    this(title, List.of(values));
  }
}
