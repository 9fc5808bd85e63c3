package dev.tandem.run;

import static dev.tandem.dsl.Tandem.epochs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.data.Dataset;
import dev.tandem.spec.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldoutTest {

  private static final Dataset TEN =
      Dataset.of(
          IntStream.range(0, 10).mapToObj(i -> new double[] {i}).toArray(double[][]::new),
          new double[10][1]);

  @Test
  void without_a_share_everything_is_trained_on() {
    Holdout all = Holdout.of(TEN, epochs(1));
    assertThat(all.training()).isSameAs(TEN);
    assertThat(all.validation()).isNull();
  }

  @Test
  void each_sample_is_in_one_part_and_keeps_its_order() {
    Holdout parts = Holdout.of(TEN, epochs(1).holdingOut(0.3));
    List<Double> training = inputs(parts.training());
    List<Double> validation = inputs(parts.validation());
    assertThat(validation).hasSize(3).isSorted();
    assertThat(training).hasSize(7).isSorted();
    training.addAll(validation);
    assertThat(training).containsExactlyInAnyOrderElementsOf(inputs(TEN));
  }

  @Test
  void the_seed_alone_chooses() {
    Plan plan = epochs(1).holdingOut(0.5);
    List<Double> chosen = inputs(Holdout.of(TEN, plan.seed(4)).validation());
    assertThat(inputs(Holdout.of(TEN, plan.seed(4).batchesOf(3)).validation())).isEqualTo(chosen);
    assertThat(inputs(Holdout.of(TEN, plan.seed(5)).validation())).isNotEqualTo(chosen);
  }

  private static List<Double> inputs(@Nullable Dataset data) {
    List<Double> inputs = new ArrayList<>();
    for (int i = 0; data != null && i < data.size(); i++) {
      inputs.add(data.input(i)[0]);
    }
    return inputs;
  }
}
