package dev.tandem.reference.graph;

import dev.tandem.reference.autodiff.Expression;
import dev.tandem.spec.Grid;
import dev.tandem.spec.Sweep;
import java.util.function.IntUnaryOperator;

/**
 * What a kernel or a window sees of images, each sample a row in the order channel, row, column.
 *
 * @param grid the places
 */
record Patches(Grid grid) {

  /**
   * One row for each sample and place, one column for each channel, kernel row and kernel column; 0
   * outside of the image.
   */
  Expression acrossChannels(Expression images) {
    int columns = grid.image().channels() * window();
    return images.select(
        images.rows() * grid.places(),
        columns,
        i -> {
          int sample = i / columns / grid.places();
          int channel = i % columns / window();
          return pixel(sample * grid.image().channels() + channel, place(i / columns), i);
        });
  }

  /** One row for each sample, channel and place, one column for each pixel seen; 0 outside. */
  Expression ofChannels(Expression images) {
    return ofChannels(images, i -> pixel(i / window() / grid.places(), place(i / window()), i));
  }

  /**
   * The same with the first pixel inside, which is never greater than itself, for those outside.
   */
  Expression ofChannelsInside(Expression images) {
    return ofChannels(
        images,
        i -> {
          int map = i / window() / grid.places();
          int place = place(i / window());
          int pixel = pixel(map, place, i);
          return pixel < 0 ? first(map, place) : pixel;
        });
  }

  private Expression ofChannels(Expression images, IntUnaryOperator places) {
    int rows = images.rows() * grid.image().channels() * grid.places();
    return images.select(rows, window(), places);
  }

  private int window() {
    return grid.rows().size() * grid.columns().size();
  }

  private int place(int row) {
    return row % grid.places();
  }

  /** The index of the pixel that one value of the kernel sees of a map, or -1. */
  private int pixel(int map, int place, int value) {
    int width = grid.columns().size();
    int y = seen(grid.rows(), place / grid.columns().places(), value / width % grid.rows().size());
    int x = seen(grid.columns(), place % grid.columns().places(), value % width);
    boolean inside = y >= 0 && y < grid.rows().length() && x >= 0 && x < grid.columns().length();
    return inside ? index(map, y, x) : -1;
  }

  private int first(int map, int place) {
    int y = seen(grid.rows(), place / grid.columns().places(), 0);
    int x = seen(grid.columns(), place % grid.columns().places(), 0);
    return index(map, Math.max(0, y), Math.max(0, x));
  }

  private int index(int map, int y, int x) {
    return (map * grid.rows().length() + y) * grid.columns().length() + x;
  }

  private static int seen(Sweep sweep, int place, int value) {
    return place * sweep.stride() - sweep.before() + value * sweep.dilation();
  }
}
