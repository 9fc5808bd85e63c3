package dev.tandem.reference.matrix;

/**
 * Elementary functions of one number, in multiply-adds that round once. The bounds are in ulp,
 * units of the last place of the exact result, and hold over the whole range, subnormal numbers
 * included.
 *
 * <p>{@link Math#fma} is an instruction on ARM64 and on x86-64 since 2013; on older processors it
 * is emulated, thousands of times slower.
 *
 * <p>All exponentials rest on {@code exp(x) = 2^k (1 + s)} with {@code k = round(x / ln 2)}, {@code
 * r = x - k ln 2} and {@code s = exp(r) - 1 = r + r^2 q(r)}. The polynomials q and R are minimax,
 * found by Remez' algorithm with 50 digits; their own error is below 0.01 ulp of the result.
 */
public final class Elementary {

  /** Up to here {@code exp} neither overflows nor becomes subnormal, on both sides of 0. */
  static final double EXP_FAR = 708;

  /** From here on {@code exp} is infinite, and 0 at its negative. */
  private static final double EXP_END = 746;

  /** Up to here {@code tanh x = x}. */
  static final double TANH_LOW = 1e-9;

  /** From here on {@code tanh} is 1. */
  static final double TANH_HIGH = 20;

  static final double LOG2_E = 1.4426950408889634;

  /** The first 42 bits of ln 2: a multiple by any exponent is exact. */
  static final double LN2_HIGH = 0x1.62e42fefa3800p-1;

  static final double LN2_LOW = 0x1.ef35793c76730p-45;

  /** A number so large that adding it rounds to a whole number, which are its last bits. */
  static final double WHOLE = 0x1.8p52;

  /** Of the exponents of all numbers. */
  static final double BIAS = 1023;

  /** The same as {@link #WHOLE} for biased exponents. */
  private static final double BIASED = WHOLE + BIAS;

  static final int EXPONENT_AT = 52;

  static final double Q0 = 0.5;
  static final double Q1 = 0.16666666666666685;
  static final double Q2 = 0.04166666666666673;
  static final double Q3 = 0.008333333333316751;
  static final double Q4 = 0.0013888888888858575;
  static final double Q5 = 0.00019841269897027044;
  static final double Q6 = 2.4801587373497373e-05;
  static final double Q7 = 2.755723426937899e-06;
  static final double Q8 = 2.7557233556462366e-07;
  static final double Q9 = 2.511222825733442e-08;
  static final double Q10 = 2.0926885296340268e-09;

  static final double ROOT_2 = Math.sqrt(2);
  static final long ROOT_HALF_BITS = Double.doubleToRawLongBits(Math.sqrt(0.5));
  static final long TO_EXPONENT = Double.doubleToRawLongBits(1) - ROOT_HALF_BITS;
  static final long FRACTION = (1L << EXPONENT_AT) - 1;
  static final double UNIT = 0x1p52;
  static final long UNIT_BITS = Double.doubleToRawLongBits(UNIT);
  static final double EXPONENT_ZERO = UNIT + 1023;
  static final double LIFT = 0x1p54;
  static final double LIFTED_ZERO = EXPONENT_ZERO + 54;

  static final double R0 = 0.666666666666681;
  static final double R1 = 0.399999999990147;
  static final double R2 = 0.28571428818406397;
  static final double R3 = 0.2222219165404395;
  static final double R4 = 0.18183890883481585;
  static final double R5 = 0.15306339575886813;
  static final double R6 = 0.14867998436870536;

  private Elementary() {}

  /** {@code e^x}, within 1 ulp. */
  public static double exp(double x) {
    if (Math.abs(x) > EXP_FAR) {
      return farExp(x);
    }
    double k = exponent(x);
    double power = power(k);
    return Math.fma(growth(k, x), power, power);
  }

  /** In two steps, since {@code 2^k} need not be a number: the second rounds or overflows. */
  private static double farExp(double x) {
    double within = Math.max(-EXP_END, Math.min(x, EXP_END));
    double k = exponent(within);
    double power = power(k > 0 ? 1000 : -1000);
    return Math.fma(growth(k, within), power, power) * power(k > 0 ? k - 1000 : k + 1000);
  }

  /** {@code e^x - 1}, within 2 ulp, also where x is close to 0. */
  public static double expm1(double x) {
    if (Math.abs(x) > EXP_FAR) {
      return farExp(x) - 1;
    }
    double k = exponent(x);
    double power = power(k);
    return Math.fma(growth(k, x), power, power - 1);
  }

  /** {@code tanh x = -m / (2 + m)} with {@code m = exp(-2 |x|) - 1}, within 2 ulp; odd. */
  public static double tanh(double x) {
    double size = Math.abs(x);
    double y = -2 * (size > TANH_HIGH ? TANH_HIGH : size);
    double k = exponent(y);
    double s = growth(k, y);
    double power = power(k);
    double m = Math.fma(s, power, power - 1);
    double low = Math.fma(s, power, power - 1 - m);
    double d = 2 + m;
    double minus = quotient(m, low, d, 2 - d + m + low);
    double odd = x < 0 ? minus : -minus;
    return size < TANH_LOW ? x : odd;
  }

  /** {@code 1 / (1 + e^-x)}, within 2 ulp; from {@code e^-|x|}, so that no tail is lost. */
  public static double logistic(double x) {
    double y = -Math.abs(x);
    if (y < -EXP_FAR) {
      return x < 0 ? farExp(y) : 1;
    }
    double k = exponent(y);
    double s = growth(k, y);
    double power = power(k);
    double e = Math.fma(s, power, power);
    double low = Math.fma(s, power, power - e);
    double d = 1 + e;
    double dLow = 1 - d + e + low;
    return x < 0 ? quotient(e, low, d, dLow) : quotient(1, 0, d, dLow);
  }

  /** {@code ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|)}, within 2 ulp. */
  public static double softplus(double x) {
    double e = exp(-Math.abs(x));
    boolean far = e > ROOT_2 - 1;
    return (x > 0 ? x : 0) + logarithm(far ? 1 : 0, far ? (e - 1) * 0.5 : e);
  }

  /** {@code ln x}, within 1 ulp; NaN below 0. */
  public static double log(double x) {
    boolean subnormal = x < Double.MIN_NORMAL;
    long bits = Double.doubleToRawLongBits(subnormal ? x * LIFT : x) + TO_EXPONENT;
    double biased = Double.longBitsToDouble(bits >>> EXPONENT_AT | UNIT_BITS);
    double k = biased - (subnormal ? LIFTED_ZERO : EXPONENT_ZERO);
    double mantissa = Double.longBitsToDouble((bits & FRACTION) + ROOT_HALF_BITS);
    double inside = x < Double.POSITIVE_INFINITY ? logarithm(k, mantissa - 1) : x;
    double above = x == 0 ? Double.NEGATIVE_INFINITY : inside;
    return x < 0 ? Double.NaN : above;
  }

  private static double exponent(double x) {
    return Math.fma(x, LOG2_E, WHOLE) - WHOLE;
  }

  private static double power(double k) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(k + BIASED) << EXPONENT_AT);
  }

  /** {@code exp(x - k ln 2) - 1}: in short chains of operations that do not wait for each other. */
  private static double growth(double k, double x) {
    double r = Math.fma(k, -LN2_LOW, Math.fma(k, -LN2_HIGH, x));
    double z = r * r;
    double w = z * z;
    double low = Math.fma(Math.fma(Q3, r, Q2), z, Math.fma(Q1, r, Q0));
    double middle = Math.fma(Math.fma(Q7, r, Q6), z, Math.fma(Q5, r, Q4));
    double high = Math.fma(Q10, z, Math.fma(Q9, r, Q8));
    return Math.fma(Math.fma(Math.fma(high, w, middle), w, low), z, r);
  }

  /** {@code (n + nLow) / (d + dLow)}: what the division rounds off is added again. */
  private static double quotient(double n, double nLow, double d, double dLow) {
    double inverse = 1 / d;
    double minus = -(n * inverse);
    double rest = Math.fma(minus, d, n) + nLow;
    return Math.fma(Math.fma(minus, dLow, rest), inverse, -minus);
  }

  /**
   * {@code k ln 2 + ln(1 + f)} with {@code ln(1 + f) = f - f^2/2 + s (f^2/2 + s^2 R(s^2))} and
   * {@code s = f / (2 + f)}.
   */
  private static double logarithm(double k, double f) {
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double even = Math.fma(R6, w, R4);
    double odd = Math.fma(R5, w, R3);
    even = Math.fma(even, w, R2);
    odd = Math.fma(odd, w, R1);
    even = Math.fma(even, w, R0);
    double square = 0.5 * f * f;
    double tail = Math.fma(z, Math.fma(odd, z, even), square);
    double low = Math.fma(s, tail, k * LN2_LOW);
    return Math.fma(k, LN2_HIGH, f - (square - low));
  }
}
