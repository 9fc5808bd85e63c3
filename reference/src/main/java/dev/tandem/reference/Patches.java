package dev.tandem.reference;

import dev.tandem.spec.Grid;
import dev.tandem.spec.Sweep;
import java.util.Arrays;

/**
 * The patches of one image as a matrix (im2col): row {@code (c, i, j)} has what weight {@code (i,
 * j)} of the kernel sees of channel c, one column a place. So its rows are long, and a convolution
 * is one product with it.
 */
final class Patches {

  final double[][] values;

  private final Grid grid;

  Patches(Grid grid) {
    int kernel = grid.rows().size() * grid.columns().size();
    this.grid = grid;
    this.values = new double[grid.image().channels() * kernel][grid.places()];
  }

  /** From an image to its patches; 0 where a patch reaches over the border. */
  void cut(double[] image) {
    int height = grid.rows().size();
    int width = grid.columns().size();
    for (int k = 0; k < values.length; k++) {
      cut(image, k / (height * width), k / width % height, k % width, values[k]);
    }
  }

  /** Back: each pixel becomes the sum of all places where it lies. */
  void addUp(double[] image) {
    int height = grid.rows().size();
    int width = grid.columns().size();
    Arrays.fill(image, 0);
    for (int k = 0; k < values.length; k++) {
      addUp(values[k], k / (height * width), k / width % height, k % width, image);
    }
  }

  private void cut(double[] image, int channel, int i, int j, double[] row) {
    int places = grid.columns().places();
    int from = first(grid.columns(), j);
    int to = end(grid.columns(), j);
    int step = grid.columns().stride();
    int x = pixel(grid.columns(), from, j);
    for (int o = 0; o < grid.rows().places(); o++) {
      int y = pixel(grid.rows(), o, i);
      int at = o * places;
      if (from == to || y < 0 || y >= grid.rows().length()) {
        Arrays.fill(row, at, at + places, 0);
        continue;
      }
      int line = (channel * grid.rows().length() + y) * grid.columns().length();
      Arrays.fill(row, at, at + from, 0);
      if (step == 1) {
        System.arraycopy(image, line + x, row, at + from, to - from);
      } else {
        for (int p = from; p < to; p++) {
          row[at + p] = image[line + x + (p - from) * step];
        }
      }
      Arrays.fill(row, at + to, at + places, 0);
    }
  }

  private void addUp(double[] row, int channel, int i, int j, double[] image) {
    int places = grid.columns().places();
    int from = first(grid.columns(), j);
    int to = end(grid.columns(), j);
    int step = grid.columns().stride();
    for (int o = 0; o < grid.rows().places(); o++) {
      int y = pixel(grid.rows(), o, i);
      if (y >= 0 && y < grid.rows().length()) {
        int line = (channel * grid.rows().length() + y) * grid.columns().length();
        int x = line + pixel(grid.columns(), from, j);
        for (int p = from; p < to; p++) {
          image[x + (p - from) * step] += row[o * places + p];
        }
      }
    }
  }

  /** The pixel that one weight sees at one place. */
  private static int pixel(Sweep sweep, int place, int weight) {
    return place * sweep.stride() - sweep.before() + weight * sweep.dilation();
  }

  /** The first place at which a weight sees a pixel; no more than the end. */
  private static int first(Sweep sweep, int weight) {
    int before = -pixel(sweep, 0, weight);
    int first = before <= 0 ? 0 : (before + sweep.stride() - 1) / sweep.stride();
    return Math.min(first, end(sweep, weight));
  }

  /** One past the last place at which a weight sees a pixel. */
  private static int end(Sweep sweep, int weight) {
    int last = Math.floorDiv(sweep.length() - 1 - pixel(sweep, 0, weight), sweep.stride());
    return Math.max(0, Math.min(sweep.places(), last + 1));
  }
}
