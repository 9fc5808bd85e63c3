package dev.tandem.reference;

import dev.tandem.reference.matrix.Crew;
import dev.tandem.reference.matrix.Kernel;
import dev.tandem.reference.matrix.Workshop;
import java.util.Arrays;

/**
 * The products of a layer with the inputs that are not 0 in all samples of a batch. Of the pixels
 * of handwritten digits that is half of them in a batch of ten: the others add nothing to a drive,
 * and their weights have the gradient 0.
 */
final class ActiveInputs {

  /** What it costs to add or to copy a number beside a multiply-add in a product. */
  private static final int MULTIPLY_ADDS = 16;

  private final Kernel kernel;
  private final Crew crew;
  private final Crew.Job addSizes = this::addSizes;
  private final Crew.Job pack = this::pack;
  private final int width;

  /** For each part of a job the sum of the sizes of each input. */
  private final double[][] sizes;

  private final int[] active;

  /** The rows of a matrix that belong to the active inputs: references, not copies. */
  private final double[][] rowsOfActive;

  private double[][] inputs = {};
  private double[][] samples = {};
  private int count;

  ActiveInputs(Workshop workshop, int width) {
    this.kernel = workshop.kernel();
    this.crew = workshop.crew();
    this.width = width;
    this.sizes = new double[crew.size()][width];
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
      kernel.sparseTimes(samples, rowsOfActive, s, z, rows, count);
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
      kernel.sparseTransposedTimes(samples, d, rowsOfActive, rows, count);
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
    inputs = x;
    long work = (long) rows * width * MULTIPLY_ADDS;
    for (double[] part : sizes) {
      Arrays.fill(part, 0);
    }
    crew.share(addSizes, rows, work);
    count = 0;
    for (int i = 0; i < width; i++) {
      if (isActive(i)) {
        active[count++] = i;
      }
    }
    crew.share(pack, rows, work);
  }

  private void addSizes(int part, int from, int to) {
    double[] sums = sizes[part];
    for (int row = from; row < to; row++) {
      double[] sample = inputs[row];
      for (int i = 0; i < sums.length; i++) {
        sums[i] += Math.abs(sample[i]);
      }
    }
  }

  private boolean isActive(int input) {
    for (double[] part : sizes) {
      if (part[input] != 0) {
        return true;
      }
    }
    return false;
  }

  private void pack(int part, int from, int to) {
    for (int row = from; row < to; row++) {
      double[] sample = inputs[row];
      double[] packed = samples[row];
      for (int k = 0; k < count; k++) {
        packed[k] = sample[active[k]];
      }
    }
  }

  private void select(double[][] matrix) {
    for (int k = 0; k < count; k++) {
      rowsOfActive[k] = matrix[active[k]];
    }
  }
}
