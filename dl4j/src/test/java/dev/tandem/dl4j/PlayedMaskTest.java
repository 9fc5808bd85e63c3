package dev.tandem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.dl4j.memory.Buffers;
import dev.tandem.dl4j.noise.PlayedMask;
import dev.tandem.run.Masks;
import dev.tandem.spec.SpecException;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.core.JsonProcessingException;

class PlayedMaskTest {

  private static final LayerWorkspaceMgr NO_WORKSPACES = LayerWorkspaceMgr.noWorkspaces();
  private static final PlayedMask MASK = new PlayedMask(0.5, 7, "dropout1");

  @Test
  void the_mask_is_tandems_sample_after_sample() {
    for (int iteration : new int[] {0, 1, 0, 5}) {
      INDArray ones = Nd4j.ones(DataType.DOUBLE, 4, 3);
      INDArray result = MASK.applyDropout(ones, ones.ulike(), iteration, 0, NO_WORKSPACES);
      assertThat(values(result)).containsExactly(drawn(iteration, 12));
    }
  }

  @Test
  void the_memory_order_of_the_array_does_not_matter() {
    INDArray ones = Nd4j.ones(DataType.DOUBLE, 4, 3).dup('f');
    INDArray result = MASK.applyDropout(ones, ones.ulike(), 3, 0, NO_WORKSPACES);
    assertThat(values(result)).containsExactly(drawn(3, 12));
  }

  /** Others may still need it: DL4J offers the input as the place for the result. */
  @Test
  void the_input_stays_what_it_is() {
    INDArray ones = Nd4j.ones(DataType.DOUBLE, 4, 3);
    INDArray result = MASK.applyDropout(ones, ones, 3, 0, NO_WORKSPACES);
    assertThat(values(result)).containsExactly(drawn(3, 12));
    assertThat(ones).isEqualTo(Nd4j.ones(DataType.DOUBLE, 4, 3));
  }

  @Test
  void backpropagation_meets_the_same_mask_even_after_clear() {
    INDArray ones = Nd4j.ones(DataType.DOUBLE, 2, 5);
    INDArray forward = MASK.applyDropout(ones, ones.ulike(), 4, 0, NO_WORKSPACES);
    MASK.clear();
    INDArray gradient = Nd4j.ones(DataType.DOUBLE, 2, 5);
    assertThat(MASK.backprop(gradient, gradient, 4, 0)).isSameAs(gradient).isEqualTo(forward);
    assertThat(MASK.clone().backprop(ones, ones.dup(), 4, 0)).isEqualTo(forward);
  }

  @Test
  void a_batch_of_another_size_gets_a_mask_of_its_size() {
    INDArray two = Nd4j.ones(DataType.DOUBLE, 2, 3);
    INDArray three = Nd4j.ones(DataType.DOUBLE, 3, 3);
    MASK.applyDropout(two, two.ulike(), 0, 0, NO_WORKSPACES);
    INDArray result = MASK.applyDropout(three, three.ulike(), 0, 0, NO_WORKSPACES);
    assertThat(values(result)).containsExactly(drawn(0, 9));
  }

  @Test
  void float_networks_can_use_it_too() {
    INDArray ones = Nd4j.ones(DataType.FLOAT, 1, 8);
    INDArray result =
        new PlayedMask(0.2, 7, "dropout1").applyDropout(ones, ones, 0, 0, NO_WORKSPACES);
    assertThat(result.dataType()).isEqualTo(DataType.FLOAT);
    assertThat(result.maxNumber().doubleValue()).isCloseTo(1.25, within(1e-7));
  }

  @Test
  void json_clone_and_serialization_keep_everything() throws JsonProcessingException {
    String json = NeuralNetConfiguration.mapper().writeValueAsString(MASK);
    assertThat(json)
        .contains("rate", "seed", "node")
        .doesNotContain("values", "drawnFor", "\"mask\"");
    assertThat(NeuralNetConfiguration.mapper().readValue(json, IDropout.class)).isEqualTo(MASK);
    assertThat(MASK.clone()).isEqualTo(MASK).isNotSameAs(MASK);
    assertThat(Citizens.throughSerialization(MASK)).isEqualTo(MASK);
  }

  @Test
  void equality_looks_at_rate_seed_and_node() {
    assertThat(MASK)
        .hasSameHashCodeAs(new PlayedMask(0.5, 7, "dropout1"))
        .isNotEqualTo(new PlayedMask(0.25, 7, "dropout1"))
        .isNotEqualTo(new PlayedMask(0.5, 8, "dropout1"))
        .isNotEqualTo(new PlayedMask(0.5, 7, "dropout2"))
        .isNotEqualTo("PlayedMask")
        .hasToString("PlayedMask(rate=0.5, seed=7, node=dropout1)");
  }

  @Test
  void a_rate_that_drops_everything_is_refused() {
    assertThatThrownBy(() -> new PlayedMask(1, 7, "dropout1"))
        .isInstanceOf(SpecException.class)
        .hasMessageStartingWith("dropout(1.0): the rate is the fraction that is dropped");
  }

  private static double[] values(INDArray array) {
    double[] values = new double[Math.toIntExact(array.length())];
    Buffers.read(array, values);
    return values;
  }

  private static double[] drawn(int iteration, int length) {
    double[] mask = new double[length];
    Masks.draw(7, "dropout1", iteration, 0.5, mask, length);
    return mask;
  }
}
