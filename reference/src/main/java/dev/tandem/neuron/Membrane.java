package dev.tandem.neuron;

import java.util.function.DoubleUnaryOperator;

/**
 * {@code C dV/dt = J - gL (V - VL)}, and the change of variables {@code v = (V - VL) / (Vth - VL)}
 * that turns it into {@code tau dv/dt = v_in - v}: rest is 0, the threshold is 1.
 *
 * <p>Any consistent units. Source: course N4 (S0 2.1, S1 1.4).
 *
 * @param capacitance C, positive
 * @param leak gL and VL
 * @param threshold Vth, above VL
 */
public record Membrane(double capacitance, Channel leak, double threshold) {

  /** Checks the numbers. */
  public Membrane {
    Checks.requirePositive(capacitance, "membrane: the capacitance", "1");
    Checks.requireFinite(threshold, "membrane: the threshold");
    if (threshold <= leak.reversal()) {
      throw new NeuronException(
          "membrane: the threshold is %s but the leak reverses at %s; give a threshold above it"
              .formatted(threshold, leak.reversal()));
    }
  }

  /** {@code tau = C / gL = R C}. */
  public double timeConstant() {
    return capacitance / leak.conductance();
  }

  /**
   * {@code v = (V - VL) / (Vth - VL)}.
   *
   * @param voltage V
   * @return 0 at rest, 1 at the threshold
   */
  public double normalized(double voltage) {
    return (voltage - leak.reversal()) / (threshold - leak.reversal());
  }

  /**
   * {@code V = VL + v (Vth - VL)}, the way back.
   *
   * @param normalized v
   * @return the voltage
   */
  public double voltage(double normalized) {
    return leak.reversal() + normalized * (threshold - leak.reversal());
  }

  /**
   * {@code v_in = J / (gL (Vth - VL))}. The course prints {@code R J = V_in - VL} without the index
   * (its erratum E0-1).
   *
   * @param current J
   * @return where v would settle without a threshold
   */
  public double drive(double current) {
    return current / (leak.conductance() * (threshold - leak.reversal()));
  }

  /**
   * {@code dV/dt = (J - gL (V - VL)) / C}.
   *
   * @param current J, into the cell
   * @return the change by voltage
   */
  public DoubleUnaryOperator slope(double current) {
    return voltage -> (current - leak.current(1, voltage)) / capacitance;
  }
}
