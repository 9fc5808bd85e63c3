package dev.tandem.spec;

/**
 * The activation function {@code a = f(z)} of a layer, {@code z} being its drive {@code x W + b}.
 *
 * <p>Each prints as the word that makes it.
 */
public sealed interface Activation {

  /** Calls the one method of {@code cases} that belongs to this activation. */
  <R> R match(Cases<R> cases);

  /** {@code a = z}; derivative 1. Source: course A15 (S4). */
  record Identity() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.identity(this);
    }

    @Override
    public String toString() {
      return "identity()";
    }
  }

  /**
   * The logistic function {@code a = 1 / (1 + exp(-z))}; derivative {@code a (1 - a)}, at most 1/4,
   * at {@code z = 0}. Source: course A1, A2.
   */
  record Sigmoid() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sigmoid(this);
    }

    @Override
    public String toString() {
      return "sigmoid()";
    }
  }

  /** {@code a = tanh(z) = 2 sigmoid(2 z) - 1}; derivative {@code 1 - a^2}. Source: course A4. */
  record Tanh() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.tanh(this);
    }

    @Override
    public String toString() {
      return "tanh()";
    }
  }

  /**
   * {@code a = max(0, z)}; derivative 1 for {@code z > 0}, else 0 (0 at the kink, as in DL4J).
   * Source: course A10.
   */
  record Relu() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.relu(this);
    }

    @Override
    public String toString() {
      return "relu()";
    }
  }

  /**
   * {@code a_j = exp(z_j) / sum_k exp(z_k)} over the units of one sample; Jacobian {@code da_j/dz_k
   * = a_j (1[j = k] - a_k)}. Source: course A17, A19.
   */
  record Softmax() implements Activation {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.softmax(this);
    }

    @Override
    public String toString() {
      return "softmax()";
    }
  }

  /** One method an activation: what a backend must implement. */
  interface Cases<R> {
    /** {@code a = z}. */
    R identity(Identity activation);

    /** {@code a = 1 / (1 + exp(-z))}. */
    R sigmoid(Sigmoid activation);

    /** {@code a = tanh(z)}. */
    R tanh(Tanh activation);

    /** {@code a = max(0, z)}. */
    R relu(Relu activation);

    /** {@code a_j = exp(z_j) / sum_k exp(z_k)}. */
    R softmax(Softmax activation);
  }
}
