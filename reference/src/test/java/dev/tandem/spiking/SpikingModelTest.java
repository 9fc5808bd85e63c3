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
import dev.tandem.neuron.SpikingRun;
import dev.tandem.neuron.Synapse;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Model;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A network of rates learns a wave; then its units spike. */
class SpikingModelTest {

  private static final double[] SAMPLES = {-0.9, -0.4, 0.1, 0.6};

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
                    .dense(12, lifRate(), weights(uniform(0.01)).biases(uniform(1).around(2)))
                    .dense(1, identity(), weights(uniform(0.005)).biases(constant(0)))
                    .minimizing(quadratic())
                    .by(adam(0.002), epochs(300).batchesOf(16).seed(3)),
                Dataset.of(inputs, targets));
    System.out.println("LOSS " + model.history().get(299));
  }

  @Test
  void probe() {
    for (double synapse : new double[] {0.05, 0.1, 0.2, 0.4}) {
      for (double step : new double[] {1e-3, 5e-4, 2.5e-4, 1.25e-4}) {
        SpikingModel spiking = SpikingModel.of(model, Synapse.exponential(synapse));
        double[] worst = new double[2];
        double out = 0;
        for (double x : SAMPLES) {
          SpikingRun run = run(spiking, synapse, step, x);
          for (int l = 0; l < 2; l++) {
            double[] t = spiking.trainedRates(l, x);
            for (int u = 0; u < t.length; u++) {
              worst[l] = Math.max(worst[l], Math.abs(t[u] - run.rates(l)[u]));
            }
          }
          out = Math.max(out, Math.abs(spiking.outputs(run)[0] - model.predict(x)[0]));
        }
        System.out.printf("%s %s: %s %s out %s%n", synapse, step, worst[0], worst[1], out);
      }
    }
    assertThat(model.epoch()).isPositive();
  }

  private static SpikingRun run(SpikingModel spiking, double synapse, double step, double x) {
    return spiking
        .network()
        .run(step, x)
        .advance((int) Math.round(10 * synapse / step))
        .forget()
        .advance((int) Math.round(100 / step));
  }
}
