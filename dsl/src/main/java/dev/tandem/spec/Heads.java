package dev.tandem.spec;

import java.util.List;

/** Lists of activations that the last layer may have, the usual one first. */
final class Heads {

  /** What measures a distance fits any output. */
  static final List<Activation> ANY =
      List.of(
          new Activation.Identity(),
          new Activation.Sigmoid(),
          new Activation.Tanh(),
          new Activation.Relu(),
          new Activation.Softmax());

  /** Probabilities of yes, each on its own. */
  static final List<Activation> SIGMOID = List.of(new Activation.Sigmoid());

  /** A distribution over the units. */
  static final List<Activation> SOFTMAX = List.of(new Activation.Softmax());

  /** Both signs, for targets -1 and 1. */
  static final List<Activation> SIGNED = List.of(new Activation.Identity(), new Activation.Tanh());

  /** Rates: positive, without an upper bound. */
  static final List<Activation> RATES = List.of(new Activation.Softplus());

  /** Nothing below 0. */
  static final List<Activation> NOT_NEGATIVE =
      List.of(
          new Activation.Relu(),
          new Activation.Softplus(),
          new Activation.Sigmoid(),
          new Activation.Softmax());

  private Heads() {}
}
