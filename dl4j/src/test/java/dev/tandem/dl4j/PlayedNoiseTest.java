package dev.tandem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dl4j.noise.PlayedAlphaDropout;
import dev.tandem.dl4j.noise.PlayedChannelMask;
import dev.tandem.dl4j.noise.PlayedDropConnect;
import dev.tandem.dl4j.noise.PlayedGaussianDropout;
import dev.tandem.dl4j.noise.PlayedGaussianNoise;
import dev.tandem.dl4j.noise.PlayedMask;
import dev.tandem.run.Masks;
import dev.tandem.spec.SpecException;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.weightnoise.IWeightNoise;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.shade.jackson.core.JsonProcessingException;

class PlayedNoiseTest {

  static List<IDropout> noises() {
    return List.of(
        new PlayedGaussianDropout(0.5, 7, "n"),
        new PlayedGaussianNoise(0.5, 7, "n"),
        new PlayedAlphaDropout(0.5, 7, "n"),
        new PlayedChannelMask(0.5, 2, 7, "n"));
  }

  @ParameterizedTest
  @MethodSource("noises")
  void json_clone_and_serialization_keep_everything(IDropout noise) throws JsonProcessingException {
    String json = NeuralNetConfiguration.mapper().writeValueAsString(noise);

    assertThat(json).contains("seed", "node").doesNotContain("factors", "addends", "hasAddends");
    assertThat(NeuralNetConfiguration.mapper().readValue(json, IDropout.class))
        .isEqualTo(noise)
        .hasSameHashCodeAs(noise)
        .hasToString(noise.toString());
    assertThat(noise.clone()).isEqualTo(noise).isNotSameAs(noise);
    assertThat(Citizens.throughSerialization(noise)).isEqualTo(noise);
  }

  @Test
  void equality_looks_at_the_kind_and_at_every_number() {
    List<IDropout> different =
        List.of(
            new PlayedGaussianDropout(0.5, 7, "n"),
            new PlayedGaussianDropout(0.4, 7, "n"),
            new PlayedGaussianDropout(0.5, 8, "n"),
            new PlayedGaussianDropout(0.5, 7, "m"),
            new PlayedAlphaDropout(0.5, 7, "n"),
            new PlayedMask(0.5, 7, "n"),
            new PlayedChannelMask(0.5, 2, 7, "n"),
            new PlayedChannelMask(0.5, 3, 7, "n"));

    assertThat(different).doesNotHaveDuplicates();
    assertThat(new PlayedGaussianDropout(0.5, 7, "n"))
        .hasToString("PlayedGaussianDropout(rate=0.5, seed=7, node=n)");
  }

  /** The same mask whether a sample is a row or an image. */
  @Test
  void a_channel_is_dropped_as_a_whole() {
    double[] mask = new double[2 * 3];
    Masks.draw(7, "n", 4, 0.5, mask, mask.length);
    double[] expected = new double[2 * 3 * 4];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = mask[i / 4];
    }

    PlayedChannelMask noise = new PlayedChannelMask(0.5, 3, 7, "n");
    for (long[] shape : new long[][] {{2, 12}, {2, 3, 2, 2}}) {
      INDArray ones = Nd4j.ones(DataType.DOUBLE, shape);
      INDArray result =
          noise.applyDropout(ones, ones.ulike(), 4, 0, LayerWorkspaceMgr.noWorkspaces());
      assertThat(result.reshape(24).toDoubleVector()).isEqualTo(expected);
      assertThat(noise.backprop(ones, ones.dup(), 4, 0)).isEqualTo(result);
    }
  }

  @Test
  void drop_connect_survives_json_clone_and_serialization() throws JsonProcessingException {
    PlayedDropConnect noise = new PlayedDropConnect(0.5, 2, 7, "n");
    String json = NeuralNetConfiguration.mapper().writeValueAsString(noise);

    assertThat(json).contains("rate", "survivor", "seed").doesNotContain("mask");
    assertThat(NeuralNetConfiguration.mapper().readValue(json, IWeightNoise.class))
        .isEqualTo(noise)
        .hasSameHashCodeAs(noise)
        .isNotEqualTo(new PlayedDropConnect(0.5, 1, 7, "n"))
        .isNotEqualTo(new PlayedDropConnect(0.4, 2, 7, "n"))
        .isNotEqualTo(new PlayedDropConnect(0.5, 2, 8, "n"))
        .isNotEqualTo(new PlayedDropConnect(0.5, 2, 7, "m"))
        .hasToString("PlayedDropConnect(rate=0.5, survivor=2.0, seed=7, node=n)");
    assertThat(noise.clone()).isEqualTo(noise).isNotSameAs(noise);
    assertThat(Citizens.throughSerialization(noise)).isEqualTo(noise);
  }

  @Test
  void rates_that_mean_nothing_are_refused() {
    assertThatThrownBy(() -> new PlayedAlphaDropout(1, 7, "n"))
        .isInstanceOf(SpecException.class)
        .hasMessageStartingWith("alphaDropout(1.0): ");
    assertThatThrownBy(() -> new PlayedDropConnect(1, 1, 7, "n"))
        .isInstanceOf(SpecException.class)
        .hasMessageStartingWith("dropConnect(1.0): ");
  }
}
