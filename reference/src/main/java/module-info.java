/**
 * The reference engine, written from scratch on the Java library alone. It may depend on the
 * specification and on nothing else, so that it can judge other engines.
 */
module dev.tandem.reference {
  requires transitive dev.tandem.dsl;
  requires static org.jspecify;

  exports dev.tandem.neuron;
  exports dev.tandem.reference;
  exports dev.tandem.reference.autodiff;
  exports dev.tandem.reference.graph;
  exports dev.tandem.spiking;
}
