package dev.tandem.dl4j.updater;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.schedule.ISchedule;

/** An updater with a momentum that may follow a schedule, and one slot. */
abstract class OwnMomentum extends OwnUpdater {

  private static final long serialVersionUID = 1L;

  private final double momentum;
  private final @Nullable ISchedule momentumSchedule;

  OwnMomentum(double learningRate, double momentum, @Nullable ISchedule momentumSchedule) {
    super(learningRate);
    this.momentum = momentum;
    this.momentumSchedule = momentumSchedule;
  }

  final double momentum(int iteration, int epoch) {
    return momentumSchedule == null ? momentum : momentumSchedule.valueAt(iteration, epoch);
  }

  @Override
  final List<String> slots() {
    return List.of("V");
  }

  @Override
  final List<@Nullable Object> numbers() {
    return Arrays.asList(momentum, momentumSchedule);
  }
}
