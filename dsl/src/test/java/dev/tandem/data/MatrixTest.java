package dev.tandem.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MatrixTest {

  private static final Matrix TWO_BY_THREE = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);

  @Test
  void values_lie_row_by_row() {
    assertThat(TWO_BY_THREE.rows()).isEqualTo(2);
    assertThat(TWO_BY_THREE.columns()).isEqualTo(3);
    assertThat(TWO_BY_THREE.size()).isEqualTo(6);
    assertThat(TWO_BY_THREE.get(1, 0)).isEqualTo(4);
    assertThat(TWO_BY_THREE.get(3)).isEqualTo(4);
    assertThat(TWO_BY_THREE.row(1)).containsExactly(4, 5, 6);
    assertThat(TWO_BY_THREE).isEqualTo(Matrix.ofRows(new double[][] {{1, 2, 3}, {4, 5, 6}}));
  }

  @Test
  void nothing_given_or_taken_is_shared() {
    double[] given = {1, 2};
    Matrix matrix = Matrix.of(1, 2, given);
    given[0] = 9;
    matrix.toArray()[0] = 9;
    matrix.row(0)[0] = 9;

    assertThat(matrix.get(0)).isEqualTo(1);
  }

  @Test
  void copies_go_to_the_start_of_the_destination() {
    double[] destination = new double[7];
    TWO_BY_THREE.copyTo(destination);

    assertThat(destination).containsExactly(1, 2, 3, 4, 5, 6, 0);
  }

  @Test
  void one_changed_value_makes_another_matrix() {
    Matrix changed = TWO_BY_THREE.with(1, 2, -6);

    assertThat(changed).isEqualTo(Matrix.of(2, 3, 1, 2, 3, 4, 5, -6)).isNotEqualTo(TWO_BY_THREE);
    assertThat(TWO_BY_THREE.get(1, 2)).isEqualTo(6);
  }

  @Test
  void equality_is_bit_for_bit() {
    assertThat(Matrix.of(1, 1, Double.NaN)).isEqualTo(Matrix.of(1, 1, Double.NaN));
    assertThat(Matrix.of(1, 1, 0.0)).isNotEqualTo(Matrix.of(1, 1, -0.0));
    assertThat(Matrix.of(1, 2, 1, 2)).isNotEqualTo(Matrix.of(2, 1, 1, 2));
    assertThat(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6)).hasSameHashCodeAs(TWO_BY_THREE);
  }

  @Test
  void prints_its_shape_and_few_values() {
    assertThat(TWO_BY_THREE).hasToString("2 x 3 [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]");
    assertThat(Matrix.of(1, 17, new double[17])).hasToString("1 x 17");
  }

  @Test
  void a_place_outside_is_named() {
    assertThatThrownBy(() -> TWO_BY_THREE.get(0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("[0,3] of a 2 x 3 matrix");
    assertThatThrownBy(() -> TWO_BY_THREE.with(-1, 0, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("[-1,0] of a 2 x 3 matrix");
    assertThatThrownBy(() -> TWO_BY_THREE.row(2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("row 2 of a 2 x 3 matrix");
    assertThatThrownBy(() -> TWO_BY_THREE.copyRow(-1, new double[3]))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("row -1 of a 2 x 3 matrix");
  }

  @Test
  void the_number_of_values_must_fit_the_shape() {
    assertThatThrownBy(() -> Matrix.of(2, 2, 1, 2, 3))
        .isInstanceOf(DataException.class)
        .hasMessage("matrix 2 x 2: needs 4 values but receives 3; give rows times columns of them");
  }

  @Test
  void rows_must_be_there_and_of_one_length() {
    assertThatThrownBy(() -> Matrix.ofRows(new double[0][]))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "matrix: needs at least one row of one value but receives none; give one row a sample");
    assertThatThrownBy(() -> Matrix.ofRows(new double[][] {{1, 2}, {3}}))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "matrix: row 1 has 1 values but row 0 has 2; give every sample the same number");
  }
}
