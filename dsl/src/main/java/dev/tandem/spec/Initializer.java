package dev.tandem.spec;

/**
 * Where one parameter array starts: the distribution that its values are drawn from, or the values.
 *
 * <p>Each prints as the words that make it. Those that adapt to their layer are {@link Scheme}s.
 */
public sealed interface Initializer
    permits Initializer.Normal,
        Initializer.TruncatedNormal,
        Initializer.Uniform,
        Initializer.LogNormal,
        Initializer.Constant,
        Initializer.IdentityMatrix,
        Initializer.Orthogonal,
        GivenValues,
        Scheme {

  /** Calls the one method of {@code cases} that belongs to this initializer. */
  <R> R match(Cases<R> cases);

  /**
   * Checks that a parameter array can start like this; most can.
   *
   * @param id its name
   * @param rows number of rows: the inputs of the layer for weights, 1 for biases
   * @param columns number of columns: the units of the layer
   * @throws SpecException when it cannot have this shape
   */
  default void requireFits(ParameterId id, int rows, int columns) {}

  /**
   * Gaussian: {@code N(mean, sd^2)}. Source: course D5 (S3) for {@code N(0, 1)}.
   *
   * @param standardDeviation sd, positive and finite
   * @param mean the mean, finite
   */
  record Normal(double standardDeviation, double mean) implements Initializer {

    /** Checks both numbers. */
    public Normal {
      requirePositive("normal", "standard deviation", standardDeviation);
      requireCenter("normal", standardDeviation, mean);
    }

    Normal(double standardDeviation) {
      this(standardDeviation, 0);
    }

    /** The same distribution around another mean. */
    public Normal around(double center) {
      return new Normal(standardDeviation, center);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.normal(this);
    }

    @Override
    public String toString() {
      return standardDeviation == 1 && mean == 0
          ? "standardNormal()"
          : words("normal", standardDeviation, mean);
    }
  }

  /**
   * {@code N(mean, sd^2)} cut at {@code mean - 2 sd} and {@code mean + 2 sd}: what lies outside is
   * drawn again. Its own standard deviation is {@code 0.8796 sd}, since nothing is rescaled. (DL4J
   * sets 2.3 % of the values to the mean instead of drawing them again: {@code 0.8705 sd}.)
   *
   * @param standardDeviation sd before the cut, positive and finite
   * @param mean the mean, finite
   */
  record TruncatedNormal(double standardDeviation, double mean) implements Initializer {

    /** Checks both numbers. */
    public TruncatedNormal {
      requirePositive("truncatedNormal", "standard deviation", standardDeviation);
      requireCenter("truncatedNormal", standardDeviation, mean);
    }

    TruncatedNormal(double standardDeviation) {
      this(standardDeviation, 0);
    }

    /** The same distribution around another mean. */
    public TruncatedNormal around(double center) {
      return new TruncatedNormal(standardDeviation, center);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.truncatedNormal(this);
    }

    @Override
    public String toString() {
      return words("truncatedNormal", standardDeviation, mean);
    }
  }

  /**
   * Uniform: {@code U(mean - limit, mean + limit)}, variance {@code limit^2 / 3}.
   *
   * @param limit half of the width, positive and finite
   * @param mean the mean, finite
   */
  record Uniform(double limit, double mean) implements Initializer {

    /** Checks both numbers. */
    public Uniform {
      requirePositive("uniform", "limit", limit);
      requireCenter("uniform", limit, mean);
    }

    Uniform(double limit) {
      this(limit, 0);
    }

    /** The same distribution around another mean: {@code uniform(0.5).around(0.5)} is U(0, 1). */
    public Uniform around(double center) {
      return new Uniform(limit, center);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.uniform(this);
    }

    @Override
    public String toString() {
      return words("uniform", limit, mean);
    }
  }

  /**
   * {@code median exp(sd z)}, z standard normal: the logarithm is {@code N(ln median, sd^2)}, the
   * mean {@code median exp(sd^2 / 2)}. All values are positive: a layer of exciting weights.
   *
   * @param standardDeviation sd of the logarithm, positive and finite
   * @param median positive and finite
   */
  record LogNormal(double standardDeviation, double median) implements Initializer {

    /** Checks both numbers. */
    public LogNormal {
      requirePositive("logNormal", "standard deviation", standardDeviation);
      if (!(median > 0) || Double.isInfinite(median)) {
        throw new SpecException(
            "logNormal(%s).withMedian(%s): the median must be positive and finite; %s"
                .formatted(standardDeviation, median, "half of the values lie below it"));
      }
    }

    /** The same spread around another median: all values times it. */
    public LogNormal withMedian(double value) {
      return new LogNormal(standardDeviation, value);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.logNormal(this);
    }

    @Override
    public String toString() {
      String word = "logNormal(" + standardDeviation + ")";
      return median == 1 ? word : word + ".withMedian(" + median + ")";
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
    public <R> R match(Cases<R> cases) {
      return cases.constant(this);
    }

    @Override
    public String toString() {
      return "constant(" + value + ")";
    }
  }

  /** 1 on the diagonal, 0 elsewhere: the layer starts as {@code a = f(x + b)}. Square ones only. */
  record IdentityMatrix() implements Initializer {

    @Override
    public void requireFits(ParameterId id, int rows, int columns) {
      if (rows != columns) {
        throw new SpecException(
            "%s: identityMatrix() needs a square matrix but receives %d x %d; %s"
                .formatted(
                    id, rows, columns, "use as many units as inputs, or another initializer"));
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.identityMatrix(this);
    }

    @Override
    public String toString() {
      return "identityMatrix()";
    }
  }

  /**
   * {@code gain Q}, Q uniformly distributed among the matrices with orthonormal columns, or rows
   * where there are fewer of them: {@code W'W = gain^2 I} or {@code WW' = gain^2 I}. Source: Saxe,
   * McClelland and Ganguli, Exact solutions to the nonlinear dynamics of learning in deep linear
   * neural networks, 2014.
   *
   * @param gain the factor, positive and finite
   */
  record Orthogonal(double gain) implements Initializer {

    /** Checks the gain. */
    public Orthogonal {
      requirePositive("orthogonal", "gain", gain);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.orthogonal(this);
    }

    @Override
    public String toString() {
      return gain == 1 ? "orthogonal()" : "orthogonal(" + gain + ")";
    }
  }

  /** One method an initializer: what a backend must implement. */
  interface Cases<R> {
    /** {@code N(mean, sd^2)}. */
    R normal(Normal initializer);

    /** {@code N(mean, sd^2)}, cut at two standard deviations. */
    R truncatedNormal(TruncatedNormal initializer);

    /** {@code U(mean - limit, mean + limit)}. */
    R uniform(Uniform initializer);

    /** {@code median exp(sd z)}. */
    R logNormal(LogNormal initializer);

    /** Every value alike. */
    R constant(Constant initializer);

    /** 1 on the diagonal, 0 elsewhere. */
    R identityMatrix(IdentityMatrix initializer);

    /** Orthonormal columns or rows, times a gain. */
    R orthogonal(Orthogonal initializer);

    /** Values that the user gives. */
    R given(GivenValues initializer);

    /** One of the distributions above, in numbers that depend on the layer. */
    R scheme(Scheme scheme);
  }

  private static void requirePositive(String word, String what, double number) {
    if (!(number > 0) || Double.isInfinite(number)) {
      throw new SpecException(
          "%s(%s): the %s must be positive and finite; for equal values use constant(value)"
              .formatted(word, number, what));
    }
  }

  private static void requireCenter(String word, double size, double mean) {
    if (!Double.isFinite(mean)) {
      throw new SpecException(
          "%s(%s).around(%s): the mean must be finite; give a number such as 0"
              .formatted(word, size, mean));
    }
  }

  private static String words(String word, double size, double mean) {
    return word + "(" + size + ")" + (mean == 0 ? "" : ".around(" + mean + ")");
  }
}
