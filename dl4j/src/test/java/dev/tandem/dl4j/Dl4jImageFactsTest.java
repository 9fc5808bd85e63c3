package dev.tandem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.deeplearning4j.nn.api.OptimizationAlgorithm;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossL2;

/** What this module believes of DL4J's layers on images; another version may differ. */
class Dl4jImageFactsTest {

  private static final INDArray COUNT = image(3, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  private static final INDArray ONES = image(2, 1, 1, 1, 1);

  @Test
  void kernels_are_not_flipped_and_lie_behind_the_biases() {
    MultiLayerNetwork network = network(conv(2, ConvolutionMode.Truncate, 1, 1));
    network.setParams(Nd4j.createFromArray(0.5, 1, 10, 100, 1000));

    assertThat(network.paramTable().keySet()).containsExactly("0_b", "0_W");
    assertThat(values(network, COUNT)).containsExactly(5421.5, 6532.5, 8754.5, 9865.5);
  }

  @Test
  void truncate_leaves_out_what_the_stride_does_not_reach() {
    assertThat(values(network(conv(2, ConvolutionMode.Truncate, 2, 1)), COUNT))
        .containsExactly(1 + 2 + 4 + 5);
  }

  @Test
  void same_puts_the_odd_row_of_padding_below_and_the_odd_column_on_the_right() {
    assertThat(values(network(conv(2, ConvolutionMode.Same, 1, 1)), ONES))
        .containsExactly(4, 2, 2, 1);
  }

  @Test
  void same_takes_dilation_and_a_kernel_larger_than_the_image() {
    assertThat(values(network(conv(2, ConvolutionMode.Same, 1, 2)), ONES))
        .containsExactly(1, 1, 1, 1);
    assertThat(values(network(conv(5, ConvolutionMode.Same, 1, 1)), ONES))
        .containsExactly(4, 4, 4, 4);
  }

  @Test
  void same_fails_where_nothing_is_missing() {
    MultiLayerNetwork network = network(conv(1, ConvolutionMode.Same, 3, 1));
    INDArray sixBySix = Nd4j.ones(DataType.DOUBLE, 1, 1, 6, 6);

    assertThatIllegalStateException()
        .isThrownBy(() -> network.feedForward(sixBySix))
        .withMessageContaining("Invalid padding values");
  }

  @Test
  void an_average_counts_the_pixels_inside_unless_it_is_told_to_count_padding() {
    SubsamplingLayer.Builder same =
        new SubsamplingLayer.Builder(PoolingType.AVG)
            .kernelSize(2, 2)
            .stride(1, 1)
            .convolutionMode(ConvolutionMode.Same);

    assertThat(values(network(same.build()), ONES)).containsExactly(1, 1, 1, 1);
    assertThat(values(network(same.avgPoolIncludePadInDivisor(true).build()), ONES))
        .containsExactly(1, 0.5, 0.5, 0.25);
  }

  @Test
  void padding_is_never_the_greatest_value() {
    SubsamplingLayer same =
        new SubsamplingLayer.Builder(PoolingType.MAX)
            .kernelSize(2, 2)
            .stride(1, 1)
            .convolutionMode(ConvolutionMode.Same)
            .build();

    assertThat(values(network(same), image(2, -4, -3, -2, -1))).containsExactly(-1, -1, -1, -1);
  }

  @Test
  void of_equal_values_the_first_one_gets_the_gradient() {
    SubsamplingLayer window =
        new SubsamplingLayer.Builder(PoolingType.MAX).kernelSize(3, 3).stride(3, 3).build();
    INDArray tied = image(3, 0, 1, 7, 2, 7, 3, 7, 4, 5);

    assertThat(inputGradient(network(window), tied)).containsExactly(0, 0, 14, 0, 0, 0, 0, 0, 0);
    assertThat(inputGradient(globally(PoolingType.MAX), tied))
        .containsExactly(0, 0, 14, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void a_softmax_in_a_convolution_goes_along_the_rows_of_each_map() {
    MultiLayerNetwork network =
        network(
            new ConvolutionLayer.Builder(1, 1)
                .nIn(1)
                .nOut(1)
                .activation(Activation.SOFTMAX)
                .weightInit(WeightInit.ONES)
                .build());

    double[] values = values(network, image(2, 1, 1, 5, 5));

    assertThat(values).containsExactly(0.5, 0.5, 0.5, 0.5);
  }

  @Test
  void the_identity_of_a_kernel_is_its_middle() {
    Layer layer =
        new ConvolutionLayer.Builder(3, 3).nIn(1).nOut(1).weightInit(WeightInit.IDENTITY).build();

    assertThat(network(layer).getParam("0_W").ravel().toDoubleVector())
        .containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 0);
  }

  private static Layer conv(int side, ConvolutionMode mode, int stride, int dilation) {
    return new ConvolutionLayer.Builder(side, side)
        .stride(stride, stride)
        .dilation(dilation, dilation)
        .convolutionMode(mode)
        .nIn(1)
        .nOut(1)
        .activation(Activation.IDENTITY)
        .weightInit(WeightInit.ONES)
        .build();
  }

  /** A layer, and one that flattens what it gives. */
  private static MultiLayerNetwork network(Layer layer) {
    return initialized(
        builder()
            .list()
            .layer(layer)
            .layer(new ActivationLayer(Activation.IDENTITY))
            .inputPreProcessor(1, new CnnToFeedForwardPreProcessor())
            .layer(loss()));
  }

  private static MultiLayerNetwork globally(PoolingType type) {
    return initialized(
        builder().list().layer(new GlobalPoolingLayer.Builder(type).build()).layer(loss()));
  }

  private static LossLayer loss() {
    return new LossLayer.Builder(new LossL2()).activation(Activation.IDENTITY).build();
  }

  private static NeuralNetConfiguration.Builder builder() {
    return new NeuralNetConfiguration.Builder()
        .optimizationAlgo(OptimizationAlgorithm.STOCHASTIC_GRADIENT_DESCENT)
        .dataType(DataType.DOUBLE);
  }

  private static MultiLayerNetwork initialized(NeuralNetConfiguration.ListBuilder layers) {
    MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
    network.init();
    return network;
  }

  private static double[] values(MultiLayerNetwork network, INDArray image) {
    return network.feedForward(image).get(1).dup('c').ravel().toDoubleVector();
  }

  /** Of the sum of squares, by the image: twice the value where it comes from. */
  private static double[] inputGradient(MultiLayerNetwork network, INDArray image) {
    INDArray zero = Nd4j.zeros(DataType.DOUBLE, 1, 1);
    return network
        .calculateGradients(image, zero, null, null)
        .getSecond()
        .dup('c')
        .ravel()
        .toDoubleVector();
  }

  private static INDArray image(int width, double... pixels) {
    return Nd4j.createFromArray(pixels).reshape('c', 1, 1, pixels.length / width, width);
  }
}
