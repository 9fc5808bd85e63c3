package dev.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DatasetTest {

  private static final double[][] INPUTS = {{1, 2}, {3, 4}, {5, 6}};
  private static final Dataset THREE = Dataset.of(INPUTS, new double[][] {{0}, {1}, {2}});

  @Test
  void samples_are_kept_with_their_targets() {
    assertThat(THREE.size()).isEqualTo(3);
    assertThat(THREE.inputWidth()).isEqualTo(2);
    assertThat(THREE.targetWidth()).isEqualTo(1);
    assertThat(THREE.input(1)).containsExactly(3, 4);
    assertThat(THREE.target(2)).containsExactly(2);
    assertThat(THREE).hasToString("3 samples, 2 inputs, 1 targets");
  }

  @Test
  void labels_become_rows_with_a_single_1() {
    Dataset data = Dataset.labelled(INPUTS, new int[] {2, 0, 1}, 3);

    assertThat(data.all().targets()).isEqualTo(Matrix.of(3, 3, 0, 0, 1, 1, 0, 0, 0, 1, 0));
  }

  @Test
  void a_target_overwrites_what_was_in_the_buffer() {
    double[] buffer = {9, 9, 9, 9};
    Dataset.labelled(INPUTS, new int[] {2, 0, 1}, 3).copyTarget(1, buffer, 1);

    assertThat(buffer).containsExactly(9, 1, 0, 0);
  }

  @Test
  void pixels_become_fractions_of_255() {
    Dataset data = Dataset.images(new byte[] {0, -1, 51, 102}, 2, new int[] {1, 0}, 2);

    assertThat(data.all().inputs()).isEqualTo(Matrix.of(2, 2, 0, 1, 0.2, 0.4));
  }

  @Test
  void rows_are_copied_when_they_come_in() {
    double[][] inputs = {{1}};
    Dataset data = Dataset.of(inputs, new double[][] {{0}});
    inputs[0][0] = 9;

    assertThat(data.input(0)).containsExactly(1);
  }

  @Test
  void a_range_is_a_data_set_of_its_own() {
    Dataset two = THREE.range(1, 3);

    assertThat(two.size()).isEqualTo(2);
    assertThat(two.input(0)).containsExactly(3, 4);
    assertThat(two.range(1, 2).target(0)).containsExactly(2);
    assertThat(THREE.first(1).input(0)).containsExactly(1, 2);
  }

  @Test
  void a_batch_is_a_view_of_consecutive_samples() {
    Batch batch = THREE.batch(1, 3);

    assertThat(batch.size()).isEqualTo(2);
    assertThat(batch.inputs()).isEqualTo(Matrix.of(2, 2, 3, 4, 5, 6));
    assertThat(batch.targets()).isEqualTo(Matrix.of(2, 1, 1, 2));
    assertThat(batch).hasToString("batch of 2 of 3 samples, 2 inputs, 1 targets");
  }

  @Test
  void an_ordered_batch_follows_its_order_when_that_changes() {
    int[] order = {2, 0, 1};
    Batch batch = Batch.ordered(THREE, order, 1, 2);
    assertThat(batch.inputs()).isEqualTo(Matrix.of(2, 2, 1, 2, 3, 4));

    order[1] = 2;
    assertThat(batch.targets()).isEqualTo(Matrix.of(2, 1, 2, 1));
  }

  @Test
  void a_batch_outside_its_order_is_refused() {
    assertFails(
        () -> Batch.ordered(THREE, new int[] {0, 1, 2}, 2, 2),
        "batch: places 2 to 4 do not lie within an order of 3; correct the range");
  }

  @Test
  void counts_must_agree() {
    assertFails(
        () -> Dataset.of(INPUTS, new double[][] {{0}}),
        "dataset: 3 inputs but 1 targets; give one target a sample");
  }

  @Test
  void a_value_that_is_not_finite_is_named() {
    assertFails(
        () -> Dataset.of(new double[][] {{1, Double.NaN}}, new double[][] {{0}}),
        "inputs: row 0, column 1 is NaN; replace or remove missing values before training");
    assertFails(
        () -> Dataset.of(new double[][] {{1}}, new double[][] {{Double.NEGATIVE_INFINITY}}),
        "targets: row 0, column 0 is -Infinity; replace or remove missing values before training");
  }

  @Test
  void a_label_of_no_class_is_named() {
    assertFails(
        () -> Dataset.labelled(INPUTS, new int[] {0, 1, 3}, 3),
        "labels: row 2 is class 3 but there are 3 classes, 0 to 2; correct it or give more");
    assertFails(
        () -> Dataset.labelled(INPUTS, new int[] {0, 0, 0}, 1),
        "labels: needs at least two classes but receives 1; give the number of classes");
  }

  @Test
  void pixels_must_make_whole_images() {
    assertFails(
        () -> Dataset.images(new byte[5], 2, new int[] {0, 0}, 2),
        "images: 5 pixels do not make images of 2; give whole images, at least one");
  }

  @Test
  void a_range_must_lie_within_the_data() {
    assertFails(
        () -> THREE.range(2, 2),
        "range(2, 2): needs 0 <= from < to <= 3, the size of the data set; correct the range");
    assertFails(
        () -> THREE.batch(-1, 2),
        "batch(-1, 2): needs 0 <= from < to <= 3, the size of the data set; correct the range");
    assertFails(
        () -> THREE.first(4),
        "first(4): needs 1 to 3, the size of the data set; correct the number");
  }

  /** Behind a range there are other samples, which must not be taken for its own. */
  @Test
  void a_sample_must_lie_within_the_data() {
    assertFails(() -> THREE.input(3), "sample 3: there are 3, 0 to 2; ask for one of them");
    assertFails(() -> THREE.target(-1), "sample -1: there are 3, 0 to 2; ask for one of them");
    assertFails(
        () -> THREE.first(2).input(2), "sample 2: there are 2, 0 to 1; ask for one of them");
  }

  private static void assertFails(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(DataException.class).hasMessage(message);
  }
}
