package dev.tandem.neuron;

/**
 * A way for ions through the membrane: {@code current = conductance (V - reversal)}, outward.
 *
 * @param conductance with all gates open, positive
 * @param reversal the voltage at which nothing flows
 */
public record Channel(double conductance, double reversal) {

  /** Checks both numbers. */
  public Channel {
    Checks.requirePositive(conductance, "channel: the conductance", "0.3");
    Checks.requireFinite(reversal, "channel: the reversal potential");
  }

  /**
   * A channel that reverses at 0.
   *
   * @param conductance with all gates open
   * @return the channel
   * @throws NeuronException when it is not positive and finite
   */
  public static Channel conducting(double conductance) {
    return new Channel(conductance, 0);
  }

  /**
   * The same channel with another reversal potential.
   *
   * @param voltage where nothing flows
   * @return a new channel
   * @throws NeuronException when it is not finite
   */
  public Channel reversingAt(double voltage) {
    return new Channel(conductance, voltage);
  }

  /** The current through the open share. */
  double current(double open, double voltage) {
    return conductance * open * (voltage - reversal);
  }
}
