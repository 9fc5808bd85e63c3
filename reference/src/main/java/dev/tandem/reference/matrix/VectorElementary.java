package dev.tandem.reference.matrix;

import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Elementary} on as many numbers as a vector has, operation by operation, so with the same
 * bits. The compiler of Java 17 keeps a vector in a register only where it compiles all of a loop
 * at once, and it stops at a size that is soon reached: therefore constants are fields, signs are
 * multiplied, and what is rare is left to the caller.
 */
final class VectorElementary {

  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  private static final DoubleVector EXP_FAR = all(Elementary.EXP_FAR);
  private static final DoubleVector TANH_HIGH = all(Elementary.TANH_HIGH);
  private static final DoubleVector ZERO = all(0.0);
  private static final DoubleVector HALF = all(0.5);
  private static final DoubleVector ONE = all(1.0);
  private static final DoubleVector TWO = all(2.0);
  private static final DoubleVector MINUS_ONE = all(-1.0);
  private static final DoubleVector MINUS_TWO = all(-2.0);
  private static final DoubleVector FAR = all(Elementary.ROOT_2 - 1);
  private static final DoubleVector NORMAL = all(Double.MIN_NORMAL);
  private static final DoubleVector INFINITY = all(Double.POSITIVE_INFINITY);
  private static final DoubleVector MINUS_INFINITY = all(Double.NEGATIVE_INFINITY);
  private static final DoubleVector NAN = all(Double.NaN);
  private static final DoubleVector LOG2_E = all(Elementary.LOG2_E);
  private static final DoubleVector WHOLE = all(Elementary.WHOLE);
  private static final DoubleVector BIASED = all(Elementary.BIASED);
  private static final DoubleVector LN2_HIGH = all(Elementary.LN2_HIGH);
  private static final DoubleVector LN2_LOW = all(Elementary.LN2_LOW);
  private static final DoubleVector MINUS_LN2_HIGH = all(-Elementary.LN2_HIGH);
  private static final DoubleVector MINUS_LN2_LOW = all(-Elementary.LN2_LOW);
  private static final DoubleVector LIFT = all(Elementary.LIFT);
  private static final DoubleVector EXPONENT_ZERO = all(Elementary.EXPONENT_ZERO);
  private static final DoubleVector LIFTED_ZERO = all(Elementary.LIFTED_ZERO);
  private static final DoubleVector Q0 = all(Elementary.Q0);
  private static final DoubleVector Q1 = all(Elementary.Q1);
  private static final DoubleVector Q2 = all(Elementary.Q2);
  private static final DoubleVector Q3 = all(Elementary.Q3);
  private static final DoubleVector Q4 = all(Elementary.Q4);
  private static final DoubleVector Q5 = all(Elementary.Q5);
  private static final DoubleVector Q6 = all(Elementary.Q6);
  private static final DoubleVector Q7 = all(Elementary.Q7);
  private static final DoubleVector Q8 = all(Elementary.Q8);
  private static final DoubleVector Q9 = all(Elementary.Q9);
  private static final DoubleVector Q10 = all(Elementary.Q10);
  private static final DoubleVector R0 = all(Elementary.R0);
  private static final DoubleVector R1 = all(Elementary.R1);
  private static final DoubleVector R2 = all(Elementary.R2);
  private static final DoubleVector R3 = all(Elementary.R3);
  private static final DoubleVector R4 = all(Elementary.R4);
  private static final DoubleVector R5 = all(Elementary.R5);
  private static final DoubleVector R6 = all(Elementary.R6);
  private static final LongVector TO_EXPONENT = all(Elementary.TO_EXPONENT);
  private static final LongVector UNIT_BITS = all(Elementary.UNIT_BITS);
  private static final LongVector FRACTION = all(Elementary.FRACTION);
  private static final LongVector ROOT_HALF_BITS = all(Elementary.ROOT_HALF_BITS);
  private static final DoubleVector TANH_LOW = all(Elementary.TANH_LOW);

  private VectorElementary() {}

  static DoubleVector exp(DoubleVector x) {
    DoubleVector k = exponent(x);
    DoubleVector power = power(k);
    return growth(k, x).fma(power, power);
  }

  static DoubleVector expm1(DoubleVector x) {
    DoubleVector k = exponent(x);
    DoubleVector power = power(k);
    return growth(k, x).fma(power, power.sub(ONE));
  }

  static DoubleVector tanh(DoubleVector x) {
    DoubleVector size = x.lanewise(ABS);
    DoubleVector y = size.blend(TANH_HIGH, size.compare(GT, TANH_HIGH)).mul(MINUS_TWO);
    DoubleVector k = exponent(y);
    DoubleVector s = growth(k, y);
    DoubleVector power = power(k);
    DoubleVector below = power.sub(ONE);
    DoubleVector m = s.fma(power, below);
    DoubleVector low = s.fma(power, below.sub(m));
    DoubleVector d = TWO.add(m);
    DoubleVector minus = quotient(m, low, d, TWO.sub(d).add(m).add(low));
    DoubleVector odd = minus.mul(MINUS_ONE).blend(minus, x.compare(LT, ZERO));
    return odd.blend(x, size.compare(LT, TANH_LOW));
  }

  static DoubleVector logistic(DoubleVector x) {
    DoubleVector y = x.lanewise(ABS).mul(MINUS_ONE);
    DoubleVector k = exponent(y);
    DoubleVector s = growth(k, y);
    DoubleVector power = power(k);
    DoubleVector e = s.fma(power, power);
    DoubleVector low = s.fma(power, power.sub(e));
    DoubleVector d = ONE.add(e);
    VectorMask<Double> left = x.compare(LT, ZERO);
    DoubleVector n = ONE.blend(e, left);
    return quotient(n, ZERO.blend(low, left), d, ONE.sub(d).add(e).add(low));
  }

  static DoubleVector softplus(DoubleVector x) {
    DoubleVector e = exp(x.lanewise(ABS).mul(MINUS_ONE));
    VectorMask<Double> far = e.compare(GT, FAR);
    DoubleVector f = e.blend(e.sub(ONE).mul(HALF), far);
    return ZERO.blend(x, x.compare(GT, ZERO)).add(logarithm(ZERO.blend(ONE, far), f));
  }

  static DoubleVector log(DoubleVector x) {
    VectorMask<Double> subnormal = x.compare(LT, NORMAL);
    LongVector bits = x.blend(x.mul(LIFT), subnormal).reinterpretAsLongs().add(TO_EXPONENT);
    DoubleVector biased =
        bits.lanewise(LSHR, Elementary.EXPONENT_AT).or(UNIT_BITS).reinterpretAsDoubles();
    DoubleVector k = biased.sub(EXPONENT_ZERO.blend(LIFTED_ZERO, subnormal));
    DoubleVector mantissa = bits.and(FRACTION).add(ROOT_HALF_BITS).reinterpretAsDoubles();
    DoubleVector inside = x.blend(logarithm(k, mantissa.sub(ONE)), x.compare(LT, INFINITY));
    DoubleVector above = inside.blend(MINUS_INFINITY, x.compare(EQ, ZERO));
    return above.blend(NAN, x.compare(LT, ZERO));
  }

  /** Whether some exponential needs two steps. */
  static boolean isFar(DoubleVector x) {
    return x.lanewise(ABS).compare(GT, EXP_FAR).anyTrue();
  }

  private static DoubleVector exponent(DoubleVector x) {
    return x.fma(LOG2_E, WHOLE).sub(WHOLE);
  }

  private static DoubleVector power(DoubleVector k) {
    LongVector bits = k.add(BIASED).reinterpretAsLongs();
    return bits.lanewise(LSHL, Elementary.EXPONENT_AT).reinterpretAsDoubles();
  }

  private static DoubleVector growth(DoubleVector k, DoubleVector x) {
    DoubleVector r = k.fma(MINUS_LN2_LOW, k.fma(MINUS_LN2_HIGH, x));
    DoubleVector z = r.mul(r);
    DoubleVector w = z.mul(z);
    DoubleVector low = r.fma(Q3, Q2).fma(z, r.fma(Q1, Q0));
    DoubleVector middle = r.fma(Q7, Q6).fma(z, r.fma(Q5, Q4));
    DoubleVector high = z.fma(Q10, r.fma(Q9, Q8));
    return high.fma(w, middle).fma(w, low).fma(z, r);
  }

  private static DoubleVector quotient(
      DoubleVector n, DoubleVector nLow, DoubleVector d, DoubleVector dLow) {
    DoubleVector inverse = ONE.div(d);
    DoubleVector minus = n.mul(inverse).mul(MINUS_ONE);
    DoubleVector rest = minus.fma(d, n).add(nLow);
    return minus.fma(dLow, rest).fma(inverse, minus.mul(MINUS_ONE));
  }

  private static DoubleVector logarithm(DoubleVector k, DoubleVector f) {
    DoubleVector s = f.div(f.add(TWO));
    DoubleVector z = s.mul(s);
    DoubleVector w = z.mul(z);
    DoubleVector even = w.fma(R6, R4);
    DoubleVector odd = w.fma(R5, R3);
    even = even.fma(w, R2);
    odd = odd.fma(w, R1);
    even = even.fma(w, R0);
    DoubleVector square = f.mul(HALF).mul(f);
    DoubleVector tail = odd.fma(z, even).fma(z, square);
    DoubleVector low = s.fma(tail, k.mul(LN2_LOW));
    return k.fma(LN2_HIGH, f.sub(square.sub(low)));
  }

  private static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  private static LongVector all(long bits) {
    return LongVector.broadcast(LongVector.SPECIES_PREFERRED, bits);
  }
}
