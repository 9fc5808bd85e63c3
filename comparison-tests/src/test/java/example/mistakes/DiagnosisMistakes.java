package example.mistakes;

import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.heaviside;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static example.mistakes.Mistake.mistake;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.diagnosis.Diagnosis;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.spec.Network;
import dev.tandem.spec.SpecException;
import java.util.List;

/** Networks and batches that cannot be diagnosed. */
final class DiagnosisMistakes {

  private static final Network ONE_INPUT = network(vector(1));
  private static final Batch ONE = Batch.of(new double[][] {{1}}, new double[][] {{0}});

  private DiagnosisMistakes() {}

  static List<Mistake> all(Backend backend) {
    String in = " in " + backend.name();
    Learner steps = learner(backend, ONE_INPUT.dense(1, heaviside()));
    Learner units = learner(backend, ONE_INPUT.dense(1, tanh()));
    Batch wide = Batch.of(new double[][] {{1, 2}}, new double[][] {{0}});
    return List.of(
        mistake("diagnosing steps" + in, () -> Diagnosis.of(steps, ONE))
            .fails(
                SpecException.class,
                "dense1: heaviside(0.5) cannot be trained, its derivative is 0 or none; use"
                    + " heaviside(0.5).trainedAs(sigmoid()), or set its parameters and only predict"),
        mistake("diagnosing with wider inputs" + in, () -> Diagnosis.of(units, wide))
            .fails(
                DataException.class,
                "input: needs 1 values a sample (vector(1)) but receives 2;"
                    + " change the data or the input"));
  }

  private static Learner learner(Backend backend, Network network) {
    return backend.learn(network.minimizing(quadratic()).by(sgd(1), epochs(1)));
  }
}
