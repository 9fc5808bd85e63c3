package dev.tandem.benchmarks;

/** Which batch comes next: all of them, again and again. */
final class Rotation {

  private final int count;
  private int next;

  private Rotation(int count) {
    this.count = count;
  }

  static Rotation of(String network) {
    return new Rotation(Images.COUNT / Workload.batchSize(network));
  }

  int next() {
    next = (next + 1) % count;
    return next;
  }
}
