package example.mistakes;

import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.lifRate;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static example.mistakes.Mistake.mistake;

import dev.tandem.data.DataException;
import dev.tandem.neuron.Connections;
import dev.tandem.neuron.LeakyIntegrateAndFire;
import dev.tandem.neuron.NeuronException;
import dev.tandem.neuron.SpikingLayer;
import dev.tandem.neuron.SpikingNetwork;
import dev.tandem.neuron.Synapse;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Model;
import dev.tandem.spec.Network;
import dev.tandem.spec.SpecException;
import dev.tandem.spiking.SpikingModel;
import java.util.List;

/** Networks that cannot spike. */
final class SpikingMistakes {

  private static final Synapse SYNAPSE = Synapse.exponential(0.1);
  private static final Network INPUT = network(vector(2));
  private static final Model RATES = model(INPUT.dense(3, lifRate()));
  private static final Connections TWO_TO_ONE = connections(2, 1);
  private static final SpikingLayer LAYER = layer(TWO_TO_ONE);

  private SpikingMistakes() {}

  static List<Mistake> all() {
    Model smooth = model(INPUT.dense(4, lifRate()).dense(3, tanh()));
    Model branches = model(INPUT.residual(b -> b.dense(2, lifRate())).dense(1, identity()));
    Model linear = model(INPUT.dense(3, identity()));
    Model behind = model(INPUT.dense(4, identity()).dense(3, lifRate()));
    return List.of(
        mistake("a layer that does not spike", () -> SpikingModel.of(smooth, SYNAPSE))
            .fails(SpecException.class, refused("dense2 is dense(3, tanh()) behind dense1")),
        mistake("branches of spikes", () -> SpikingModel.of(branches, SYNAPSE))
            .fails(SpecException.class, refused("merge1 is sum() behind dense1, input")),
        mistake("spikes behind a linear layer", () -> SpikingModel.of(behind, SYNAPSE))
            .fails(
                SpecException.class,
                refused(
                    "dense2 is dense(3, lifRate().withRefractory(0.002).withMembrane(0.02))"
                        + " behind dense1")),
        mistake("no layer that spikes", () -> SpikingModel.of(linear, SYNAPSE))
            .fails(
                SpecException.class,
                "spiking: no layer of the network spikes; give it one with lifRate()"),
        mistake(
                "trained rates of another sample",
                () -> SpikingModel.of(RATES, SYNAPSE).trainedRates(0, 1))
            .fails(
                DataException.class,
                "input: needs 2 values a sample (vector(2)) but receives 1; change the data or the input"),
        mistake("connections from nothing", () -> new Connections(new double[0][], new double[1]))
            .fails(
                NeuronException.class,
                "connections: the number of inputs: must be at least 1 but is 0"),
        mistake("connections to nothing", () -> new Connections(new double[1][0], new double[0]))
            .fails(
                NeuronException.class,
                "connections: the number of units: must be at least 1 but is 0"),
        mistake(
                "connections of another width",
                () -> new Connections(new double[][] {{1, 2}, {3}}, new double[2]))
            .fails(NeuronException.class, NeuronMistakes.length("connections: row 1", "2", "1")),
        mistake(
                "a connection of NaN",
                () -> new Connections(new double[][] {{Double.NaN}}, new double[1]))
            .fails(
                NeuronException.class,
                NeuronMistakes.finite("connections: a weight in row 0", "NaN")),
        mistake(
                "a bias of NaN into neurons",
                () -> new Connections(new double[][] {{1}}, new double[] {Double.NaN}))
            .fails(NeuronException.class, NeuronMistakes.finite("connections: a bias", "NaN")),
        mistake("drives from other inputs", () -> TWO_TO_ONE.drives(1, 2, 3))
            .fails(NeuronException.class, NeuronMistakes.length("drives(inputs)", "2", "3")),
        mistake(
                "a run on other inputs",
                () -> new SpikingNetwork(List.of(LAYER), SYNAPSE).run(1e-3, 1))
            .fails(NeuronException.class, NeuronMistakes.length("drives(inputs)", "2", "1")),
        mistake("no spiking layer", () -> new SpikingNetwork(List.of(), SYNAPSE))
            .fails(
                NeuronException.class,
                "spikingNetwork: the number of layers: must be at least 1 but is 0"),
        mistake(
                "spiking layers that do not fit",
                () -> new SpikingNetwork(List.of(LAYER, LAYER), SYNAPSE))
            .fails(
                NeuronException.class,
                "spikingNetwork: layer 0 has 1 units but layer 1 reads 2; give it as many inputs"),
        mistake(
                "rates of a run that has not begun",
                () -> new SpikingNetwork(List.of(LAYER), SYNAPSE).run(1e-3, 1, 1).rates(0))
            .fails(NeuronException.class, "rates(0): no step was taken; advance first"));
  }

  private static String refused(String what) {
    return "spiking: %s, which cannot spike; use dense(units, lifRate()) layers in a row,"
            .formatted(what)
        + " and at most one dense(units, identity()) at the end";
  }

  private static Connections connections(int inputs, int units) {
    return new Connections(new double[inputs][units], new double[units]);
  }

  private static SpikingLayer layer(Connections connections) {
    return new SpikingLayer(connections, new LeakyIntegrateAndFire());
  }

  private static Model model(Network network) {
    return new Model(
        new ReferenceBackend()
            .learn(network.minimizing(quadratic()).by(sgd(0.1), epochs(1).batchesOf(1).seed(1))),
        List.of(),
        0);
  }
}
