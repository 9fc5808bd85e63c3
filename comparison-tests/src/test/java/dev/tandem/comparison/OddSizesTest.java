package dev.tandem.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tandem.spec.Channels;
import dev.tandem.spec.Grid;
import dev.tandem.spec.ImageLayer;
import dev.tandem.spec.Layer;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.Normalization;
import dev.tandem.spec.Shape;
import dev.tandem.spec.Sweep;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layer on images stands in the suite at every size at which others go wrong. */
class OddSizesTest {

  private enum Size {
    ONE_PIXEL,
    ONE_CHANNEL,
    SEVEN_CHANNELS,
    BATCH_OF_ONE,
    PATCH_OF_THE_WHOLE_IMAGE,
    STRIDE_THAT_LEAVES_PIXELS
  }

  private static final List<Sample> SAMPLES = Samples.all();

  private static final Set<Size> OF_PATCHES =
      EnumSet.of(Size.PATCH_OF_THE_WHOLE_IMAGE, Size.STRIDE_THAT_LEAVES_PIXELS);

  static List<Arguments> layersAndSizes() {
    List<Class<?>> layers = new ArrayList<>(CoverageTest.members(ImageLayer.class));
    layers.add(Normalization.Batch.class);
    List<Arguments> all = new ArrayList<>();
    for (Class<?> layer : layers) {
      boolean hasPatches =
          layer.equals(ImageLayer.Convolution.class)
              || layer.equals(ImageLayer.MaxPool.class)
              || layer.equals(ImageLayer.AveragePool.class);
      Set<Size> sizes =
          hasPatches ? EnumSet.allOf(Size.class) : EnumSet.complementOf(EnumSet.copyOf(OF_PATCHES));
      sizes.forEach(size -> all.add(arguments(layer, size)));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("layersAndSizes")
  void every_layer_stands_at_every_size(Class<? extends Layer> layer, Size size) {
    assertThat(SAMPLES).anyMatch(sample -> has(sample, layer, size));
  }

  private static boolean has(Sample sample, Class<? extends Layer> layer, Size size) {
    Network network = sample.experiment().network();
    return network.nodes().stream()
        .filter(node -> layer.isInstance(node.layer()))
        .filter(node -> network.shapeOf(node.inputs().get(0)) instanceof Shape.Image)
        .anyMatch(node -> is(sample, node, size));
  }

  private static boolean is(Sample sample, Node node, Size size) {
    Shape.Image image = (Shape.Image) sample.experiment().network().shapeOf(node.inputs().get(0));
    return switch (size) {
      case ONE_PIXEL -> Channels.of(image).positions() == 1;
      case ONE_CHANNEL -> image.channels() == 1;
      case SEVEN_CHANNELS -> image.channels() == 7;
      case BATCH_OF_ONE -> sample.experiment().plan().batchSize() == 1;
      case PATCH_OF_THE_WHOLE_IMAGE ->
          Channels.of(image).positions() > 1
              && reaches(grid(node, image).orElseThrow().rows())
              && reaches(grid(node, image).orElseThrow().columns());
      case STRIDE_THAT_LEAVES_PIXELS ->
          leaves(grid(node, image).orElseThrow().rows())
              || leaves(grid(node, image).orElseThrow().columns());
    };
  }

  private static Optional<Grid> grid(Node node, Shape.Image image) {
    if (node.layer() instanceof ImageLayer.Convolution convolution) {
      return Optional.of(convolution.kernel().on(image));
    }
    if (node.layer() instanceof ImageLayer.MaxPool pool) {
      return Optional.of(pool.window().on(image));
    }
    return node.layer() instanceof ImageLayer.AveragePool pool
        ? Optional.of(pool.window().on(image))
        : Optional.empty();
  }

  private static boolean reaches(Sweep sweep) {
    return sweep.reach() == sweep.length();
  }

  private static boolean leaves(Sweep sweep) {
    return (sweep.length() - sweep.reach()) % sweep.stride() != 0;
  }
}
