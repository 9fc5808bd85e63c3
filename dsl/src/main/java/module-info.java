/** The language, its specification, and what every backend offers. Needs the JDK alone. */
module dev.tandem.dsl {
  requires static transitive org.jspecify;

  exports dev.tandem.approximation;
  exports dev.tandem.dsl;
  exports dev.tandem.spec;
  exports dev.tandem.conventions;
  exports dev.tandem.data;
  exports dev.tandem.evaluation;
  exports dev.tandem.run;
}
