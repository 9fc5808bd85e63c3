package dev.tandem.spec;

/**
 * The distribution that the start values of one parameter array are drawn from, given the number of
 * inputs {@code n_in} and of units {@code n_out} of its layer.
 *
 * <p>Each prints as the word that makes it.
 */
public sealed interface Initializer {

  /**
   * The standard deviation of the drawn values.
   *
   * @param inputs n_in of the layer
   * @param outputs n_out of the layer
   * @return the standard deviation, 0 for a constant
   */
  double standardDeviation(int inputs, int outputs);

  /** The mean of the drawn values. */
  default double mean() {
    return 0;
  }

  /** Calls the one method of {@code cases} that belongs to this initializer. */
  <R> R match(Cases<R> cases);

  /** Gaussian, mean 0, standard deviation 1: {@code N(0, 1)}. Source: course D5 (S3). */
  record StandardNormal() implements Initializer {
    @Override
    public double standardDeviation(int inputs, int outputs) {
      return 1;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.standardNormal(this);
    }

    @Override
    public String toString() {
      return "standardNormal()";
    }
  }

  /**
   * Gaussian, mean 0, variance {@code 1 / n_in}. Source: course D5 (S3); LeCun, Bottou, Orr and
   * Mueller, Efficient BackProp, 1998.
   */
  record LecunNormal() implements Initializer {
    @Override
    public double standardDeviation(int inputs, int outputs) {
      return 1 / Math.sqrt(inputs);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.lecunNormal(this);
    }

    @Override
    public String toString() {
      return "lecunNormal()";
    }
  }

  /**
   * Gaussian, mean 0, variance {@code 2 / (n_in + n_out)}. Source: Glorot and Bengio, 2010; DL4J's
   * {@code XAVIER}.
   */
  record Xavier() implements Initializer {
    @Override
    public double standardDeviation(int inputs, int outputs) {
      return Math.sqrt(2.0 / ((double) inputs + outputs));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.xavier(this);
    }

    @Override
    public String toString() {
      return "xavier()";
    }
  }

  /**
   * Every value alike.
   *
   * @param value the value, finite
   */
  record Constant(double value) implements Initializer {

    /** Checks the value. */
    public Constant {
      if (!Double.isFinite(value)) {
        throw new SpecException(
            "constant(%s): the value must be finite; give a number such as 0".formatted(value));
      }
    }

    @Override
    public double standardDeviation(int inputs, int outputs) {
      return 0;
    }

    @Override
    public double mean() {
      return value;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.constant(this);
    }

    @Override
    public String toString() {
      return "constant(" + value + ")";
    }
  }

  /** One method an initializer: what a backend must implement. */
  interface Cases<R> {
    /** {@code N(0, 1)}. */
    R standardNormal(StandardNormal initializer);

    /** {@code N(0, 1 / n_in)}. */
    R lecunNormal(LecunNormal initializer);

    /** {@code N(0, 2 / (n_in + n_out))}. */
    R xavier(Xavier initializer);

    /** Every value alike. */
    R constant(Constant initializer);
  }
}
