package dev.tandem.reference.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every function against its exact value, over the whole range of double. */
class ElementaryTest {

  private static final MathContext DIGITS = new MathContext(50);

  /** Where neither the function nor its last place becomes subnormal. */
  enum Function {
    EXP(Elementary::exp, Exact::exp, 1, -745.2, 709.8),
    EXPM1(Elementary::expm1, Exact::expm1, 2, -800, 709.8),
    TANH(Elementary::tanh, Exact::tanh, 2, -100, 100),
    LOGISTIC(Elementary::logistic, Exact::logistic, 2, -745.2, 800),
    SOFTPLUS(Elementary::softplus, Exact::softplus, 2, -745.2, 800),
    LOG(Elementary::log, Exact::log, 1, Double.MIN_VALUE, Double.MAX_VALUE);

    final DoubleUnaryOperator function;
    private final UnaryOperator<BigDecimal> exact;
    private final double ulps;
    private final double from;
    private final double to;

    Function(
        DoubleUnaryOperator function,
        UnaryOperator<BigDecimal> exact,
        double ulps,
        double from,
        double to) {
      this.function = function;
      this.exact = exact;
      this.ulps = ulps;
      this.from = from;
      this.to = to;
    }

    /** Inside the range, and not so close to 0 that the value is 1, 0.5 or ln 2. */
    boolean isOfInterest(double x) {
      boolean flat = this == EXP || this == LOGISTIC || this == SOFTPLUS;
      return from <= x && x <= to && !(flat && Math.abs(x) < 1e-17);
    }

    /** The error in units of the last place of the exact value. */
    double error(double x) {
      BigDecimal value = exact.apply(new BigDecimal(x, DIGITS)).round(DIGITS);
      double rounded = value.doubleValue();
      boolean up = new BigDecimal(rounded, DIGITS).abs().compareTo(value.abs()) > 0;
      double ulp = Math.ulp(up ? Math.nextAfter(rounded, 0) : rounded);
      BigDecimal difference = new BigDecimal(function.applyAsDouble(x), DIGITS).subtract(value);
      return difference.divide(new BigDecimal(ulp, DIGITS), DIGITS).abs().doubleValue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_error_is_below_the_bound_of_the_javadoc(Function function) {
    double[] points = points().filter(function::isOfInterest).toArray();
    assertThat(points).hasSizeGreaterThan(4_000);
    for (double x : points) {
      assertThat(function.error(x)).as("%s of %s, in ulp", function, x).isLessThan(function.ulps);
    }
  }

  @Test
  void limits_are_exact() {
    double infinity = Double.POSITIVE_INFINITY;
    assertLimits(Function.EXP, 0, 1, infinity);
    assertLimits(Function.EXPM1, -1, 0, infinity);
    assertLimits(Function.TANH, -1, 0, 1);
    assertLimits(Function.LOGISTIC, 0, 0.5, 1);
    assertLimits(Function.SOFTPLUS, 0, Elementary.log(2), infinity);
    assertLimits(Function.LOG, Double.NaN, -infinity, infinity);
    assertThat(Elementary.log(-Double.MIN_VALUE)).isNaN();
    assertThat(Elementary.log(1)).isZero();
    assertThat(Double.doubleToRawLongBits(Elementary.tanh(-0.0))).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void exponentials_overflow_and_vanish_where_they_must() {
    assertThat(Elementary.exp(709.782712893384)).isFinite();
    assertThat(Elementary.exp(Math.nextUp(709.782712893384))).isInfinite();
    assertThat(Elementary.exp(-745.1332191019411)).isEqualTo(Double.MIN_VALUE);
    assertThat(Elementary.exp(-745.1332191019412)).isZero();
    assertThat(Elementary.logistic(-745.1332191019411)).isEqualTo(Double.MIN_VALUE);
    assertThat(Elementary.softplus(-745.1332191019411)).isEqualTo(Double.MIN_VALUE);
    assertThat(Elementary.expm1(-746)).isEqualTo(-1);
  }

  private static void assertLimits(Function function, double left, double at0, double right) {
    DoubleUnaryOperator f = function.function;
    assertThat(f.applyAsDouble(Double.NaN)).as("%s of NaN", function).isNaN();
    assertThat(f.applyAsDouble(0)).as("%s of 0", function).isEqualTo(at0);
    assertThat(f.applyAsDouble(-0.0)).as("%s of -0", function).isEqualTo(at0);
    for (double far : new double[] {1e3, 1e300, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
      boolean grows = function == Function.SOFTPLUS || function == Function.LOG;
      if (!grows || far == Double.POSITIVE_INFINITY) {
        assertThat(f.applyAsDouble(far)).as("%s of %s", function, far).isEqualTo(right);
      }
      assertThat(f.applyAsDouble(-far))
          .as("%s of %s", function, -far)
          .isEqualTo(Double.valueOf(left));
    }
  }

  /** Every power of 2 and what is around, where exponents change, and many anywhere. */
  static DoubleStream points() {
    SplittableRandom random = new SplittableRandom(1);
    DoubleStream.Builder points = DoubleStream.builder();
    for (int e = Double.MIN_EXPONENT - 52; e <= Double.MAX_EXPONENT; e++) {
      double power = Math.scalb(1, e);
      both(points, power, power * Math.sqrt(0.5), power * random.nextDouble(1, 2));
    }
    for (double k = 0.5; k < 1077; k++) {
      double x = k * Math.log(2);
      both(points, Math.nextDown(x), x, Math.nextUp(x));
    }
    for (double size = 0x1p-8; size < 1024; size *= 2) {
      for (int i = 0; i < 20; i++) {
        both(points, random.nextDouble(0, size), 1 + random.nextDouble(-size, size));
      }
    }
    return points.build();
  }

  private static void both(DoubleStream.Builder points, double... sizes) {
    for (double size : sizes) {
      points.add(size).add(-size);
    }
  }
}
