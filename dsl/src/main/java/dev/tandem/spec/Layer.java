package dev.tandem.spec;

import dev.tandem.spec.ParameterId.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one node of a network computes. The shape rule and the parameters live with the layer.
 *
 * <p>Each prints as the verb that adds it.
 */
public sealed interface Layer
    permits Activated, Layer.Dense, Layer.Dropout, ImageLayer, Merge, Noise, Normalization {

  /** The word that node names are made of: {@code dense} gives {@code dense1, dense2, ...}. */
  String kind();

  /**
   * The shape of what the layer makes of one sample.
   *
   * @param inputs shapes of the nodes it reads
   * @return the shape of its output
   * @throws SpecException when the layer cannot read such shapes
   */
  Shape outputFor(List<Shape> inputs);

  /**
   * The parameter arrays of the layer, in the order in which they are listed everywhere.
   *
   * @param node name of the node that owns the layer
   * @param inputs shapes of the nodes it reads
   * @return none for a layer that learns nothing
   * @throws SpecException when an array would be larger than the JVM can hold
   */
  List<ParameterSpec> parameters(String node, List<Shape> inputs);

  /** Calls the one method of {@code cases} that belongs to this layer. */
  <R> R match(Cases<R> cases);

  /**
   * {@code a = f(x W + b)}: x is batch x n_in, W is n_in x units, b one row.
   *
   * @param units number of units, at least 1
   * @param activation f
   * @param start where W and b start
   * @param dropConnect which weights are dropped in training
   * @param normalization what is done to {@code x W}, or null for nothing
   */
  record Dense(
      int units,
      Activation activation,
      Start start,
      DropConnect dropConnect,
      @Nullable LayerNormalization normalization)
      implements Layer {

    static final int MOST_VALUES = Integer.MAX_VALUE - 8;

    /** Checks the number of units, and that weights are dropped or drives normalized, not both. */
    public Dense {
      if (units < 1) {
        throw new SpecException(
            "dense(%d): needs at least one unit; give the number of units of the layer"
                .formatted(units));
      }
      if (normalization != null) {
        requireNormalizable(units, dropConnect, normalization);
      }
    }

    /**
     * A layer that drops no weights and normalizes nothing.
     *
     * @param units number of units, at least 1
     * @param activation f
     * @param start where W and b start
     */
    public Dense(int units, Activation activation, Start start) {
      this(units, activation, start, DropConnect.NONE, null);
    }

    private static void requireNormalizable(
        int units, DropConnect dropConnect, LayerNormalization normalization) {
      if (units == 1) {
        throw new SpecException(
            "dense(1): %s compares the units of a layer, and one unit would give its bias %s"
                .formatted(normalization, "whatever it reads; use two units or more"));
      }
      if (dropConnect.drops()) {
        throw new SpecException(
            "dense(%d): has both %s and %s; choose one of them"
                .formatted(units, dropConnect, normalization));
      }
    }

    @Override
    public String kind() {
      return "dense";
    }

    @Override
    public Shape outputFor(List<Shape> inputs) {
      if (inputs.get(0) instanceof Shape.Image image) {
        throw new SpecException(
            "dense(%d) needs a vector but receives %s; call flatten() before it"
                .formatted(units, image));
      }
      return new Shape.Vector(units);
    }

    @Override
    public List<ParameterSpec> parameters(String node, List<Shape> inputs) {
      int fanIn = inputs.get(0).size();
      if ((long) fanIn * units > MOST_VALUES) {
        throw new SpecException(
            "%s: dense(%d) on %s needs %d weights but one array holds at most %d; use fewer units"
                .formatted(node, units, inputs.get(0), (long) fanIn * units, MOST_VALUES));
      }
      Fans fans = new Fans(fanIn, units);
      ParameterId weights = new ParameterId(node, Role.WEIGHTS);
      ParameterId biases = new ParameterId(node, Role.BIASES);
      List<ParameterSpec> all = new ArrayList<>();
      all.add(new ParameterSpec(weights, fanIn, units, fans, start.weights()));
      all.add(new ParameterSpec(biases, 1, units, fans, start.biases()));
      if (normalization != null) {
        all.add(ParameterSpec.row(new ParameterId(node, Role.GAIN), units, 1));
      }
      return List.copyOf(all);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.dense(this);
    }

    @Override
    public String toString() {
      String words = "dense(" + units + ", " + activation;
      words += start.equals(Start.COURSE) ? "" : ", " + start;
      words += dropConnect.equals(DropConnect.NONE) ? "" : ", " + dropConnect;
      return words + (normalization == null ? ")" : ", " + normalization + ")");
    }
  }

  /**
   * In training each value is dropped (set to 0) with probability {@code rate} and otherwise
   * multiplied by {@code 1 / (1 - rate)}; in prediction values pass unchanged. Source: course R9.
   *
   * @param rate probability of being dropped, in [0, 1)
   */
  record Dropout(double rate) implements Layer {

    /** Checks the rate. */
    public Dropout {
      if (!(rate >= 0) || rate >= 1) {
        throw new SpecException(
            "dropout(%s): the rate is the fraction that is dropped and must lie in [0, 1); %s"
                .formatted(rate, "dropout(0.2) drops a fifth"));
      }
    }

    @Override
    public String kind() {
      return "dropout";
    }

    @Override
    public Shape outputFor(List<Shape> inputs) {
      return inputs.get(0);
    }

    @Override
    public List<ParameterSpec> parameters(String node, List<Shape> inputs) {
      return List.of();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.dropout(this);
    }

    @Override
    public String toString() {
      return "dropout(" + rate + ")";
    }
  }

  /** One method a layer: what a backend must implement. */
  interface Cases<R> {
    /** {@code a = f(x W + b)}. */
    R dense(Dense layer);

    /** {@code a = f(x)}. */
    R activation(Activated layer);

    /** A random mask in training, nothing in prediction. */
    R dropout(Dropout layer);

    /** One kernel a map, moved over the image. */
    R convolution(ImageLayer.Convolution layer);

    /** The greatest value of each window. */
    R maxPool(ImageLayer.MaxPool layer);

    /** The average of each window. */
    R averagePool(ImageLayer.AveragePool layer);

    /** The greatest value of each map. */
    R globalMaxPool(ImageLayer.GlobalMaxPool layer);

    /** The average of each map. */
    R globalAveragePool(ImageLayer.GlobalAveragePool layer);

    /** An image as a vector. */
    R flatten(ImageLayer.Flatten layer);

    /** Several branches become one. */
    R merge(Merge layer);

    /** Another disturbance in training, nothing in prediction. */
    R noise(Noise layer);

    /** {@code gamma (x - m) / sqrt(v + epsilon) + beta}. */
    R batchNormalization(Normalization.Batch layer);
  }
}
