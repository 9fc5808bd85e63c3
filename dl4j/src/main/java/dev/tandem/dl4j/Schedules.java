package dev.tandem.dl4j;

import dev.tandem.dl4j.updater.FallingPolySchedule;
import dev.tandem.spec.Curve;
import dev.tandem.spec.Form;
import dev.tandem.spec.Progress;
import dev.tandem.spec.Schedule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.CycleSchedule;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.InverseSchedule;
import org.nd4j.linalg.schedule.MapSchedule;
import org.nd4j.linalg.schedule.PolySchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.SigmoidSchedule;
import org.nd4j.linalg.schedule.StepSchedule;

/**
 * DL4J's schedule of the same formula, or none where a plain number does; its polynomial has the
 * wrong sign.
 *
 * @param face which classes may be used
 */
record Schedules(Face face) implements Schedule.Cases<Optional<ISchedule>> {

  /** Gives an updater its learning rate. */
  <U extends IUpdater> U follow(U updater, Schedule learningRate) {
    learningRate
        .match(this)
        .ifPresent(schedule -> updater.setLrAndSchedule(start(learningRate), schedule));
    return updater;
  }

  /** The schedule, or null as DL4J has it. */
  @Nullable ISchedule orNull(Schedule schedule) {
    return schedule.match(this).orElse(null);
  }

  /** The value of the first step. */
  static double start(Schedule schedule) {
    return schedule.valueAt(Progress.START);
  }

  @Override
  public Optional<ISchedule> constant(Schedule.Constant schedule) {
    return Optional.empty();
  }

  /** The learner sets the number when a plateau is reached, as DL4J's users do. */
  @Override
  public Optional<ISchedule> onPlateau(Schedule.OnPlateau schedule) {
    return Optional.empty();
  }

  @Override
  public Optional<ISchedule> table(Schedule.Table schedule) {
    return Optional.of(new MapSchedule(type(schedule.clock()), schedule.values()));
  }

  @Override
  public Optional<ISchedule> staircase(Curve.Staircase schedule) {
    return Optional.of(
        new StepSchedule(
            type(schedule.clock()), schedule.start(), schedule.factor(), schedule.every()));
  }

  @Override
  public Optional<ISchedule> exponential(Curve.Exponential schedule) {
    return Optional.of(
        new ExponentialSchedule(type(schedule.clock()), schedule.start(), schedule.factor()));
  }

  @Override
  public Optional<ISchedule> inverse(Curve.Inverse schedule) {
    return Optional.of(
        new InverseSchedule(
            type(schedule.clock()), schedule.start(), schedule.gamma(), schedule.power()));
  }

  @Override
  public Optional<ISchedule> polynomial(Curve.Polynomial schedule) {
    ScheduleType type = type(schedule.clock());
    if (schedule.form() == Form.DL4J) {
      return Optional.of(
          new PolySchedule(type, schedule.start(), schedule.power(), schedule.length()));
    }
    if (face.isExact()) {
      return Optional.of(
          new FallingPolySchedule(type, schedule.start(), schedule.power(), schedule.length()));
    }
    throw Face.lacks(schedule, "use asInDl4j(), which rises");
  }

  @Override
  public Optional<ISchedule> sigmoid(Curve.Sigmoid schedule) {
    return Optional.of(
        new SigmoidSchedule(
            type(schedule.clock()), schedule.start(), schedule.slope(), schedule.middle()));
  }

  @Override
  public Optional<ISchedule> cycle(Curve.Cycle schedule) {
    return Optional.of(
        new CycleSchedule(
            type(schedule.clock()),
            schedule.start(),
            schedule.greatest(),
            schedule.length(),
            schedule.annealing(),
            schedule.factor()));
  }

  private static ScheduleType type(Schedule.Clock clock) {
    return switch (clock) {
      case STEPS -> ScheduleType.ITERATION;
      case EPOCHS -> ScheduleType.EPOCH;
    };
  }
}
