/**
 * The language, its specification, and what every backend offers. Needs the JDK alone, and
 * Jackson's streaming core when a network is saved or loaded.
 */
module dev.tandem.dsl {
  requires com.fasterxml.jackson.core;
  requires static transitive org.jspecify;

  exports dev.tandem.approximation;
  exports dev.tandem.dsl;
  exports dev.tandem.spec;
  exports dev.tandem.conventions;
  exports dev.tandem.data;
  exports dev.tandem.diagnosis;
  exports dev.tandem.evaluation;
  exports dev.tandem.run;
}
