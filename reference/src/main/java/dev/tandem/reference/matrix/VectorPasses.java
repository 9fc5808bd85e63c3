package dev.tandem.reference.matrix;

import static dev.tandem.reference.matrix.Elementary.BIAS;
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
 * Functions of a row in three passes: the first one leaves the exponents y in a, the second one s
 * of {@code e^y = 2^k (1 + s)}, the third one, which finds k once more, the function.
 *
 * <p>All in one method would be too much for the compiler of Java 17: where a method has become
 * large it stops inlining, and of what it does not inline of the vector library, an object is made
 * for each vector. Nor must it inline the passes; it does not, since one and the same call reaches
 * three of them.
 */
final class VectorPasses {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final DoubleVector ZERO = DoubleVector.zero(SPECIES);
  private static final DoubleVector ONE = ZERO.add(1);
  private static final DoubleVector MINUS_ONE = ZERO.sub(1);
  private static final DoubleVector MINUS_TWO = ZERO.sub(2);
  private static final DoubleVector MINUS_LN2_HIGH = ZERO.sub(LN2_HIGH);
  private static final DoubleVector MINUS_LN2_LOW = ZERO.sub(LN2_LOW);
  private static final DoubleVector TENTH = ZERO.add(Q10);

  /** {@code a = e^(z - origin)}. */
  static final VectorPasses EXP =
      new VectorPasses(VectorPasses::difference, VectorPasses::exponential);

  /** {@code a = e^(z - origin) - 1}. */
  static final VectorPasses EXPM1 =
      new VectorPasses(VectorPasses::difference, VectorPasses::exponentialLessOne);

  /** {@code a = tanh z}. */
  static final VectorPasses TANH =
      new VectorPasses(VectorPasses::minusTwiceSize, VectorPasses::hyperbolicTangent);

  /** {@code a = 1 / (1 + e^-z)}. */
  static final VectorPasses LOGISTIC =
      new VectorPasses(VectorPasses::minusSize, VectorPasses::logistic);

  /**
   * Numbers of a row that is worth three passes. Of masks for two numbers, Java 17's compiler makes
   * objects: there no row is.
   */
  static final int LONG = LANES > 2 ? 4 * LANES : Integer.MAX_VALUE;

  private final Pass[] passes;

  private VectorPasses(Pass exponents, Pass function) {
    passes = new Pass[] {exponents, VectorPasses::growth, function};
  }

  /** How many numbers of a row, from its start, are for passes: whole vectors of a long one. */
  static int inVectors(int numbers) {
    return numbers < LONG ? 0 : numbers - numbers % LANES;
  }

  /** One of them. */
  private interface Pass {
    void apply(double[] z, double origin, double[] a, int to);
  }

  /** Computes the first numbers of a from those of z, whole vectors of them. */
  void apply(double[] z, double origin, double[] a, int to) {
    for (Pass pass : passes) {
      pass.apply(z, origin, a, to);
    }
  }

  /** {@code y = z - origin}. */
  private static void difference(double[] z, double origin, double[] a, int to) {
    for (int j = 0; j < to; j++) {
      a[j] = z[j] - origin;
    }
  }

  /** {@code y = -|z|}. */
  private static void minusSize(double[] z, double origin, double[] a, int to) {
    for (int j = 0; j < to; j++) {
      a[j] = -Math.abs(z[j]);
    }
  }

  /** {@code y = -2 |z|}. */
  private static void minusTwiceSize(double[] z, double origin, double[] a, int to) {
    for (int j = 0; j < to; j++) {
      a[j] = -2 * Math.abs(z[j]);
    }
  }

  /** {@code s = e^(y - k ln 2) - 1}. */
  private static void growth(double[] z, double origin, double[] a, int to) {
    for (int j = 0; j < to; j += LANES) {
      DoubleVector y = DoubleVector.fromArray(SPECIES, a, j);
      DoubleVector k = y.fma(LOG2_E, WHOLE).sub(WHOLE);
      DoubleVector r = k.fma(MINUS_LN2_LOW, k.fma(MINUS_LN2_HIGH, y));
      DoubleVector r2 = r.mul(r);
      DoubleVector r4 = r2.mul(r2);
      DoubleVector lowest = r.fma(Q3, Q2).fma(r2, r.fma(Q1, Q0));
      DoubleVector middle = r.fma(Q7, Q6).fma(r2, r.fma(Q5, Q4));
      DoubleVector highest = r2.fma(TENTH, r.fma(Q9, Q8));
      highest.fma(r4, middle).fma(r4, lowest).fma(r2, r).intoArray(a, j);
    }
  }

  /** {@code a = e^(z - origin)}. */
  private static void exponential(double[] z, double origin, double[] a, int to) {
    exponential(z, origin, 0, a, to);
  }

  /** {@code a = e^(z - origin) - 1}. */
  private static void exponentialLessOne(double[] z, double origin, double[] a, int to) {
    exponential(z, origin, 1, a, to);
  }

  /** {@code a = e^(z - origin) - less}. */
  private static void exponential(double[] z, double origin, double less, double[] a, int to) {
    for (int j = 0; j < to; j += LANES) {
      DoubleVector s = DoubleVector.fromArray(SPECIES, a, j);
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, j).sub(origin);
      if (x.abs().compare(VectorOperators.LE, EXP_FAR).allTrue()) {
        LongVector bits = x.fma(LOG2_E, WHOLE).add(BIAS).reinterpretAsLongs();
        DoubleVector power =
            bits.lanewise(VectorOperators.LSHL, EXPONENT_AT).reinterpretAsDoubles();
        s.fma(power, power.sub(less)).intoArray(a, j);
      } else if (less == 0) {
        Functions.exp(z, origin, a, j, j + LANES);
      } else {
        Functions.expm1(z, a, j, j + LANES);
      }
    }
  }

  /** {@code a = tanh z}. */
  private static void hyperbolicTangent(double[] z, double origin, double[] a, int to) {
    for (int j = 0; j < to; j += LANES) {
      DoubleVector s = DoubleVector.fromArray(SPECIES, a, j);
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, j);
      DoubleVector size = x.abs();
      LongVector bits = size.fma(-2 * LOG2_E, WHOLE).add(BIAS).reinterpretAsLongs();
      DoubleVector power = bits.lanewise(VectorOperators.LSHL, EXPONENT_AT).reinterpretAsDoubles();
      DoubleVector less = power.sub(1);
      DoubleVector m = s.fma(power, less);
      DoubleVector low = s.fma(power, less.sub(m));
      DoubleVector d = MINUS_TWO.sub(m);
      DoubleVector dLow = MINUS_TWO.sub(d).sub(m).sub(low);
      DoubleVector inverse = MINUS_ONE.div(d);
      DoubleVector q = m.mul(inverse);
      DoubleVector rest = q.fma(d, m).add(low);
      DoubleVector ratio = q.fma(dLow, rest).fma(inverse, q);
      DoubleVector minus = ratio.blend(-1, size.compare(VectorOperators.GT, TANH_HIGH));
      VectorMask<Double> isNegative = x.compare(VectorOperators.LT, 0);
      VectorMask<Double> isSmall = size.compare(VectorOperators.LT, TANH_LOW);
      minus.neg().blend(minus, isNegative).blend(x, isSmall).intoArray(a, j);
    }
  }

  /** {@code a = 1 / (1 + e^-z)}. */
  private static void logistic(double[] z, double origin, double[] a, int to) {
    for (int j = 0; j < to; j += LANES) {
      DoubleVector s = DoubleVector.fromArray(SPECIES, a, j);
      DoubleVector x = DoubleVector.fromArray(SPECIES, z, j);
      DoubleVector size = x.abs();
      if (size.compare(VectorOperators.LE, EXP_FAR).allTrue()) {
        LongVector bits = size.fma(-LOG2_E, WHOLE).add(BIAS).reinterpretAsLongs();
        DoubleVector power =
            bits.lanewise(VectorOperators.LSHL, EXPONENT_AT).reinterpretAsDoubles();
        DoubleVector e = s.fma(power, power);
        DoubleVector low = s.fma(power, power.sub(e));
        DoubleVector d = MINUS_ONE.sub(e);
        DoubleVector dLow = MINUS_ONE.sub(d).sub(e).sub(low);
        VectorMask<Double> isNegative = x.compare(VectorOperators.LT, 0);
        DoubleVector n = ONE.blend(e, isNegative);
        DoubleVector nLow = ZERO.blend(low, isNegative);
        DoubleVector inverse = MINUS_ONE.div(d);
        DoubleVector q = n.mul(inverse);
        DoubleVector rest = q.fma(d, n).add(nLow);
        q.fma(dLow, rest).fma(inverse, q).intoArray(a, j);
      } else {
        Functions.logistic(z, a, j, j + LANES);
      }
    }
  }
}
