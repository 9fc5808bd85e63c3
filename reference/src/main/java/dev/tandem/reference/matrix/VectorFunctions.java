package dev.tandem.reference.matrix;

/**
 * {@link Elementary}'s operations, one by one, on a vector of numbers, so the bits are its own.
 * Short rows are computed in plain loops, and so is what is left at the end of a row, and vectors
 * with a number that is far from 0 or none.
 */
final class VectorFunctions extends Functions {

  @Override
  public void exp(double[] z, double origin, double[] a) {
    int whole = VectorPasses.inVectors(z.length);
    if (whole > 0) {
      VectorPasses.EXP.apply(z, origin, a, whole);
    }
    exp(z, origin, a, whole, z.length);
  }

  @Override
  public void expm1(double[] z, double[] a) {
    int whole = VectorPasses.inVectors(z.length);
    if (whole > 0) {
      VectorPasses.EXPM1.apply(z, 0, a, whole);
    }
    expm1(z, a, whole, z.length);
  }

  @Override
  public void tanh(double[] z, double[] a) {
    int whole = VectorPasses.inVectors(z.length);
    if (whole > 0) {
      VectorPasses.TANH.apply(z, 0, a, whole);
    }
    tanh(z, a, whole, z.length);
  }

  @Override
  public void logistic(double[] z, double[] a) {
    int whole = VectorPasses.inVectors(z.length);
    if (whole > 0) {
      VectorPasses.LOGISTIC.apply(z, 0, a, whole);
    }
    logistic(z, a, whole, z.length);
  }
}
