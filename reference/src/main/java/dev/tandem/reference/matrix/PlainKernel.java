package dev.tandem.reference.matrix;

/** Loops in which every product is rounded, as any processor does it. */
final class PlainKernel extends LoopKernel {

  @Override
  public String description() {
    return "plain kernel";
  }

  @Override
  void addFour(double c0, double c1, double c2, double c3, double[][] w, int k, double[] t) {
    RowSum.addFour(c0, c1, c2, c3, w, k, t);
  }

  @Override
  void addOne(double c, double[][] w, int k, double[] t) {
    RowSum.addOne(c, w, k, t);
  }

  @Override
  void dotFour(double[] d, double[][] w, int i, double[] e) {
    RowDot.four(d, w, i, e);
  }

  @Override
  double dotOne(double[] d, double[] w) {
    return RowDot.one(d, w);
  }
}
