package example.mistakes;

import static example.mistakes.Mistake.mistake;

import dev.tandem.neuron.Channel;
import dev.tandem.neuron.Current;
import dev.tandem.neuron.Gate;
import dev.tandem.neuron.HodgkinHuxley;
import dev.tandem.neuron.Integrator;
import dev.tandem.neuron.LeakyIntegrateAndFire;
import dev.tandem.neuron.LifPopulation;
import dev.tandem.neuron.Membrane;
import dev.tandem.neuron.NeuronException;
import dev.tandem.neuron.PostSynapticCurrents;
import dev.tandem.neuron.PostSynapticCurrents.Update;
import dev.tandem.neuron.SpikeTrain;
import dev.tandem.neuron.Synapse;
import java.util.List;

/** Neurons whose steps are too large, whose times are negative, and spikes out of order. */
final class NeuronMistakes {

  private static final LeakyIntegrateAndFire LIF = new LeakyIntegrateAndFire();
  private static final HodgkinHuxley AXON = HodgkinHuxley.squidAxon1952();
  private static final Current ONE = Current.constant(1);

  private NeuronMistakes() {}

  static List<Mistake> all() {
    return List.of(
        mistake("euler in too large a step", () -> Integrator.euler(0.05).trace(LIF, 0.0, ONE, 10))
            .fails(NeuronException.class, tooLarge("euler(0.05)", "50", "0.04")),
        mistake(
                "runge kutta in too large a step",
                () -> Integrator.rk4(0.06).step(LIF, 0.0, ONE, 0))
            .fails(NeuronException.class, tooLarge("rk4(0.06)", "50", "0.0557")),
        mistake(
                "an axon in too large a step",
                () -> Integrator.rk4(1).trace(AXON, AXON.rest(), ONE, 10))
            .fails(NeuronException.class, tooLarge("rk4(1.0)", "4.22", "0.659")),
        mistake("neurons in too large a step", () -> new LifPopulation(LIF, 5, 0.041))
            .fails(NeuronException.class, tooLarge("euler(0.041)", "50", "0.04")),
        mistake(
                "a synapse in too large a step",
                () -> new PostSynapticCurrents(Synapse.exponential(0.5), 1, Update.EULER, 1.5))
            .fails(NeuronException.class, tooLarge("euler(1.5)", "2", "1")),
        mistake("a step of 0", () -> Integrator.rk4(0))
            .fails(NeuronException.class, positive("rk4(...): the step", "0.0", "0.01")),
        mistake("no steps", () -> Integrator.rk4(0.1).trace(LIF, 0.0, ONE, 0))
            .fails(
                NeuronException.class,
                "trace(...): the number of steps: must be at least 1 but is 0"),
        mistake("spikes out of order", () -> SpikeTrain.of(0.1, 0.3, 0.2))
            .fails(
                NeuronException.class,
                "spikes: spike 2 at 0.2 does not come after spike 1 at 0.3; give the times in order"),
        mistake("two spikes at once", () -> SpikeTrain.of(0.1, 0.1))
            .fails(
                NeuronException.class,
                "spikes: spike 1 at 0.1 does not come after spike 0 at 0.1; give the times in order"),
        mistake("a spike at no time", () -> SpikeTrain.of(Double.NaN))
            .fails(NeuronException.class, finite("spikes: the time of spike 0", "NaN")),
        mistake("a negative membrane time", () -> LIF.withMembrane(-0.02))
            .fails(
                NeuronException.class,
                positive("leakyIntegrateAndFire: the membrane's time", "-0.02", "0.02")),
        mistake("a negative refractory time", () -> LIF.withRefractory(-0.002))
            .fails(
                NeuronException.class,
                "leakyIntegrateAndFire: the refractory time: must be 0 or more and finite but is"
                    + " -0.002; give a number such as 0.002"),
        mistake("a negative synaptic time", () -> Synapse.exponential(-0.1))
            .fails(NeuronException.class, positive("synapse: the time constant", "-0.1", "0.1")),
        mistake("a synapse of order -1", () -> new Synapse(-1, 0.1))
            .fails(
                NeuronException.class,
                "synapse: the order must be 0 or more but is -1; 0 decays from the spike on, 1 rises"
                    + " first"),
        mistake("a gate without time", () -> new Gate.Clamped(0.5, 0))
            .fails(NeuronException.class, positive("gate: the time constant", "0.0", "5")),
        mistake("a negative conductance", () -> Channel.conducting(-36))
            .fails(NeuronException.class, positive("channel: the conductance", "-36.0", "0.3")),
        mistake("a reversal potential of NaN", () -> Channel.conducting(36).reversingAt(Double.NaN))
            .fails(NeuronException.class, finite("channel: the reversal potential", "NaN")),
        mistake(
                "an axon without capacitance",
                () -> new HodgkinHuxley(0, AXON.leak(), AXON.sodium(), AXON.potassium(), -70))
            .fails(NeuronException.class, positive("hodgkinHuxley: the capacitance", "0.0", "1")),
        mistake("an axon that rests nowhere", () -> AXON.restingAt(Double.NaN))
            .fails(NeuronException.class, finite("hodgkinHuxley: the resting potential", "NaN")),
        mistake("a membrane without capacitance", () -> new Membrane(-1, AXON.leak(), 20))
            .fails(NeuronException.class, positive("membrane: the capacitance", "-1.0", "1")),
        mistake("a threshold of NaN", () -> new Membrane(1, AXON.leak(), Double.NaN))
            .fails(NeuronException.class, finite("membrane: the threshold", "NaN")),
        mistake("a threshold below rest", () -> new Membrane(1, AXON.leak(), 10))
            .fails(
                NeuronException.class,
                "membrane: the threshold is 10.0 but the leak reverses at 10.613; give a threshold"
                    + " above it"),
        mistake("an infinite current", () -> Current.constant(Double.POSITIVE_INFINITY))
            .fails(NeuronException.class, finite("constant(...): the current", "Infinity")),
        mistake("a drive of NaN", () -> LIF.driven(Double.NaN))
            .fails(NeuronException.class, finite("driven(...): the drive", "NaN")),
        mistake("spikes without enough drive", () -> LIF.driven(1).spikes(3))
            .fails(
                NeuronException.class,
                "driven(1.0).spikes(3): the threshold of 1 is never reached; give a drive above 1"),
        mistake("a population of none", () -> new LifPopulation(LIF, 0, 0.001))
            .fails(
                NeuronException.class,
                "population: the number of neurons: must be at least 1 but is 0"),
        mistake(
                "drives for other neurons",
                () -> new LifPopulation(LIF, 3, 0.001).step(new double[2]))
            .fails(NeuronException.class, length("step(drives)", "3", "2")),
        mistake(
                "currents behind no synapse",
                () -> new PostSynapticCurrents(new Synapse(1, 0.1), 0, Update.EXACT, 0.001))
            .fails(
                NeuronException.class,
                "currents: the number of synapses: must be at least 1 but is 0"),
        mistake(
                "currents in no step",
                () -> new PostSynapticCurrents(new Synapse(1, 0.1), 1, Update.EXACT, -1))
            .fails(NeuronException.class, positive("currents: the step", "-1.0", "0.001")));
  }

  static String length(String where, String needed, String received) {
    return "%s: needs %s values but receives %s; give one for each"
        .formatted(where, needed, received);
  }

  static String finite(String where, String value) {
    return "%s: must be finite but is %s; give a finite number".formatted(where, value);
  }

  private static String positive(String where, String value, String example) {
    return "%s: must be positive and finite but is %s; give a number such as %s"
        .formatted(where, value, example);
  }

  private static String tooLarge(String where, String rate, String most) {
    return "%s: the model moves at a rate of %s, for which the step may be at most %s;"
            .formatted(where, rate, most)
        + " give a smaller step";
  }
}
