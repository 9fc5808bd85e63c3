package dev.tandem.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All libraries are given the same to do. */
class ComputationTest {

  @ParameterizedTest
  @MethodSource("products")
  void every_library_takes_the_same_product(ProductMaker library, String name) {
    ProductShape shape = ProductShape.parse(name);
    double[][] left = shape.left();
    double[][] right = shape.right();
    Computation product = library.prepare(shape);
    product.run().run();

    for (int row = 0; row < shape.rows(); row++) {
      for (int column = 0; column < shape.columns(); column++) {
        double sum = 0;
        for (int k = 0; k < shape.inner(); k++) {
          sum +=
              switch (shape.form()) {
                case PLAIN -> left[row][k] * right[k][column];
                case LEFT_TRANSPOSED -> left[k][row] * right[k][column];
                case RIGHT_TRANSPOSED -> left[row][k] * right[column][k];
              };
        }
        assertThat(product.at().applyAsDouble(row, column)).isCloseTo(sum, within(1e-13));
      }
    }
  }

  static Stream<Arguments> products() {
    return Stream.of(ProductMaker.values())
        .flatMap(
            library ->
                Stream.of("5x7x3", "T5x7x3", "5x7x3T").map(name -> Arguments.of(library, name)));
  }

  @ParameterizedTest
  @EnumSource(FunctionMaker.class)
  void every_library_applies_the_same_functions(FunctionMaker library) {
    double[][] z = ProductShape.random(4, 3, 6, 5);
    Computation exp = library.prepare(Function.EXP, z);
    Computation tanh = library.prepare(Function.TANH, z);
    Computation sigmoid = library.prepare(Function.SIGMOID, z);
    exp.run().run();
    tanh.run().run();
    sigmoid.run().run();

    double x = z[2][4];
    assertThat(exp.at().applyAsDouble(2, 4)).isCloseTo(Math.exp(x), within(1e-12));
    assertThat(tanh.at().applyAsDouble(2, 4)).isCloseTo(Math.tanh(x), within(1e-14));
    assertThat(sigmoid.at().applyAsDouble(2, 4)).isCloseTo(1 / (1 + Math.exp(-x)), within(1e-14));
  }

  @ParameterizedTest
  @EnumSource(FunctionMaker.class)
  void softmax_is_taken_of_each_row(FunctionMaker library) {
    double[][] z = {{Math.log(1), Math.log(3)}, {Math.log(2), Math.log(8)}};
    Computation softmax = library.prepare(Function.SOFTMAX, z);
    softmax.run().run();

    assertThat(softmax.at().applyAsDouble(0, 1)).isCloseTo(0.75, within(1e-14));
    assertThat(softmax.at().applyAsDouble(1, 0)).isCloseTo(0.2, within(1e-14));
  }

  @Test
  void products_are_known_by_their_names() {
    assertThat(ProductShape.parse("T784x10x30"))
        .isEqualTo(new ProductShape(784, 10, 30, ProductShape.Form.LEFT_TRANSPOSED));
    assertThatThrownBy(() -> ProductShape.parse("784x10"))
        .hasMessage("product 784x10: needs three sizes; name it like 10x784x30");
  }
}
