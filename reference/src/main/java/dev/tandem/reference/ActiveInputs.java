package dev.tandem.reference;

import dev.tandem.reference.matrix.Kernel;
import java.util.Arrays;

/**
 * The products of a layer with the inputs that are not 0 in all samples of a batch. Of the pixels
 * of handwritten digits that is half of them in a batch of ten: the others add nothing to a drive,
 * and their weights have the gradient 0.
 */
final class ActiveInputs {

  private final Kernel kernel;
  private final int width;
  private final double[] sizes;
  private final int[] active;

  /** The rows of a matrix that belong to the active inputs: references, not copies. */
  private final double[][] rowsOfActive;

  private double[][] samples = {};
  private int count;

  ActiveInputs(Kernel kernel, int width) {
    this.kernel = kernel;
    this.width = width;
    this.sizes = new double[width];
    this.active = new int[width];
    this.rowsOfActive = new double[width][];
  }

  /** Makes room for so many samples. */
  void reserve(int rows) {
    if (samples.length < rows) {
      samples = new double[rows][width];
    }
  }

  /** {@code z = s + x w}. */
  void times(double[][] x, double[][] w, double[][] s, double[][] z, int rows) {
    find(x, rows);
    if (count > 0) {
      select(w);
      kernel.times(samples, rowsOfActive, s, z, rows, count);
    } else {
      for (int row = 0; row < rows; row++) {
        System.arraycopy(s[row], 0, z[row], 0, z[row].length);
      }
    }
  }

  /**
   * {@code g = x^T d}, for the x of the last {@link #times}.
   *
   * @param isZero which rows of g are known to be 0, before and after
   */
  void transposedTimes(double[][] d, double[][] g, boolean[] isZero, int rows) {
    if (count > 0) {
      select(g);
      kernel.transposedTimes(samples, d, rowsOfActive, rows, count);
    }
    int next = 0;
    for (int i = 0; i < width; i++) {
      boolean isActive = next < count && active[next] == i;
      if (isActive) {
        next++;
      } else if (!isZero[i]) {
        Arrays.fill(g[i], 0);
      }
      isZero[i] = !isActive;
    }
  }

  private void find(double[][] x, int rows) {
    Arrays.fill(sizes, 0);
    for (int row = 0; row < rows; row++) {
      addSizes(x[row]);
    }
    count = 0;
    for (int i = 0; i < width; i++) {
      if (sizes[i] != 0) {
        active[count++] = i;
      }
    }
    for (int row = 0; row < rows; row++) {
      pack(x[row], samples[row]);
    }
  }

  private void addSizes(double[] sample) {
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] += Math.abs(sample[i]);
    }
  }

  private void pack(double[] sample, double[] packed) {
    for (int k = 0; k < count; k++) {
      packed[k] = sample[active[k]];
    }
  }

  private void select(double[][] matrix) {
    for (int k = 0; k < count; k++) {
      rowsOfActive[k] = matrix[active[k]];
    }
  }
}
