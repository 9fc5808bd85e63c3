package dev.tandem.dl4j.updater;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@code v (1 - t / length)^power}, then 0. DL4J's {@code PolySchedule} has a plus there: it grows
 * and then drops to 0.
 */
public final class FallingPolySchedule implements ISchedule {

  private static final long serialVersionUID = 1L;

  @JsonProperty private final ScheduleType scheduleType;
  @JsonProperty private final double initialValue;
  @JsonProperty private final double power;
  @JsonProperty private final int length;

  /**
   * Makes the schedule.
   *
   * @param scheduleType what t counts
   * @param initialValue v
   * @param power the power
   * @param length where it becomes 0
   */
  @JsonCreator
  public FallingPolySchedule(
      @JsonProperty("scheduleType") ScheduleType scheduleType,
      @JsonProperty("initialValue") double initialValue,
      @JsonProperty("power") double power,
      @JsonProperty("length") int length) {
    this.scheduleType = scheduleType;
    this.initialValue = initialValue;
    this.power = power;
    this.length = length;
  }

  @Override
  public double valueAt(int iteration, int epoch) {
    int t = scheduleType == ScheduleType.EPOCH ? epoch : iteration;
    return t >= length ? 0 : initialValue * Math.pow((length - t) / (double) length, power);
  }

  @Override
  public FallingPolySchedule clone() {
    try {
      return (FallingPolySchedule) super.clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FallingPolySchedule that
        && scheduleType == that.scheduleType
        && Double.compare(initialValue, that.initialValue) == 0
        && Double.compare(power, that.power) == 0
        && length == that.length;
  }

  @Override
  public int hashCode() {
    return Objects.hash(scheduleType, initialValue, power, length);
  }

  @Override
  public String toString() {
    return "FallingPolySchedule(%s, %s, %s, %d)"
        .formatted(scheduleType, initialValue, power, length);
  }
}
