package dev.tandem.dl4j.activation;

/**
 * The error function by the rational approximations of FreeBSD's and Sun's {@code s_erf.c} (fdlibm,
 * 1993), each below one unit in the last place.
 */
final class ErrorFunction {

  private static final double AT_ONE = 0.8450629115104675;

  private static final double[] NEAR_0_ABOVE = {
    0.12837916709551256,
    -0.3250421072470015,
    -0.02848174957559851,
    -0.005770270296489442,
    -2.3763016656650163e-05
  };

  private static final double[] NEAR_0_BELOW = {
    1,
    0.39791722395915535,
    0.0650222499887673,
    0.005081306281875766,
    0.00013249473800432164,
    -3.960228278775368e-06
  };

  private static final double[] NEAR_1_ABOVE = {
    -0.0023621185607526594,
    0.41485611868374833,
    -0.3722078760357013,
    0.31834661990116175,
    -0.11089469428239668,
    0.035478304325618236,
    -0.002166375594868791
  };

  private static final double[] NEAR_1_BELOW = {
    1,
    0.10642088040084423,
    0.540397917702171,
    0.07182865441419627,
    0.12617121980876164,
    0.01363708391202905,
    0.011984499846799107
  };

  private static final double[] FAR_ABOVE = {
    -0.009864944034847148,
    -0.6938585727071818,
    -10.558626225323291,
    -62.375332450326006,
    -162.39666946257347,
    -184.60509290671104,
    -81.2874355063066,
    -9.814329344169145
  };

  private static final double[] FAR_BELOW = {
    1,
    19.651271667439257,
    137.65775414351904,
    434.56587747522923,
    645.3872717332679,
    429.00814002756783,
    108.63500554177944,
    6.570249770319282,
    -0.0604244152148581
  };

  private static final double[] FARTHEST_ABOVE = {
    -0.0098649429247001,
    -0.799283237680523,
    -17.757954917754752,
    -160.63638485582192,
    -637.5664433683896,
    -1025.0951316110772,
    -483.5191916086514
  };

  private static final double[] FARTHEST_BELOW = {
    1,
    30.33806074348246,
    325.7925129965739,
    1536.729586084437,
    3199.8582195085955,
    2553.0504064331644,
    474.52854120695537,
    -22.44095244658582
  };

  private ErrorFunction() {}

  /** {@code 1 - erf(x)}, precise also where it is tiny. */
  static double complement(double x) {
    double distance = Math.abs(x);
    if (distance < 0.84375) {
      return 1 - (x + x * ratio(NEAR_0_ABOVE, NEAR_0_BELOW, x * x));
    }
    double tail = distance < 1.25 ? nearOne(distance) : tail(distance);
    return x > 0 ? tail : 2 - tail;
  }

  private static double nearOne(double x) {
    return 1 - AT_ONE - ratio(NEAR_1_ABOVE, NEAR_1_BELOW, x - 1);
  }

  /** The square of x is taken exactly: the high half of x, and what is left. */
  private static double tail(double x) {
    double s = 1 / (x * x);
    double ratio =
        x < 1 / 0.35 ? ratio(FAR_ABOVE, FAR_BELOW, s) : ratio(FARTHEST_ABOVE, FARTHEST_BELOW, s);
    double high = Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xFFFFFFFF00000000L);
    return Math.exp(-high * high - 0.5625) * Math.exp((high - x) * (high + x) + ratio) / x;
  }

  private static double ratio(double[] above, double[] below, double x) {
    return polynomial(above, x) / polynomial(below, x);
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }
}
