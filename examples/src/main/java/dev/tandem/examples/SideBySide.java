package dev.tandem.examples;

import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.comparison.Comparison;
import dev.tandem.comparison.Lockstep;
import dev.tandem.comparison.Rung;
import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.dl4j.Dl4j;
import dev.tandem.evaluation.Evaluation;
import dev.tandem.run.Batches;
import dev.tandem.run.Learner;
import dev.tandem.run.Model;
import dev.tandem.spec.Plan;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Trains one experiment in both engines, step by step together, and tells how it goes. */
final class SideBySide {

  private final Comparison comparison;
  private final PrintStream out;

  SideBySide(Comparison comparison, PrintStream out) {
    this.comparison = comparison;
    this.out = out;
  }

  /** Trains as the plan says; answers whether the engines agree. */
  boolean run(Dataset training, Dataset test) {
    Plan plan = comparison.experiment().plan();
    Lockstep pair = comparison.on(training).inLockstep();
    Batches batches = new Batches(training, plan);
    out.println(comparison.experiment());
    out.printf("reference: %s%ndl4j: %s%n%n", reference().kernel(), Dl4j.nativeThreads());
    out.println("epoch  engine        loss    training        test   seconds   worst difference");
    double worst = 0;
    Instant start = Instant.now();
    for (int epoch = 0; epoch < plan.epochs(); epoch++) {
      try (ProgressBar bar = progress(pair.steps(), plan.epochs() * batches.perEpoch(), start)) {
        for (Batch batch : batches.epoch(epoch)) {
          pair.step(batch);
          worst = pair.compareNow();
          bar.step();
        }
      }
      pair.endEpoch();
      line(epoch + 1, comparison.first().name(), pair.first(), training, test);
      out.printf(Locale.ROOT, "%10.1f%n", pair.firstSeconds());
      line(epoch + 1, comparison.second().name(), pair.second(), training, test);
      out.printf(Locale.ROOT, "%10.1f%19.1e%n", pair.secondSeconds(), worst);
    }
    out.printf(
        Locale.ROOT,
        "%nagreement: worst relative difference %.1e over %d steps, bound %.0e: %s%n",
        worst,
        pair.steps(),
        comparison.bounds().of(Rung.STATE),
        pair.agrees() ? "AGREES" : "DISAGREES");
    return pair.agrees();
  }

  private void line(int epoch, String engine, Learner learner, Dataset training, Dataset test) {
    Model model = new Model(learner, List.of(), epoch);
    Evaluation seen = model.evaluate(training);
    double accuracy = model.evaluate(test).accuracy();
    out.printf(
        Locale.ROOT,
        "%5d  %-9s%9.5f%10.2f %%%10.2f %%",
        epoch,
        engine,
        seen.loss(),
        100 * seen.accuracy(),
        100 * accuracy);
  }

  /** The bar of one epoch, which goes on where the last one ended and leaves no line behind. */
  private static ProgressBar progress(long done, long steps, Instant start) {
    return new ProgressBarBuilder()
        .setTaskName("both engines")
        .setUnit(" steps", 1)
        .setInitialMax(steps)
        .startsFrom(done, Duration.between(start, Instant.now()))
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(500)
        .clearDisplayOnFinish()
        .build();
  }
}
