package dev.tandem.reference.matrix;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.math.MathContext;

/** Elementary functions to 40 digits and more, by their series. */
final class Exact {

  private static final MathContext DIGITS = new MathContext(50);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal LN_2 = ln2();

  /** {@code 1 / n}: to multiply is faster than to divide. */
  private static final BigDecimal[] INVERSE = inverse(14);

  /** How often an argument is halved before its series is summed. */
  private static final int HALVINGS = 8;

  private static final BigDecimal SHARE = ONE.divide(TWO.pow(HALVINGS), DIGITS);

  private static final BigDecimal TINY = new BigDecimal("1e-25");

  private Exact() {}

  static BigDecimal exp(BigDecimal x) {
    if (x.signum() == 0) {
      return ONE;
    }
    int k = exponent(x);
    return growth(x, k).add(ONE).multiply(TWO.pow(k, DIGITS), DIGITS);
  }

  /** The powers of a tiny argument have too many digits; the first two suffice. */
  static BigDecimal expm1(BigDecimal x) {
    if (x.abs().compareTo(TINY) < 0) {
      return x.add(x.multiply(x, DIGITS).multiply(INVERSE[2], DIGITS), DIGITS);
    }
    return exponent(x) == 0 ? growth(x, 0) : exp(x).subtract(ONE, DIGITS);
  }

  static BigDecimal tanh(BigDecimal x) {
    BigDecimal m = expm1(x.multiply(TWO));
    return m.divide(m.add(TWO), DIGITS);
  }

  static BigDecimal logistic(BigDecimal x) {
    BigDecimal e = exp(x.abs().negate());
    return (x.signum() < 0 ? e : ONE).divide(e.add(ONE), DIGITS);
  }

  static BigDecimal softplus(BigDecimal x) {
    BigDecimal e = exp(x.abs().negate());
    BigDecimal log1p = e.compareTo(TINY) < 0 ? nearlyOne(e) : log(e.add(ONE));
    return x.max(BigDecimal.ZERO).add(log1p, DIGITS);
  }

  /** {@code y + ln(x / e^y)} for a y close to it. */
  static BigDecimal log(BigDecimal x) {
    BigDecimal y = new BigDecimal(StrictMath.log(x.doubleValue()));
    return y.add(nearlyOne(x.multiply(exp(y.negate())).subtract(ONE)), DIGITS);
  }

  /** {@code ln(1 + d)} for a very small d. */
  private static BigDecimal nearlyOne(BigDecimal d) {
    BigDecimal square = d.multiply(d, DIGITS);
    if (d.abs().compareTo(TINY) < 0) {
      return d.subtract(square.multiply(INVERSE[2], DIGITS), DIGITS);
    }
    BigDecimal cube = square.multiply(d, DIGITS);
    return d.subtract(square.multiply(INVERSE[2], DIGITS))
        .add(cube.multiply(INVERSE[3], DIGITS), DIGITS);
  }

  private static int exponent(BigDecimal x) {
    return (int) Math.rint(x.doubleValue() / Math.log(2));
  }

  /** {@code m = exp(x - k ln 2) - 1} from {@code exp(2 y) - 1 = m (m + 2)}. */
  private static BigDecimal growth(BigDecimal x, int k) {
    BigDecimal r = x.subtract(LN_2.multiply(BigDecimal.valueOf(k))).round(DIGITS);
    BigDecimal y = r.multiply(SHARE, DIGITS);
    BigDecimal term = y;
    BigDecimal m = y;
    for (int n = 2; n < INVERSE.length; n++) {
      term = term.multiply(y, DIGITS).multiply(INVERSE[n], DIGITS);
      m = m.add(term, DIGITS);
    }
    for (int i = 0; i < HALVINGS; i++) {
      m = m.multiply(m.add(TWO), DIGITS);
    }
    return m;
  }

  private static BigDecimal[] inverse(int count) {
    BigDecimal[] inverse = new BigDecimal[count];
    for (int n = 1; n < count; n++) {
      inverse[n] = ONE.divide(BigDecimal.valueOf(n), DIGITS);
    }
    return inverse;
  }

  /** {@code 2 artanh(1/3) = 2 (1/3 + 1/3^3/3 + 1/3^5/5 + ...)}. */
  private static BigDecimal ln2() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int n = 1; n < 140; n += 2) {
      BigDecimal power = BigDecimal.valueOf(3).pow(n).multiply(BigDecimal.valueOf(n));
      sum = sum.add(BigDecimal.valueOf(2).divide(power, new MathContext(80)));
    }
    return sum;
  }
}
