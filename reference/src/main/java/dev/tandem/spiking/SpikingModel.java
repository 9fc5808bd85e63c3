package dev.tandem.spiking;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import dev.tandem.neuron.Connections;
import dev.tandem.neuron.SpikingNetwork;
import dev.tandem.neuron.SpikingRun;
import dev.tandem.neuron.Synapse;
import dev.tandem.run.Mode;
import dev.tandem.run.Model;
import dev.tandem.spec.SpecException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A trained model of {@code dense(units, lifRate())} layers, and the same as spiking neurons with
 * the weights that it learned.
 *
 * <p>A rate of the model is what a unit's spikes come to in a unit of time: in the first layer,
 * whose drive is constant, up to the time step; in later ones the slower the synapses are the
 * better, since the currents of single spikes then melt into one.
 *
 * <pre>{@code
 * SpikingModel spiking = SpikingModel.of(model, Synapse.exponential(0.1));
 * SpikingRun run = spiking.network().run(1e-4, x).advance(10_000).forget().advance(100_000);
 * double[] outputs = spiking.outputs(run); // near model.predict(x)
 * }</pre>
 *
 * <p>Source: course N6, N7, N11 (S1 1.7).
 */
public final class SpikingModel {

  private final Model model;
  private final SpikingNetwork network;
  private final List<String> names;
  private final Optional<Connections> readout;

  SpikingModel(
      Model model, SpikingNetwork network, List<String> names, Optional<Connections> readout) {
    this.model = model;
    this.network = network;
    this.names = List.copyOf(names);
    this.readout = readout;
  }

  /**
   * Reads a trained model. Dropout and noise are left out, as in prediction.
   *
   * @param model {@code dense(units, lifRate())} layers in a row, and at most one {@code
   *     dense(units, identity())} at the end
   * @param synapse between the layers, its time in the unit of the LIF rates' times
   * @return the model, ready to spike
   * @throws SpecException when a layer does not spike, or layers do not follow one another
   */
  public static SpikingModel of(Model model, Synapse synapse) {
    return new SpikingReader(model).read(synapse);
  }

  /** The spiking neurons, to be run. */
  public SpikingNetwork network() {
    return network;
  }

  /** The names of the layers that spike, such as {@code dense1}. */
  public List<String> names() {
    return names;
  }

  /**
   * The rates that the model was trained to have.
   *
   * @param layer of those that spike, from 0
   * @param inputs a sample
   * @return one rate a unit, what {@link SpikingRun#rates} converges to
   * @throws DataException when the number of values is not the network's, or one is not finite
   * @throws IndexOutOfBoundsException when there is no such layer
   */
  public double[] trainedRates(int layer, double... inputs) {
    double[] targets = new double[model.predict(inputs).length];
    Map<String, Matrix> activations =
        model
            .learner()
            .activations(
                Batch.of(new double[][] {inputs}, new double[][] {targets}), Mode.PREDICTION);
    return Objects.requireNonNull(activations.get(names.get(layer))).row(0);
  }

  /**
   * What the neurons say: the rates of the last layer that spikes, or what the identity layer
   * behind it makes of them.
   *
   * @param run of this network
   * @return one value an output, near {@link Model#predict}
   */
  public double[] outputs(SpikingRun run) {
    double[] rates = run.rates(names.size() - 1);
    return readout.map(connections -> connections.drives(rates)).orElse(rates);
  }
}
