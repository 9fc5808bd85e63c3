package dev.tandem.comparison;

import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import dev.tandem.reference.GraphBackend;
import dev.tandem.run.Backend;
import dev.tandem.run.Batches;
import dev.tandem.run.Holdout;
import dev.tandem.run.Mode;
import dev.tandem.run.OptimizerState;
import dev.tandem.run.Parameters;
import dev.tandem.run.Warnings;
import dev.tandem.spec.Node;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Climbs all rungs of one comparison, also those above a red one. */
final class Ladder {

  private static final int MASKED_STEPS = 5;
  private static final int STEPS_BEFORE_UPDATE = 2;
  private static final Backend GRAPH = new GraphBackend();
  private static final int GRAPH_SAMPLES = 64;

  private final Comparison comparison;
  private final Holdout held;
  private final Batch batch;
  private final int steps;

  Ladder(Comparison comparison, Dataset data, int steps) {
    this.comparison = comparison;
    Plan plan = comparison.experiment().plan();
    this.held = Holdout.of(data, plan);
    this.steps = steps;
    Warnings.log(comparison.experiment(), held.training());
    this.batch = new Batches(held.training(), plan).epoch(0).get(0);
  }

  Agreement climb() {
    Lockstep trained = train();
    return new Agreement(
        comparison,
        List.of(
            outputs(),
            loss(),
            masks(),
            graph(trained),
            gradients(trained),
            update(),
            result(Rung.STATE, trained.steps(), trained.state(), null),
            result(Rung.CURVE, trained.steps(), trained.curve(), null)));
  }

  private RungResult outputs() {
    Lockstep pair = Lockstep.start(comparison);
    Measure measure = measure(Rung.OUTPUTS);
    measure.matrices(
        0,
        pair.first().activations(batch, Mode.PREDICTION),
        pair.second().activations(batch, Mode.PREDICTION));
    Mode last = Mode.PREDICTION;
    if (measure.agrees() && normalizes() && noises().isEmpty()) {
      last = Mode.TRAINING;
      measure.matrices(
          0, pair.first().activations(batch, last), pair.second().activations(batch, last));
    }
    return result(Rung.OUTPUTS, 0, measure, new ActivationVerdict(pair, batch, last));
  }

  private RungResult loss() {
    Lockstep pair = Lockstep.start(comparison);
    Measure measure = measure(Rung.LOSS);
    for (Mode mode : List.of(Mode.PREDICTION, Mode.TRAINING)) {
      if (mode == Mode.PREDICTION || noises().isEmpty()) {
        String prefix = mode == Mode.TRAINING && normalizes() ? LossVerdict.TRAINING : "";
        measure.number(
            0,
            prefix + LossVerdict.LOSS,
            pair.first().loss(batch, mode),
            pair.second().loss(batch, mode));
        measure.number(
            0,
            prefix + LossVerdict.OBJECTIVE,
            pair.first().objective(batch, mode),
            pair.second().objective(batch, mode));
      }
    }
    return result(Rung.LOSS, 0, measure, new LossVerdict(pair, batch));
  }

  private RungResult masks() {
    if (noises().isEmpty()) {
      return new RungResult(Rung.MASKS, 0, 0, 0, "no noise", bound(Rung.MASKS), null);
    }
    Lockstep pair = Lockstep.start(comparison);
    OptimizerState state = pair.first().optimizerState();
    Measure measure = measure(Rung.MASKS);
    int count = Math.min(steps, MASKED_STEPS);
    for (int step = 0; step < count && measure.agrees(); step++) {
      OptimizerState moved = new OptimizerState(step, state.slots());
      pair.first().setOptimizerState(moved);
      pair.second().setOptimizerState(moved);
      measure.matrices(
          step,
          masked(pair.first().activations(batch, Mode.TRAINING)),
          masked(pair.second().activations(batch, Mode.TRAINING)));
    }
    return result(Rung.MASKS, count, measure, new ActivationVerdict(pair, batch, Mode.TRAINING));
  }

  /** The first engine and the expression graph, at the start and after the last step. */
  private RungResult graph(Lockstep trained) {
    Lockstep pair = Lockstep.start(comparison.between(comparison.first(), GRAPH));
    Batch asked = batch.size() > GRAPH_SAMPLES ? held.training().batch(0, GRAPH_SAMPLES) : batch;
    Measure measure = measure(Rung.GRAPH);
    compareWithGraph(measure, 0, pair, asked);
    if (measure.agrees()) {
      pair.setBoth(trained.first().parameters(), trained.first().optimizerState());
      compareWithGraph(measure, trained.steps(), pair, asked);
    }
    return result(Rung.GRAPH, steps, measure, new GraphVerdict(pair, asked));
  }

  private void compareWithGraph(Measure measure, long step, Lockstep pair, Batch asked) {
    measure.number(
        step,
        LossVerdict.OBJECTIVE,
        pair.first().objective(asked, Mode.PREDICTION),
        pair.second().objective(asked, Mode.PREDICTION));
    compareGradients(measure, step, pair, asked);
  }

  /** At the start and, from the first engine's parameters, after the last step. */
  private RungResult gradients(Lockstep trained) {
    Measure measure = measure(Rung.GRADIENTS);
    Lockstep start = Lockstep.start(comparison);
    compareGradients(measure, 0, start, batch);
    Lockstep judged = start;
    if (measure.agrees()) {
      trained.setBoth(trained.first().parameters(), trained.first().optimizerState());
      compareGradients(measure, trained.steps(), trained, batch);
      judged = trained;
    }
    return result(Rung.GRADIENTS, steps, measure, new GradientVerdict(judged, batch));
  }

  /** Backward, the last parameter first: the order in which an error spreads. */
  private void compareGradients(Measure measure, long step, Lockstep pair, Batch asked) {
    Parameters first = pair.first().gradients(asked);
    Parameters second = pair.second().gradients(asked);
    List<ParameterId> backward = new ArrayList<>(first.ids());
    Collections.reverse(backward);
    for (ParameterId id : backward) {
      measure.matrix(step, id.toString(), first.get(id), second.get(id));
    }
  }

  /** One step of both engines from where the first one stands after a few steps of its own. */
  private RungResult update() {
    Lockstep moved = Lockstep.start(comparison);
    for (int step = 0; step < STEPS_BEFORE_UPDATE; step++) {
      moved.first().step(batch);
    }
    Lockstep pair = Lockstep.start(comparison);
    pair.setBoth(moved.first().parameters(), moved.first().optimizerState());
    UpdateVerdict verdict = new UpdateVerdict(pair, batch);
    Measure measure = measure(Rung.UPDATE);
    pair.step(batch);
    pair.compareNow(measure);
    return result(Rung.UPDATE, 1, measure, verdict);
  }

  private Lockstep train() {
    Lockstep pair = Lockstep.start(comparison);
    Batches all = new Batches(held.training(), comparison.experiment().plan());
    boolean goesOn = true;
    for (int epoch = 0; goesOn && pair.steps() < steps; epoch++) {
      for (Batch next : all.epoch(epoch)) {
        if (pair.steps() < steps) {
          pair.step(next);
          pair.compareNow();
        }
      }
      goesOn = pair.endEpoch(held.validation());
    }
    return pair;
  }

  /** Whether a layer takes its statistics from the batch in training. */
  private boolean normalizes() {
    return comparison.experiment().network().nodes().stream()
        .anyMatch(node -> node.layer() instanceof Normalization.Batch);
  }

  private List<String> noises() {
    List<String> names = new ArrayList<>();
    for (Node node : comparison.experiment().network().nodes()) {
      if (node.layer().match(IsNoisy.TABLE)) {
        names.add(node.name());
      }
    }
    return names;
  }

  private Map<String, Matrix> masked(Map<String, Matrix> activations) {
    Map<String, Matrix> masked = new LinkedHashMap<>(activations);
    masked.keySet().retainAll(noises());
    return masked;
  }

  private Measure measure(Rung rung) {
    return new Measure(bound(rung));
  }

  private double bound(Rung rung) {
    return comparison.bounds().of(rung);
  }

  private RungResult result(Rung rung, long count, Measure measure, @Nullable Verdict verdict) {
    Gap worst = measure.worst();
    Gap parting = measure.parting();
    return new RungResult(
        rung,
        count,
        worst == null ? 0 : worst.absolute(),
        worst == null ? 0 : worst.relative(),
        worst == null ? "nothing to compare" : worst.where(),
        bound(rung),
        parting == null ? null : disagreement(rung, parting, measure.partingCount(), verdict));
  }

  private Disagreement disagreement(Rung rung, Gap gap, long count, @Nullable Verdict verdict) {
    String first = comparison.first().name();
    String second = rung == Rung.GRAPH ? GRAPH.name() : comparison.second().name();
    int outputs = comparison.experiment().network().output().size();
    return new Disagreement(
        comparison.name(),
        rung,
        gap,
        count,
        first,
        second,
        Hints.of(gap.ratio(), batch.size(), outputs),
        verdict == null ? "" : verdict.on(gap).say(gap, first, second));
  }
}
