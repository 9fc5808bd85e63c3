package dev.tandem.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnDigitsTest {

  private static final long SEED = 3;

  @Test
  void images_have_784_pixels_and_ten_classes() {
    Dataset digits = DrawnDigits.training(25, SEED);

    assertThat(digits.size()).isEqualTo(25);
    assertThat(digits.inputWidth()).isEqualTo(784);
    assertThat(digits.targetWidth()).isEqualTo(10);
  }

  @Test
  void the_same_seed_gives_the_same_digits() {
    assertThat(inputs(DrawnDigits.training(200, SEED)))
        .isDeepEqualTo(inputs(DrawnDigits.training(200, SEED)));
    assertThat(labels(DrawnDigits.training(200, SEED)))
        .isEqualTo(labels(DrawnDigits.training(200, SEED)));
    assertThat(inputs(DrawnDigits.test(200, SEED)))
        .isDeepEqualTo(inputs(DrawnDigits.test(200, SEED)));
  }

  @Test
  void a_smaller_data_set_is_the_beginning_of_a_larger_one() {
    assertThat(inputs(DrawnDigits.training(15, SEED)))
        .isDeepEqualTo(inputs(DrawnDigits.training(50, SEED).first(15)));
  }

  @Test
  void another_seed_gives_other_digits() {
    assertNoImageInCommon(DrawnDigits.training(100, SEED), DrawnDigits.training(100, SEED + 1));
  }

  @Test
  void training_and_test_share_no_image() {
    assertNoImageInCommon(DrawnDigits.training(100, SEED), DrawnDigits.test(100, SEED));
  }

  @Test
  void every_ten_samples_are_the_ten_digits_in_mixed_order() {
    int[] labels = labels(DrawnDigits.training(300, SEED));
    int[] digits = IntStream.range(0, 10).toArray();

    for (int from = 0; from < labels.length; from += 10) {
      assertThat(Arrays.copyOfRange(labels, from, from + 10)).containsExactlyInAnyOrder(digits);
    }
    assertThat(Arrays.copyOfRange(labels, 0, 10))
        .isNotEqualTo(digits)
        .isNotEqualTo(Arrays.copyOfRange(labels, 10, 20));
  }

  @Test
  void every_image_is_mostly_paper_with_some_strong_ink() {
    for (double[] image : inputs(DrawnDigits.training(2_000, SEED))) {
      assertThat(Arrays.stream(image).min().orElseThrow()).isZero();
      assertThat(Arrays.stream(image).average().orElseThrow()).isBetween(0.01, 0.4);
      assertThat(Arrays.stream(image).max().orElseThrow()).isBetween(0.3, 1.0);
      assertThat(Arrays.stream(image).filter(value -> value == 0).count()).isGreaterThan(300);
    }
  }

  @Test
  void mean_ink_is_near_that_of_mnist() {
    double mean =
        Arrays.stream(inputs(DrawnDigits.training(2_000, SEED)))
            .flatMapToDouble(Arrays::stream)
            .average()
            .orElseThrow();

    assertThat(mean).isBetween(0.12, 0.17); // MNIST: 0.1307
  }

  @Test
  void each_digit_is_written_in_three_ways() {
    for (int digit = 0; digit < DrawnDigits.CLASSES; digit++) {
      assertThat(DigitStrokes.ways(digit)).hasSize(3).doesNotHaveDuplicates();
    }
  }

  @Test
  void the_nearest_class_mean_recognizes_most_digits_but_not_all() {
    double[][] means = classMeans(DrawnDigits.training(2_000, SEED));
    Dataset test = DrawnDigits.test(1_000, SEED);
    int[] labels = labels(test);

    long right =
        IntStream.range(0, test.size())
            .filter(i -> nearest(means, test.input(i)) == labels[i])
            .count();

    assertThat(right).isBetween(700L, 920L);
  }

  @Test
  void no_samples_are_refused() {
    assertThatThrownBy(() -> DrawnDigits.training(0, SEED))
        .isInstanceOf(DataException.class)
        .hasMessage("training(0): needs at least one sample; ask for more");
    assertThatThrownBy(() -> DrawnDigits.test(-1, SEED))
        .isInstanceOf(DataException.class)
        .hasMessage("test(-1): needs at least one sample; ask for more");
  }

  private static void assertNoImageInCommon(Dataset some, Dataset others) {
    assertThat(Arrays.stream(inputs(some)).map(Arrays::toString))
        .doesNotContainAnyElementsOf(Arrays.stream(inputs(others)).map(Arrays::toString).toList());
  }

  private static double[][] inputs(Dataset data) {
    return IntStream.range(0, data.size()).mapToObj(data::input).toArray(double[][]::new);
  }

  private static int[] labels(Dataset data) {
    return IntStream.range(0, data.size()).map(i -> indexOfOne(data.target(i))).toArray();
  }

  private static int indexOfOne(double[] target) {
    return IntStream.range(0, target.length).filter(i -> target[i] == 1).findFirst().orElseThrow();
  }

  private static double[][] classMeans(Dataset data) {
    double[][] means = new double[data.targetWidth()][data.inputWidth()];
    int[] labels = labels(data);
    double share = (double) data.targetWidth() / data.size();
    for (int i = 0; i < data.size(); i++) {
      double[] image = data.input(i);
      double[] mean = means[labels[i]];
      Arrays.setAll(mean, pixel -> mean[pixel] + share * image[pixel]);
    }
    return means;
  }

  private static int nearest(double[][] means, double[] image) {
    int best = 0;
    for (int digit = 1; digit < means.length; digit++) {
      if (squaredDistance(means[digit], image) < squaredDistance(means[best], image)) {
        best = digit;
      }
    }
    return best;
  }

  private static double squaredDistance(double[] one, double[] other) {
    return IntStream.range(0, one.length)
        .mapToDouble(i -> (one[i] - other[i]) * (one[i] - other[i]))
        .sum();
  }
}
