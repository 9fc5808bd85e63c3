package dev.tandem.spec;

import java.util.List;

/** The activations of the last layer that the squared losses fit: all of them. */
final class Heads {

  static final List<Activation> ANY =
      List.of(
          new Activation.Identity(),
          new Activation.Sigmoid(),
          new Activation.Tanh(),
          new Activation.Relu(),
          new Activation.Softmax());

  private Heads() {}
}
