package dev.tandem.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Course N7, N9-N11 together (S1 1.7). */
class SpikingNetworkTest {

  private static final LeakyIntegrateAndFire NEURON = new LeakyIntegrateAndFire();

  private static final SpikingLayer FIRST =
      layer(new double[][] {{1, -2, 0.5}, {0.5, 1, 0}}, 1, 3, 0);

  private static final SpikingLayer SECOND =
      layer(new double[][] {{0.02, -0.01}, {0.01, 0.03}, {1, 1}}, 1.5, 1);

  /**
   * The drive x W + b of (2, 1) is (3.5, 0, 1): one unit spikes, one is silent, one on the edge.
   */
  @Test
  void the_first_layer_spikes_at_the_rate_of_its_drive() {
    SpikingRun run = network(List.of(FIRST), 0.1).run(1e-5, 2, 1).advance(1_000_000);

    assertThat(run.rates(0))
        .containsExactly(new double[] {NEURON.driven(3.5).rate(), 0, 0}, within(0.2));
    assertThat(run.rates(0)[0]).isNotCloseTo(NEURON.driven(3.4).rate(), within(0.2));
  }

  /** What the second layer receives on average is {@code rates W + b}. */
  @Test
  void the_second_layer_spikes_at_the_rate_of_the_first_ones_rates() {
    SpikingRun run =
        network(List.of(FIRST, SECOND), 0.5)
            .run(2.5e-5, 2, 1)
            .advance(200_000)
            .forget()
            .advance(1_600_000);
    double[] drives = SECOND.connections().drives(run.rates(0));

    assertThat(run.rates(1)[0]).isCloseTo(NEURON.driven(drives[0]).rate(), within(0.25));
    assertThat(run.rates(1)[1]).isZero();
    assertThat(drives[1]).isLessThan(1);
  }

  @Test
  void a_run_starts_at_rest_and_counts_from_where_it_is_told() {
    SpikingRun run = network(List.of(FIRST), 0.1).run(1e-4, 2, 1);
    int stepsToSpike = 0;
    while (!run.advance(1).hasSpiked(0, 0)) {
      stepsToSpike++;
    }

    assertThat(stepsToSpike * 1e-4).isCloseTo(NEURON.driven(3.5).timeToSpike(), within(2e-4));
    assertThat(run.rates(0)[0]).isCloseTo(1 / ((stepsToSpike + 1) * 1e-4), within(1e-9));
    assertThat(run.forget().advance(1).rates(0)).containsExactly(0, 0, 0);
  }

  private static SpikingNetwork network(List<SpikingLayer> layers, double synapse) {
    return new SpikingNetwork(layers, Synapse.exponential(synapse));
  }

  private static SpikingLayer layer(double[][] weights, double... biases) {
    return new SpikingLayer(new Connections(weights, biases), NEURON);
  }
}
