package dev.tandem.spec;

/**
 * How long the gradient {@code g} of the mean loss may be when it reaches the optimizer. It is
 * clipped before the gradients of the penalties are added, so these are never clipped.
 *
 * <p>A parameter is one array, such as {@code dense1.weights}; a layer is its weights and biases
 * taken together. Norms are Euclidean.
 */
public sealed interface Clipping {

  /** Calls the one method of {@code cases} that belongs to this clipping. */
  <R> R match(Cases<R> cases);

  /** {@code g' = g}: what an experiment does that says nothing. */
  record None() implements Clipping {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.none(this);
    }

    @Override
    public String toString() {
      return "none";
    }
  }

  /**
   * {@code g' = min(max(g, -theta), theta)}, value by value. Changes the direction of the gradient.
   *
   * @param limit theta, positive and finite
   */
  record EachValue(double limit) implements Clipping {

    /** Checks the limit. */
    public EachValue {
      requireLimit("eachValueTo", limit);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.eachValue(this);
    }

    @Override
    public String toString() {
      return "eachValueTo(" + limit + ")";
    }
  }

  /**
   * {@code g' = g theta / |g|} where {@code |g| > theta}, with {@code |g|} over the layer. Source:
   * Pascanu, Mikolov and Bengio 2013, layer by layer.
   *
   * @param limit theta, positive and finite
   */
  record NormOfLayer(double limit) implements Clipping {

    /** Checks the limit. */
    public NormOfLayer {
      requireLimit("normOfLayerTo", limit);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.normOfLayer(this);
    }

    @Override
    public String toString() {
      return "normOfLayerTo(" + limit + ")";
    }
  }

  /**
   * {@code g' = g theta / |g|} where {@code |g| > theta}, with {@code |g|} over the parameter.
   *
   * @param limit theta, positive and finite
   */
  record NormOfParameter(double limit) implements Clipping {

    /** Checks the limit. */
    public NormOfParameter {
      requireLimit("normOfParameterTo", limit);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.normOfParameter(this);
    }

    @Override
    public String toString() {
      return "normOfParameterTo(" + limit + ")";
    }
  }

  /**
   * {@code g' = g / |g|} with {@code |g|} over the layer: also lengthens what is short. A gradient
   * of 0 stays 0.
   */
  record UnitNormOfLayer() implements Clipping {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unitNormOfLayer(this);
    }

    @Override
    public String toString() {
      return "unitNormOfLayer()";
    }
  }

  /**
   * {@code g' = g / |g|} with {@code |g|} over the parameter: also lengthens what is short. A
   * gradient of 0 stays 0.
   */
  record UnitNormOfParameter() implements Clipping {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unitNormOfParameter(this);
    }

    @Override
    public String toString() {
      return "unitNormOfParameter()";
    }
  }

  /** One method a clipping: what a backend must implement. */
  interface Cases<R> {
    /** {@code g' = g}. */
    R none(None clipping);

    /** {@code g' = min(max(g, -theta), theta)}. */
    R eachValue(EachValue clipping);

    /** {@code g' = g theta / |g|} where the layer's {@code |g| > theta}. */
    R normOfLayer(NormOfLayer clipping);

    /** {@code g' = g theta / |g|} where the parameter's {@code |g| > theta}. */
    R normOfParameter(NormOfParameter clipping);

    /** {@code g' = g / |g|} over the layer. */
    R unitNormOfLayer(UnitNormOfLayer clipping);

    /** {@code g' = g / |g|} over the parameter. */
    R unitNormOfParameter(UnitNormOfParameter clipping);
  }

  private static void requireLimit(String word, double limit) {
    if (!(limit > 0) || Double.isInfinite(limit)) {
      throw new SpecException(
          "%s(%s): the limit must be positive and finite; leave out clipping(...) for no limit"
              .formatted(word, limit));
    }
  }
}
