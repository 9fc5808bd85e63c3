package dev.tandem.dl4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitTest {

  @TempDir private Path folder = Path.of("");
  private Table ten = Table.csv(Path.of(""));

  @BeforeEach
  void write_ten_rows() throws IOException {
    List<String> lines = new ArrayList<>(List.of("a,c,t"));
    for (int i = 0; i < 10; i++) {
      lines.add(i * i + (i < 5 ? ",x," : ",y,") + i);
    }
    ten = table("ten.csv", lines.toArray(new String[0]));
  }

  @Test
  void every_row_is_in_one_part_and_both_keep_the_order_of_the_file() {
    Split split = ten.split(0.8, 1);

    assertThat(split.training().size()).isEqualTo(8);
    assertThat(split.test().size()).isEqualTo(2);
    assertThat(targets(split.training())).isSorted();
    assertThat(targets(split.test())).isSorted();
    List<Double> all = new ArrayList<>(targets(split.training()));
    all.addAll(targets(split.test()));
    assertThat(all).containsExactlyInAnyOrder(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0);
  }

  @Test
  void the_seed_decides_which_rows_are_drawn() {
    assertThat(targets(ten.split(0.5, 1).test())).isEqualTo(targets(ten.split(0.5, 1).test()));
    assertThat(targets(ten.split(0.5, 1).test())).isNotEqualTo(targets(ten.split(0.5, 2).test()));
  }

  @Test
  void the_numbers_are_those_of_the_training_rows_alone() {
    Dataset raw = ten.split(0.5, 1).training();
    Split split = ten.standardized().split(0.5, 1);
    double mean = split.preparation().mean("a");
    double deviation = split.preparation().standardDeviation("a");

    double sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += raw.input(i)[0];
    }
    assertThat(mean).isCloseTo(sum / 5, within(1e-12));
    for (int i = 0; i < 5; i++) {
      double number = Math.pow(split.test().target(i)[0], 2);
      assertThat(split.test().input(i)[0]).isCloseTo((number - mean) / deviation, within(1e-12));
    }
  }

  @Test
  void replacements_are_those_of_the_training_rows_alone() throws IOException {
    Table table =
        table("gaps.csv", "a,c,t", "1,x,0", "NA,x,0", "3,x,0", "100,x,0")
            .missing("NA")
            .replacingByMeanOrMode();
    Split split = table.split(0.75, 1);

    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      numbers.add(split.training().input(i)[0]);
    }
    assertThat(numbers).contains(split.preparation().mean("a"));
  }

  @Test
  void a_preparation_reads_another_file_with_the_same_numbers() throws IOException {
    Preparation preparation = ten.standardized().preparation();
    Path other = folder.resolve("other.csv");
    Files.write(other, List.of("t,c,a", "7,y,28.5"));

    // The mean of the first ten squares is 28.5.
    assertThat(preparation.read(other).all().inputs().toArray())
        .containsExactly(new double[] {0, 0, 1}, within(1e-12));
    assertThat(preparation.read(other).all().targets()).isEqualTo(Matrix.of(1, 1, 7));
  }

  @Test
  void a_preparation_prepares_one_sample() {
    Preparation preparation = ten.standardized().preparation();

    assertThat(preparation.input(Map.of("a", "81", "c", "y")))
        .containsExactly(ten.standardized().dataset().input(9));
  }

  @Test
  void a_preparation_prints_its_numbers() throws IOException {
    Preparation preparation = table("two.csv", "a,c,t", "1,x,0", "3,x,0").preparation();

    assertThat(preparation).hasToString("a: mean 2.0, standard deviation 1.0");
  }

  @Test
  void a_sample_must_have_the_cells_of_all_inputs_and_no_others() {
    Preparation preparation = ten.preparation();

    assertFails(
        () -> preparation.input(Map.of("a", "1")),
        "input: there is no cell for column \"c\"; give \"a\", \"c\"");
    assertFails(
        () -> preparation.input(Map.of("a", "1", "c", "x", "t", "1")),
        "input: there is no input column \"t\"; known are \"a\", \"c\"");
    assertFails(
        () -> preparation.input(Map.of("a", "one", "c", "x")),
        "input, column \"a\": needs a number but is \"one\";"
            + " correct the cell or what is said of the column");
    assertFails(
        () -> preparation.mean("c"),
        "preparation: there is no numeric column \"c\"; known columns are \"a\", \"c\"");
  }

  @Test
  void a_sample_may_have_missing_values_only_when_they_are_replaced() {
    Map<String, String> cells = Map.of("a", "NA", "c", "x");

    assertThat(ten.missing("NA").replacingByMeanOrMode().preparation().input(cells)[0])
        .isCloseTo(28.5, within(1e-12));
    assertFails(
        () -> ten.missing("NA").removingRows().preparation().input(cells),
        "input, column \"a\": the value is missing (\"NA\");"
            + " give one, or replace missing values");
  }

  @Test
  void both_parts_must_have_rows() {
    for (double fraction : new double[] {0, 0.01, Double.NaN}) {
      assertFails(
          () -> ten.split(fraction, 1),
          "split(%s): makes 0 of 10 rows training rows; give a fraction that leaves some for each"
              .formatted(fraction));
    }
    assertFails(
        () -> ten.split(0.99, 1),
        "split(0.99): makes 10 of 10 rows training rows;"
            + " give a fraction that leaves some for each");
  }

  private Table table(String name, String... lines) throws IOException {
    return Table.csv(Files.write(folder.resolve(name), List.of(lines)))
        .numeric("a")
        .categorical("c", "x", "y")
        .numericTarget("t");
  }

  private static List<Double> targets(Dataset data) {
    List<Double> targets = new ArrayList<>();
    for (double target : data.all().targets().toArray()) {
      targets.add(target);
    }
    return targets;
  }

  private static void assertFails(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(DataException.class).hasMessage(message);
  }
}
