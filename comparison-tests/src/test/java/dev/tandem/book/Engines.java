package dev.tandem.book;

import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;

import dev.tandem.dl4j.Dl4jBackend;
import dev.tandem.reference.GraphBackend;
import dev.tandem.reference.ReferenceBackend;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Model;
import dev.tandem.spec.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** All that can run an experiment. */
final class Engines {

  private static final List<Backend> ALL =
      List.of(new ReferenceBackend(), new Dl4jBackend(), new GraphBackend());

  private Engines() {}

  /** One number by each of them. */
  static Ours one(ToDoubleFunction<Backend> computation) {
    return each(1, engine -> new double[] {computation.applyAsDouble(engine)}).get(0);
  }

  /** The output of a network that ends in one unit, with its own start values. */
  static Ours prediction(Network network, double... x) {
    return one(engine -> new Model(learner(engine, network), List.of(), 0).predict(x)[0]);
  }

  /** A learner that is only to be looked into. */
  static Learner learner(Backend engine, Network network) {
    return engine.learn(
        network.minimizing(quadratic()).by(sgd(0.1), epochs(1).batchesOf(1).seed(5)));
  }

  /** Several numbers by each of them. */
  static List<Ours> each(int size, Function<Backend, double[]> computation) {
    List<Map<String, Double>> results = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      results.add(new LinkedHashMap<>());
    }
    for (Backend engine : ALL) {
      double[] values = computation.apply(engine);
      for (int i = 0; i < size; i++) {
        results.get(i).put(engine.name(), values[i]);
      }
    }
    return results.stream().map(Ours::new).toList();
  }
}
