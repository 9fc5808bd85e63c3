package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.Elementary.BIASED;
import static dev.tandem.reference.matrix.Elementary.EXPONENT_AT;
import static dev.tandem.reference.matrix.Elementary.EXP_FAR;
import static dev.tandem.reference.matrix.Elementary.LN2_HIGH;
import static dev.tandem.reference.matrix.Elementary.LN2_LOW;
import static dev.tandem.reference.matrix.Elementary.LOG2_E;
import static dev.tandem.reference.matrix.Elementary.Q0;
import static dev.tandem.reference.matrix.Elementary.Q1;
import static dev.tandem.reference.matrix.Elementary.Q10;
import static dev.tandem.reference.matrix.Elementary.Q2;
import static dev.tandem.reference.matrix.Elementary.Q3;
import static dev.tandem.reference.matrix.Elementary.Q4;
import static dev.tandem.reference.matrix.Elementary.Q5;
import static dev.tandem.reference.matrix.Elementary.Q6;
import static dev.tandem.reference.matrix.Elementary.Q7;
import static dev.tandem.reference.matrix.Elementary.Q8;
import static dev.tandem.reference.matrix.Elementary.Q9;
import static dev.tandem.reference.matrix.Elementary.TANH_HIGH;
import static dev.tandem.reference.matrix.Elementary.TANH_LOW;
import static dev.tandem.reference.matrix.Elementary.WHOLE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Elementary}'s operations, one by one, on a vector of numbers, so the bits are its own. The
 * last vector of a row may overlap the one before. Rows shorter than a vector are left to {@link
 * Functions}; and so are vectors with a number that is far from 0 or none.
 *
 * <p>{@code tanh} and {@code logistic} both spell their quotient: late in a long method the
 * compiler would call a method for it, and make an object of each vector.
 */
final class VectorFunctions extends Functions {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final DoubleVector ZERO = DoubleVector.zero(SPECIES);
  private static final DoubleVector ONE = ZERO.add(1);

  @Override
  public void exp(double[] z, double origin, double[] a) {
    int last = z.length - LANES;
    if (last < 0) {
      exp(z, origin, a, 0, z.length);
      return;
    }
    for (int next = 0; next < z.length; next += LANES) {
      int j = Math.min(next, last);
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, j).sub(origin);
      if (areFar(x)) {
        exp(z, origin, a, j, j + LANES);
      } else {
        DoubleVector k = exponent(x);
        DoubleVector s = growth(k, x);
        DoubleVector power = power(k);
        s.fma(power, power).intoArray(a, j);
      }
    }
  }

  @Override
  public void expm1(double[] z, double[] a) {
    int last = z.length - LANES;
    if (last < 0) {
      expm1(z, a, 0, z.length);
      return;
    }
    for (int next = 0; next < z.length; next += LANES) {
      int j = Math.min(next, last);
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, j);
      if (areFar(x)) {
        expm1(z, a, j, j + LANES);
      } else {
        DoubleVector k = exponent(x);
        DoubleVector s = growth(k, x);
        DoubleVector power = power(k);
        s.fma(power, power.sub(1)).intoArray(a, j);
      }
    }
  }

  @Override
  public void tanh(double[] z, double[] a) {
    int last = z.length - LANES;
    if (last < 0) {
      tanh(z, a, 0, z.length);
      return;
    }
    for (int next = 0; next < z.length; next += LANES) {
      int j = Math.min(next, last);
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, j);
      DoubleVector size = x.abs();
      DoubleVector y = size.blend(TANH_HIGH, size.compare(VectorOperators.GT, TANH_HIGH)).mul(-2);
      DoubleVector k = exponent(y);
      DoubleVector s = growth(k, y);
      DoubleVector power = power(k);
      DoubleVector less = power.sub(1);
      DoubleVector m = s.fma(power, less);
      DoubleVector low = s.fma(power, less.sub(m));
      DoubleVector d = m.add(2);
      DoubleVector dLow = ZERO.add(2).sub(d).add(m).add(low);
      DoubleVector inverse = ONE.div(d);
      DoubleVector minus = m.mul(inverse).neg();
      DoubleVector rest = minus.fma(d, m).add(low);
      DoubleVector ratio = minus.fma(dLow, rest).fma(inverse, minus.neg());
      VectorMask<Double> isNegative = x.compare(VectorOperators.LT, 0);
      VectorMask<Double> isSmall = size.compare(VectorOperators.LT, TANH_LOW);
      ratio.neg().blend(ratio, isNegative).blend(x, isSmall).intoArray(a, j);
    }
  }

  @Override
  public void logistic(double[] z, double[] a) {
    int last = z.length - LANES;
    if (last < 0) {
      logistic(z, a, 0, z.length);
      return;
    }
    for (int next = 0; next < z.length; next += LANES) {
      int j = Math.min(next, last);
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, j);
      if (areFar(x)) {
        logistic(z, a, j, j + LANES);
      } else {
        DoubleVector y = x.abs().neg();
        DoubleVector k = exponent(y);
        DoubleVector s = growth(k, y);
        DoubleVector power = power(k);
        DoubleVector e = s.fma(power, power);
        DoubleVector low = s.fma(power, power.sub(e));
        DoubleVector d = e.add(1);
        DoubleVector dLow = ONE.sub(d).add(e).add(low);
        VectorMask<Double> isNegative = x.compare(VectorOperators.LT, 0);
        DoubleVector n = ONE.blend(e, isNegative);
        DoubleVector nLow = ZERO.blend(low, isNegative);
        DoubleVector inverse = ONE.div(d);
        DoubleVector minus = n.mul(inverse).neg();
        DoubleVector rest = minus.fma(d, n).add(nLow);
        minus.fma(dLow, rest).fma(inverse, minus.neg()).intoArray(a, j);
      }
    }
  }

  /** Also if one is no number. */
  private static boolean areFar(DoubleVector x) {
    return !x.abs().compare(VectorOperators.LE, EXP_FAR).allTrue();
  }

  private static DoubleVector exponent(DoubleVector x) {
    return x.fma(LOG2_E, WHOLE).sub(WHOLE);
  }

  private static DoubleVector power(DoubleVector k) {
    return k.add(BIASED)
        .reinterpretAsLongs()
        .lanewise(VectorOperators.LSHL, EXPONENT_AT)
        .reinterpretAsDoubles();
  }

  private static DoubleVector growth(DoubleVector k, DoubleVector x) {
    DoubleVector inner = ZERO.add(-LN2_HIGH).fma(k, x);
    DoubleVector r = ZERO.add(-LN2_LOW).fma(k, inner);
    DoubleVector z = r.mul(r);
    DoubleVector w = z.mul(z);
    DoubleVector low = r.fma(Q3, Q2).fma(z, r.fma(Q1, Q0));
    DoubleVector middle = r.fma(Q7, Q6).fma(z, r.fma(Q5, Q4));
    DoubleVector high = ZERO.add(Q10).fma(z, r.fma(Q9, Q8));
    return high.fma(w, middle).fma(w, low).fma(z, r);
  }
}
