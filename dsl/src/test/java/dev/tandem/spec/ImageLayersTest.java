package dev.tandem.spec;

import static dev.tandem.dsl.Tandem.heNormal;
import static dev.tandem.dsl.Tandem.image;
import static dev.tandem.dsl.Tandem.kernel;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.softmax;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;
import static dev.tandem.dsl.Tandem.wholeWindow;
import static dev.tandem.dsl.Tandem.window;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageLayersTest {

  private static final Network LENET =
      network(image(1, 28, 28))
          .conv(20, kernel(5), relu())
          .maxPool(2)
          .conv(50, kernel(5), relu(), weights(heNormal()))
          .maxPool(2)
          .flatten()
          .dense(500, relu())
          .dense(10, softmax());

  @Test
  void a_network_on_images_prints_as_a_table() {
    assertThat(
            network(image(1, 9, 9))
                .conv(2, kernel(3), relu())
                .maxPool(2)
                .flatten()
                .dense(3, softmax()))
        .hasToString(
            """
            input     image(1, 9, 9)
            conv1     conv(2, kernel(3), relu())  <- input     image(2, 7, 7)
            maxPool1  maxPool(2)                  <- conv1     image(2, 3, 3)
            flatten1  flatten()                   <- maxPool1  vector(18)
            dense1    dense(3, softmax())         <- flatten1  vector(3)""");
  }

  @Test
  void its_parameters_are_those_of_the_literature() {
    assertThat(LENET.parameterCount()).isEqualTo(520 + 25_050 + 400_500 + 5_010);
    assertThat(LENET.parameters().get(2)).hasToString("conv2.weights 500 x 50");
    assertThat(LENET.parameters().get(3)).hasToString("conv2.biases 1 x 50");
  }

  @Test
  void fans_count_the_kernel_and_the_strides_divide_the_second() {
    Network strided = network(image(3, 9, 9)).conv(8, kernel(3, 2).stride(2, 1), tanh());

    assertThat(strided.parameters())
        .extracting(ParameterSpec::fans)
        .containsExactly(new Fans(18, 24), new Fans(18, 24));
  }

  @Test
  void an_image_is_as_large_as_all_of_its_channels() {
    assertThat(image(3, 4, 5).size()).isEqualTo(60);
    assertThat(network(image(3, 4, 5)).flatten().output()).isEqualTo(vector(60));
    assertThat(network(image(3, 4, 5)).globalMaxPool().output()).isEqualTo(vector(3));
    assertThat(network(image(3, 4, 5)).globalAveragePool().output()).isEqualTo(vector(3));
  }

  /** Formulas of DL4J's Truncate and Same, and the padding before the image. */
  @ParameterizedTest
  @CsvSource({
    "28, 5, 1, 1, NONE, 24, 0",
    "28, 5, 2, 1, NONE, 12, 0",
    "7, 3, 2, 2, NONE, 2, 0",
    "5, 5, 3, 1, NONE, 1, 0",
    "4, 5, 1, 1, NONE, 0, 0",
    "28, 5, 1, 1, SAME, 28, 2",
    "7, 2, 1, 1, SAME, 7, 0",
    "7, 4, 1, 1, SAME, 7, 1",
    "7, 3, 2, 1, SAME, 4, 1",
    "6, 3, 2, 1, SAME, 3, 0",
    "6, 3, 1, 2, SAME, 6, 2",
    "1, 3, 1, 1, SAME, 1, 1",
  })
  void places_follow_from_length_size_stride_and_dilation(
      int length, int size, int stride, int dilation, Padding padding, int places, int before) {
    Sweep sweep = new Sweep(length, size, stride, dilation, padding);

    assertThat(sweep.places()).isEqualTo(places);
    assertThat(sweep.before()).isEqualTo(before);
  }

  @Test
  void patches_print_as_they_are_said() {
    assertThat(kernel(3)).hasToString("kernel(3)");
    assertThat(kernel(3, 5).stride(2).dilation(1, 2).samePadding())
        .hasToString("kernel(3, 5).stride(2).dilation(1, 2).samePadding()");
    Network maps = network(image(1, 9, 9));
    assertThat(maps.maxPool(window(3).stride(2)).nodes().get(0).layer())
        .hasToString("maxPool(window(3).stride(2))");
    assertThat(maps.averagePool(window(2).samePadding(), wholeWindow()).nodes().get(0).layer())
        .hasToString("averagePool(window(2).samePadding(), wholeWindow())");
    assertThat(maps.averagePool(3).nodes().get(0).layer()).hasToString("averagePool(3)");
  }
}
