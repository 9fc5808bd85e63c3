package dev.tandem.neuron;

/** What is asked of numbers everywhere. */
final class Checks {

  private Checks() {}

  /** A time constant, a capacitance, a conductance: above 0 and finite. */
  static void requirePositive(double value, String what, String example) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new NeuronException(
          "%s: must be positive and finite but is %s; give a number such as %s"
              .formatted(what, value, example));
    }
  }

  /** A refractory time: 0 or more and finite. */
  static void requireNotNegative(double value, String what, String example) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new NeuronException(
          "%s: must be 0 or more and finite but is %s; give a number such as %s"
              .formatted(what, value, example));
    }
  }

  /** A voltage, a weight, an input: finite. */
  static void requireFinite(double value, String what) {
    if (!Double.isFinite(value)) {
      throw new NeuronException(
          "%s: must be finite but is %s; give a finite number".formatted(what, value));
    }
  }

  /** One value for each of something. */
  static void requireLength(double[] values, int length, String what) {
    if (values.length != length) {
      throw new NeuronException(
          "%s: needs %d values but receives %d; give one for each"
              .formatted(what, length, values.length));
    }
  }

  /** A number of neurons, of steps: at least 1. */
  static void requireAtLeastOne(int value, String what) {
    if (value < 1) {
      throw new NeuronException("%s: must be at least 1 but is %d".formatted(what, value));
    }
  }
}
