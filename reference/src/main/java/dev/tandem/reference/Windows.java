package dev.tandem.reference;

import dev.tandem.spec.Grid;
import dev.tandem.spec.Shape;
import dev.tandem.spec.Sweep;

/** What pooling makes one value of: for each place the pixels of a map that lie there. */
final class Windows {

  final int channels;

  /** Pixels of a map. */
  final int pixels;

  /** For each place the indices of its pixels within a map, row by row, without padding. */
  final int[][] places;

  private Windows(Shape.Image image, int[][] places) {
    this.channels = image.channels();
    this.pixels = image.pixels();
    this.places = places;
  }

  /** All places of a window. */
  static Windows of(Grid grid) {
    int width = grid.columns().places();
    int[][] places = new int[grid.places()][];
    for (int place = 0; place < places.length; place++) {
      int[] rows = seen(grid.rows(), place / width);
      int[] columns = seen(grid.columns(), place % width);
      places[place] = new int[rows.length * columns.length];
      for (int i = 0; i < places[place].length; i++) {
        int row = rows[i / columns.length];
        places[place][i] = row * grid.image().width() + columns[i % columns.length];
      }
    }
    return new Windows(grid.image(), places);
  }

  /** One window over the whole map. */
  static Windows whole(Shape.Image image) {
    int[] all = new int[image.pixels()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return new Windows(image, new int[][] {all});
  }

  /** What one place sees along one side. */
  private static int[] seen(Sweep sweep, int place) {
    int begin = place * sweep.stride() - sweep.before();
    int from = Math.max(0, begin);
    int[] seen = new int[Math.min(sweep.length(), begin + sweep.size()) - from];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = from + i;
    }
    return seen;
  }
}
