package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.VectorElementary.SPECIES;

import java.util.function.DoubleUnaryOperator;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * One vector of numbers after the other. The last vector ends at the end of the row, so it may
 * overlap the one before; shorter rows go one by one. Each loop stands by itself: a function passed
 * in would be called, with its vectors on the heap.
 */
final class VectorFunctions implements Functions {

  private static final int LANES = SPECIES.length();

  private final Functions shorter = new PlainFunctions();

  @Override
  public void exp(double[] z, double origin, double[] a) {
    int last = z.length - LANES;
    if (last < 0) {
      shorter.exp(z, origin, a);
      return;
    }
    for (int j = 0; j < z.length; j += LANES) {
      int from = Math.min(j, last);
      DoubleVector x = load(z, from).sub(origin);
      if (VectorElementary.isFar(x)) {
        oneByOne(t -> Elementary.exp(t - origin), z, from, a);
      } else {
        VectorElementary.exp(x).intoArray(a, from);
      }
    }
  }

  @Override
  public void expm1(double[] z, double[] a) {
    int last = z.length - LANES;
    if (last < 0) {
      shorter.expm1(z, a);
      return;
    }
    for (int j = 0; j < z.length; j += LANES) {
      int from = Math.min(j, last);
      DoubleVector x = load(z, from);
      if (VectorElementary.isFar(x)) {
        oneByOne(Elementary::expm1, z, from, a);
      } else {
        VectorElementary.expm1(x).intoArray(a, from);
      }
    }
  }

  @Override
  public void log(double[] z, double[] a) {
    int last = z.length - LANES;
    if (last < 0) {
      shorter.log(z, a);
      return;
    }
    for (int j = 0; j < z.length; j += LANES) {
      int from = Math.min(j, last);
      VectorElementary.log(load(z, from)).intoArray(a, from);
    }
  }

  @Override
  public void tanh(double[] z, double[] a) {
    int last = z.length - LANES;
    if (last < 0) {
      shorter.tanh(z, a);
      return;
    }
    for (int j = 0; j < z.length; j += LANES) {
      int from = Math.min(j, last);
      VectorElementary.tanh(load(z, from)).intoArray(a, from);
    }
  }

  @Override
  public void logistic(double[] z, double[] a) {
    int last = z.length - LANES;
    if (last < 0) {
      shorter.logistic(z, a);
      return;
    }
    for (int j = 0; j < z.length; j += LANES) {
      int from = Math.min(j, last);
      DoubleVector x = load(z, from);
      if (VectorElementary.isFar(x)) {
        oneByOne(Elementary::logistic, z, from, a);
      } else {
        VectorElementary.logistic(x).intoArray(a, from);
      }
    }
  }

  @Override
  public void softplus(double[] z, double[] a) {
    int last = z.length - LANES;
    if (last < 0) {
      shorter.softplus(z, a);
      return;
    }
    for (int j = 0; j < z.length; j += LANES) {
      int from = Math.min(j, last);
      DoubleVector x = load(z, from);
      if (VectorElementary.isFar(x)) {
        oneByOne(Elementary::softplus, z, from, a);
      } else {
        VectorElementary.softplus(x).intoArray(a, from);
      }
    }
  }

  @Override
  public void scaleUnless(double[] z, double above, double[] d, double c) {
    int last = z.length - LANES;
    if (last < 0) {
      shorter.scaleUnless(z, above, d, c);
      return;
    }
    DoubleVector end = scaledUnless(load(z, last), above, load(d, last), c);
    for (int j = 0; j < last; j += LANES) {
      scaledUnless(load(z, j), above, load(d, j), c).intoArray(d, j);
    }
    end.intoArray(d, last);
  }

  private static DoubleVector scaledUnless(DoubleVector z, double above, DoubleVector d, double c) {
    return d.mul(c).blend(d, z.compare(VectorOperators.GT, above));
  }

  private static void oneByOne(DoubleUnaryOperator function, double[] z, int from, double[] a) {
    for (int j = from; j < from + LANES; j++) {
      a[j] = function.applyAsDouble(z[j]);
    }
  }

  private static DoubleVector load(double[] values, int at) {
    return DoubleVector.fromArray(SPECIES, values, at);
  }
}
