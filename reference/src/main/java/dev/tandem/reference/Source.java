package dev.tandem.reference;

/**
 * What a node reads.
 *
 * @param signal the values, and where the node puts the gradients for them
 * @param learns whether anything there learns, and so needs these gradients
 */
record Source(Signal signal, boolean learns) {}
