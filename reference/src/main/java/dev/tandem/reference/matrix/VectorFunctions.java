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
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Elementary}'s operations, one by one, on a vector of numbers, so the bits are its own. The
 * last vector of a row may overlap the one before. Rows shorter than a vector are left to {@link
 * Functions}; and so are vectors with a number that is far from 0 or none.
 *
 * <p>No method here calls another one for a part of a formula, though three have the same ten
 * lines: the compiler leaves such calls out of its plan where there is much else to compile, and
 * makes an object of each vector that passes them.
 */
final class VectorFunctions extends Functions {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final DoubleVector ZERO = DoubleVector.zero(SPECIES);
  private static final DoubleVector ONE = ZERO.add(1);
  private static final DoubleVector TWO = ZERO.add(2);
  private static final DoubleVector MINUS_LN2_HIGH = ZERO.sub(LN2_HIGH);
  private static final DoubleVector MINUS_LN2_LOW = ZERO.sub(LN2_LOW);
  private static final DoubleVector TENTH = ZERO.add(Q10);

  @Override
  public void exp(double[] z, double origin, double[] a) {
    exponential(z, origin, 0, a);
  }

  @Override
  public void expm1(double[] z, double[] a) {
    exponential(z, 0, 1, a);
  }

  /** {@code a_j = e^(z_j - origin) - less}. */
  private static void exponential(double[] z, double origin, double less, double[] a) {
    int last = z.length - LANES;
    if (last < 0) {
      exponential(z, origin, less, a, 0, z.length);
      return;
    }
    for (int next = 0; next < z.length; next += LANES) {
      int j = Math.min(next, last);
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, j).sub(origin);
      if (x.abs().compare(VectorOperators.LE, EXP_FAR).allTrue()) {
        DoubleVector k = x.fma(LOG2_E, WHOLE).sub(WHOLE);
        DoubleVector r = k.fma(MINUS_LN2_LOW, k.fma(MINUS_LN2_HIGH, x));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector lowest = r.fma(Q3, Q2).fma(r2, r.fma(Q1, Q0));
        DoubleVector middle = r.fma(Q7, Q6).fma(r2, r.fma(Q5, Q4));
        DoubleVector highest = r2.fma(TENTH, r.fma(Q9, Q8));
        DoubleVector s = highest.fma(r4, middle).fma(r4, lowest).fma(r2, r);
        LongVector bits = k.add(BIASED).reinterpretAsLongs();
        DoubleVector power =
            bits.lanewise(VectorOperators.LSHL, EXPONENT_AT).reinterpretAsDoubles();
        s.fma(power, power.sub(less)).intoArray(a, j);
      } else {
        exponential(z, origin, less, a, j, j + LANES);
      }
    }
  }

  private static void exponential(
      double[] z, double origin, double less, double[] a, int from, int to) {
    if (less == 0) {
      exp(z, origin, a, from, to);
    } else {
      expm1(z, a, from, to);
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
      DoubleVector k = y.fma(LOG2_E, WHOLE).sub(WHOLE);
      DoubleVector r = k.fma(MINUS_LN2_LOW, k.fma(MINUS_LN2_HIGH, y));
      DoubleVector r2 = r.mul(r);
      DoubleVector r4 = r2.mul(r2);
      DoubleVector lowest = r.fma(Q3, Q2).fma(r2, r.fma(Q1, Q0));
      DoubleVector middle = r.fma(Q7, Q6).fma(r2, r.fma(Q5, Q4));
      DoubleVector highest = r2.fma(TENTH, r.fma(Q9, Q8));
      DoubleVector s = highest.fma(r4, middle).fma(r4, lowest).fma(r2, r);
      LongVector bits = k.add(BIASED).reinterpretAsLongs();
      DoubleVector power = bits.lanewise(VectorOperators.LSHL, EXPONENT_AT).reinterpretAsDoubles();
      DoubleVector less = power.sub(1);
      DoubleVector m = s.fma(power, less);
      DoubleVector low = s.fma(power, less.sub(m));
      DoubleVector d = m.add(2);
      DoubleVector dLow = TWO.sub(d).add(m).add(low);
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
      DoubleVector size = x.abs();
      if (size.compare(VectorOperators.LE, EXP_FAR).allTrue()) {
        DoubleVector y = size.neg();
        DoubleVector k = y.fma(LOG2_E, WHOLE).sub(WHOLE);
        DoubleVector r = k.fma(MINUS_LN2_LOW, k.fma(MINUS_LN2_HIGH, y));
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector lowest = r.fma(Q3, Q2).fma(r2, r.fma(Q1, Q0));
        DoubleVector middle = r.fma(Q7, Q6).fma(r2, r.fma(Q5, Q4));
        DoubleVector highest = r2.fma(TENTH, r.fma(Q9, Q8));
        DoubleVector s = highest.fma(r4, middle).fma(r4, lowest).fma(r2, r);
        LongVector bits = k.add(BIASED).reinterpretAsLongs();
        DoubleVector power =
            bits.lanewise(VectorOperators.LSHL, EXPONENT_AT).reinterpretAsDoubles();
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
      } else {
        logistic(z, a, j, j + LANES);
      }
    }
  }
}
