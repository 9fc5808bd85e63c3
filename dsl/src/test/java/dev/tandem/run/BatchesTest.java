package dev.tandem.run;

import static dev.tandem.dsl.Tandem.epochs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Batch;
import dev.tandem.data.Dataset;
import dev.tandem.spec.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchesTest {

  private static final Plan PLAN = epochs(5).batchesOf(3).seed(1);

  @Test
  void every_epoch_visits_each_sample_once() {
    Batches batches = new Batches(numbered(10), PLAN);

    for (int epoch = 0; epoch < 5; epoch++) {
      assertThat(visited(batches, epoch)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }
  }

  @Test
  void the_last_batch_holds_what_is_left() {
    Batches batches = new Batches(numbered(10), PLAN);

    assertThat(batches.perEpoch()).isEqualTo(4);
    assertThat(batches.epoch(0)).extracting(Batch::size).containsExactly(3, 3, 3, 1);
    assertThat(new Batches(numbered(9), PLAN).perEpoch()).isEqualTo(3);
    assertThat(new Batches(numbered(2), PLAN).epoch(0)).extracting(Batch::size).containsExactly(2);
  }

  /** Computed by another program from the formula; these orders are fixed forever. */
  @Test
  void the_orders_are_pinned() {
    Batches batches = new Batches(numbered(10), PLAN);

    assertThat(visited(batches, 0)).containsExactly(9, 5, 1, 2, 6, 4, 7, 0, 3, 8);
    assertThat(visited(batches, 1)).containsExactly(2, 1, 6, 4, 9, 7, 0, 3, 8, 5);
    assertThat(visited(new Batches(numbered(10), PLAN.seed(2)), 0))
        .containsExactly(1, 6, 3, 2, 7, 9, 8, 0, 5, 4);
  }

  @Test
  void an_epoch_has_its_order_whatever_was_asked_before() {
    Batches batches = new Batches(numbered(10), PLAN);
    visited(batches, 4);
    visited(batches, 0);

    assertThat(visited(batches, 1)).containsExactly(2, 1, 6, 4, 9, 7, 0, 3, 8, 5);
  }

  @Test
  void the_order_does_not_depend_on_the_batch_size() {
    assertThat(visited(new Batches(numbered(10), PLAN.batchesOf(7)), 0))
        .containsExactly(9, 5, 1, 2, 6, 4, 7, 0, 3, 8);
  }

  @Test
  void the_given_order_stays_in_every_epoch() {
    Batches batches = new Batches(numbered(7), PLAN.inGivenOrder());

    assertThat(visited(batches, 0)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(visited(batches, 1)).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void inputs_stay_with_their_targets() {
    for (Batch batch : new Batches(numbered(10), PLAN).epoch(0)) {
      assertThat(batch.targets()).isEqualTo(batch.inputs());
    }
  }

  @Test
  void all_orders_are_equally_frequent() {
    Batches batches = new Batches(numbered(4), PLAN);
    Map<List<Integer>, Integer> counts = new HashMap<>();
    for (int epoch = 0; epoch < 24_000; epoch++) {
      counts.merge(visited(batches, epoch), 1, Integer::sum);
    }

    assertThat(counts).hasSize(24);
    assertThat(counts.values())
        .allSatisfy(count -> assertThat(count).isCloseTo(1000, within(4 * 31)));
  }

  private static Dataset numbered(int size) {
    double[][] numbers = new double[size][1];
    for (int i = 0; i < size; i++) {
      numbers[i][0] = i;
    }
    return Dataset.of(numbers, numbers);
  }

  private static List<Integer> visited(Batches batches, int epoch) {
    List<Integer> visited = new ArrayList<>();
    for (Batch batch : batches.epoch(epoch)) {
      for (double input : batch.inputs().toArray()) {
        visited.add((int) input);
      }
    }
    return visited;
  }
}
