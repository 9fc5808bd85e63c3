package dev.tandem.reference;

import dev.tandem.reference.matrix.Kernel;
import dev.tandem.spec.Grid;
import java.util.Arrays;

/** The products of a convolution for one image at a time. */
final class ImageWorker {

  private final Kernel kernel;
  private final Patches patches;

  /** {@code W}: one column a map. */
  private final double[][] weights;

  /** The patches, and a row of ones: what the biases see. */
  private final double[][] patchesAndOnes;

  /** Drives or deltas: one row a map. */
  private final double[][] maps;

  private final double[][] zeros;

  ImageWorker(Grid grid, double[][] weights, Kernel kernel) {
    this.kernel = kernel;
    this.weights = weights;
    this.patches = new Patches(grid);
    this.patchesAndOnes = Arrays.copyOf(patches.values, patches.values.length + 1);
    this.patchesAndOnes[patches.values.length] = new double[grid.places()];
    Arrays.fill(patchesAndOnes[patches.values.length], 1);
    this.maps = new double[weights[0].length][grid.places()];
    this.zeros = new double[weights.length][grid.places()];
  }

  /** {@code z = s + W^T x}, with {@code W^T} given. */
  void drives(double[] image, double[][] kernels, double[][] starts, double[] drives) {
    patches.cut(image);
    kernel.times(kernels, patches.values, starts, maps, maps.length, patches.values.length);
    for (int map = 0; map < maps.length; map++) {
      System.arraycopy(maps[map], 0, drives, map * maps[map].length, maps[map].length);
    }
  }

  /** {@code delta x^T}, one row a map, and behind each row the sum of its delta. */
  void share(double[] image, double[] delta, double[][] share) {
    patches.cut(image);
    for (int map = 0; map < maps.length; map++) {
      System.arraycopy(delta, map * maps[map].length, maps[map], 0, maps[map].length);
    }
    kernel.timesTransposed(maps, patchesAndOnes, share, maps.length);
  }

  /** {@code dC/dx} from the delta of the last {@link #share}. */
  void inputGradients(double[] gradients) {
    kernel.times(weights, maps, zeros, patches.values, weights.length, maps.length);
    patches.addUp(gradients);
  }
}
