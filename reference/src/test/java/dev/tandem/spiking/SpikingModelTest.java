package dev.tandem.spiking;

import static dev.tandem.dsl.Tandem.adam;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.lifRate;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.uniform;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Dataset;
import dev.tandem.neuron.LeakyIntegrateAndFire;
import dev.tandem.neuron.SpikingRun;
import dev.tandem.neuron.Synapse;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Model;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A network of rates learns a wave; then its units spike. */
class SpikingModelTest {

  private static final double[] SAMPLES = {-0.9, -0.65, -0.4, -0.15, 0.1, 0.35, 0.6, 0.85};

  private static Model model;

  @BeforeAll
  static void train() {
    double[][] inputs = new double[64][1];
    double[][] targets = new double[64][1];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i][0] = i / 32.0 - 1;
      targets[i][0] = Math.sin(3 * inputs[i][0]);
    }
    model =
        new ReferenceBackend()
            .train(
                network(vector(1))
                    .dense(16, lifRate(), weights(uniform(3)).biases(uniform(2).around(2)))
                    .dropout(0)
                    .dense(
                        12,
                        lifRate().withRefractory(0.001).withMembrane(0.03),
                        weights(uniform(0.01)).biases(uniform(1).around(2)))
                    .dense(1, identity(), weights(uniform(0.005)).biases(constant(0)))
                    .minimizing(quadratic())
                    .by(adam(0.002), epochs(300).batchesOf(16).seed(3)),
                Dataset.of(inputs, targets));
  }

  @Test
  void the_rates_have_learned_the_wave() {
    assertThat(model.history().get(299).meanObjective()).isLessThan(0.01);
  }

  /**
   * Course N7: by order 1 in the step, in the layer whose drives are constant. The mean over units
   * and samples, since a single one's error jumps with the part of a step that is left over.
   */
  @Test
  void the_first_layers_spikes_converge_to_the_trained_rates_with_the_step() {
    double coarse = errors(0.1, 1e-3)[0];
    double middle = errors(0.1, 2.5e-4)[0];
    double fine = errors(0.1, 6.25e-5)[0];

    assertThat(middle).as("spikes a second").isLessThan(coarse / 3);
    assertThat(fine).as("spikes a second").isLessThan(middle / 3).isLessThan(0.5);
  }

  /** In later layers as the synapses are slowed down too. */
  @Test
  void all_spikes_and_outputs_converge_to_the_trained_ones() {
    double[] coarse = errors(0.05, 1e-3);
    double[] middle = errors(0.1, 2.5e-4);
    double[] fine = errors(0.2, 6.25e-5);

    for (int layer = 0; layer < 3; layer++) {
      assertThat(middle[layer]).isLessThan(coarse[layer] / 2);
      assertThat(fine[layer]).isLessThan(middle[layer] / 2);
    }
    assertThat(fine[1]).as("spikes a second").isLessThan(1);
    assertThat(fine[2]).as("outputs").isLessThan(0.01);
  }

  @Test
  void the_layers_that_spike_have_the_learned_weights() {
    SpikingModel spiking = SpikingModel.of(model, Synapse.exponential(0.1));

    assertThat(spiking.names()).containsExactly("dense1", "dense2");
    assertThat(spiking.network().layers().get(1).connections().weight(15, 11))
        .isEqualTo(model.learner().parameters().get("dense2.weights").get(15, 11));
    assertThat(spiking.network().layers().get(1).neuron())
        .isEqualTo(new LeakyIntegrateAndFire(0.001, 0.03));
  }

  /** Mean errors over units and samples: rates of both layers, then outputs. */
  private static double[] errors(double synapse, double step) {
    SpikingModel spiking = SpikingModel.of(model, Synapse.exponential(synapse));
    double[] errors = new double[3];
    for (double x : SAMPLES) {
      SpikingRun run = run(spiking, synapse, step, x);
      for (int layer = 0; layer < 2; layer++) {
        errors[layer] += mean(run.rates(layer), spiking.trainedRates(layer, x));
      }
      errors[2] += mean(spiking.outputs(run), model.predict(x));
    }
    Arrays.setAll(errors, i -> errors[i] / SAMPLES.length);
    return errors;
  }

  private static double mean(double[] values, double[] expected) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += Math.abs(values[i] - expected[i]);
    }
    return sum / values.length;
  }

  private static SpikingRun run(SpikingModel spiking, double synapse, double step, double x) {
    return spiking
        .network()
        .run(step, x)
        .advance((int) Math.round(10 * synapse / step))
        .forget()
        .advance((int) Math.round(40 / step));
  }
}
