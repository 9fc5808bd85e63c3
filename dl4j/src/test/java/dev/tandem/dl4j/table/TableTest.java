package dev.tandem.dl4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.Dataset;
import dev.tandem.data.Matrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.preprocessor.NormalizerStandardize;
import org.nd4j.linalg.factory.Nd4j;

class TableTest {

  private static final double TOLERANCE = 1e-14;

  @TempDir private Path folder = Path.of("");

  @Test
  void inputs_come_in_the_order_in_which_they_are_said() throws IOException {
    Table table =
        table("Color,Age,Sick,Weight", "red,1,No,0.5", "blue,2,Yes,-3e2")
            .numeric("Weight")
            .categorical("Color", "blue", "green", "red")
            .numeric("Age")
            .binaryTarget("Sick", "No", "Yes");

    assertThat(table.preparation().inputs())
        .containsExactly("Weight", "Color[blue]", "Color[green]", "Color[red]", "Age");
    assertThat(inputs(table)).isEqualTo(Matrix.of(2, 5, 0.5, 0, 0, 1, 1, -300, 1, 0, 0, 2));
  }

  @Test
  void a_binary_target_is_one_column() throws IOException {
    Table table = table("a,t", "1,No", "2,Yes", "3,Yes").numeric("a");

    assertThat(targets(table.binaryTarget("t", "No", "Yes"))).isEqualTo(Matrix.of(3, 1, 0, 1, 1));
    assertThat(targets(table.binaryTarget("t", "Yes", "No"))).isEqualTo(Matrix.of(3, 1, 1, 0, 0));
  }

  @Test
  void a_class_target_is_one_hot() throws IOException {
    Table table = table("a,t", "1,x", "2,z", "3,y").numeric("a");

    assertThat(targets(table.classTarget("t", "x", "y", "z")))
        .isEqualTo(Matrix.of(3, 3, 1, 0, 0, 0, 0, 1, 0, 1, 0));
  }

  @Test
  void numeric_targets_stand_as_they_are() throws IOException {
    Table table = table("a,t,u", "1,10,5", "2,30,6").numeric("a").numericTarget("u", "t");

    assertThat(targets(table.standardized())).isEqualTo(Matrix.of(2, 2, 5, 10, 6, 30));
  }

  @Test
  void quotes_white_space_a_byte_order_mark_and_empty_names_are_read() throws IOException {
    Table table =
        table("\uFEFF\"\",\"a, b\", c ,\"t\"", "\"\",\"1\",\"x, \"\"y\"\"\",u", "\"\", 2 , z\\ ,v")
            .ignoring("")
            .numeric("a, b")
            .categorical("c", "x, \"y\"", "z\\")
            .binaryTarget("t", "u", "v");

    assertThat(inputs(table)).isEqualTo(Matrix.of(2, 3, 1, 1, 0, 2, 0, 1));
    assertThat(targets(table)).isEqualTo(Matrix.of(2, 1, 0, 1));
  }

  @Test
  void standardized_numbers_have_mean_0_and_population_standard_deviation_1() throws IOException {
    Table table = classic().standardized();

    // Mean 5; squared distances sum to 32 over 8 rows.
    assertThat(table.preparation().mean("a")).isCloseTo(5, within(TOLERANCE));
    assertThat(table.preparation().standardDeviation("a")).isCloseTo(2, within(TOLERANCE));
    assertThat(inputs(table).toArray())
        .containsExactly(new double[] {-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2}, within(TOLERANCE));
  }

  @Test
  void standardized_numbers_are_those_of_dl4j_s_normalizer() throws IOException {
    INDArray raw = Nd4j.createFromArray(inputs(classic()).toArray()).reshape(8, 1);
    NormalizerStandardize normalizer = new NormalizerStandardize();
    normalizer.fit(new DataSet(raw, raw));
    normalizer.transform(raw);

    assertThat(raw.data().asDouble())
        .containsExactly(inputs(classic().standardized()).toArray(), within(1e-12));
  }

  @Test
  void categories_and_targets_are_not_standardized() throws IOException {
    Table table = table("c,t", "x,1", "y,9", "y,9").categorical("c", "x", "y").numericTarget("t");

    assertThat(inputs(table.standardized())).isEqualTo(Matrix.of(3, 2, 1, 0, 0, 1, 0, 1));
    assertThat(targets(table.standardized())).isEqualTo(Matrix.of(3, 1, 1, 9, 9));
  }

  @Test
  void a_column_that_does_not_vary_becomes_zeros() throws IOException {
    Table table = table("a,t", "0.1,1", "0.1,2", "0.1,3").numeric("a").numericTarget("t");

    assertThat(inputs(table.standardized())).isEqualTo(Matrix.of(3, 1, 0, 0, 0));
    assertThat(table.preparation().standardDeviation("a")).isZero();
  }

  @Test
  void rows_with_a_missing_value_are_removed_unless_the_column_is_ignored() throws IOException {
    Table table =
        table("a,b,c,t", "1,NA,x,1", "NA,1,x,2", "3,1,?,3", "4,1,x,NA", "5,1,x,5")
            .ignoring("b")
            .numeric("a")
            .categorical("c", "x", "y")
            .missing("NA", "?")
            .removingRows()
            .numericTarget("t");

    assertThat(inputs(table)).isEqualTo(Matrix.of(2, 3, 1, 1, 0, 5, 1, 0));
    assertThat(targets(table)).isEqualTo(Matrix.of(2, 1, 1, 5));
  }

  @Test
  void missing_numbers_become_the_mean_and_missing_categories_the_mode() throws IOException {
    Table table =
        table("a,c,t", "1,y,1", ",x,2", "3,,3", "5,x,4")
            .numeric("a")
            .categorical("c", "y", "x")
            .missing("")
            .replacingByMeanOrMode()
            .numericTarget("t");

    assertThat(inputs(table)).isEqualTo(Matrix.of(4, 3, 1, 1, 0, 3, 0, 1, 3, 0, 1, 5, 0, 1));
    // 1, 3, 3, 5: the replacement counts.
    assertThat(table.preparation().standardDeviation("a"))
        .isCloseTo(Math.sqrt(2), within(TOLERANCE));
  }

  @Test
  void of_equally_frequent_categories_the_first_said_replaces() throws IOException {
    Table table =
        table("c,t", "y,1", "x,2", "NA,3")
            .categorical("c", "x", "y")
            .missing("NA")
            .replacingByMeanOrMode()
            .numericTarget("t");

    assertThat(inputs(table).row(2)).containsExactly(1, 0);
  }

  @Test
  void a_table_is_a_value_whose_beginning_can_be_shared() throws IOException {
    Table trunk = table("a,b,t", "1,2,3", "4,5,6").numeric("a");

    assertThat(inputs(trunk.ignoring("b").numericTarget("t"))).isEqualTo(Matrix.of(2, 1, 1, 4));
    assertThat(inputs(trunk.numeric("b").numericTarget("t")))
        .isEqualTo(Matrix.of(2, 2, 1, 2, 4, 5));
  }

  private Table classic() throws IOException {
    return table("a,t", "2,1", "4,1", "4,1", "4,1", "5,1", "5,1", "7,1", "9,1")
        .numeric("a")
        .numericTarget("t");
  }

  private Table table(String... lines) throws IOException {
    return Table.csv(Files.write(folder.resolve("table.csv"), List.of(lines)));
  }

  private static Matrix inputs(Table table) {
    return table.dataset().all().inputs();
  }

  private static Matrix targets(Table table) {
    Dataset data = table.dataset();
    return data.all().targets();
  }
}
