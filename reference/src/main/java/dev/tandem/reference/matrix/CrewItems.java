package dev.tandem.reference.matrix;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The items of a part that nobody has taken yet: its owner takes from the first one on, others take
 * from the last one back.
 */
final class CrewItems {

  /** Nothing was left. */
  static final long NONE = 0;

  /** Where they begin, and in the lower half where they end. */
  private final AtomicLong left = new AtomicLong();

  /** The first of taken items. */
  static int from(long taken) {
    return (int) (taken >>> Integer.SIZE);
  }

  /** One past the last of taken items. */
  static int to(long taken) {
    return (int) taken;
  }

  void set(int from, int to) {
    left.set(items(from, to));
  }

  /** Takes half of what is left, and at least so many items while they are there. */
  long takeFirst(int least) {
    return take(least, true);
  }

  /** As {@link #takeFirst}, from the other end. */
  long takeLast(int least) {
    return take(least, false);
  }

  private long take(int least, boolean first) {
    while (true) {
      long items = left.get();
      int from = from(items);
      int to = to(items);
      int half = (to - from + 1) / 2;
      int taken = Math.min(Math.max(least, half), to - from);
      if (taken == 0) {
        return NONE;
      }
      int cut = first ? from + taken : to - taken;
      if (left.compareAndSet(items, first ? items(cut, to) : items(from, cut))) {
        return first ? items(from, cut) : items(cut, to);
      }
    }
  }

  private static long items(int from, int to) {
    return (long) from << Integer.SIZE | to;
  }
}
