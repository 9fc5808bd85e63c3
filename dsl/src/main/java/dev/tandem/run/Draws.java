package dev.tandem.run;

import java.util.Arrays;

/**
 * Random numbers as a pure function: element {@code i} of a stream depends on the stream's key and
 * on {@code i} alone, so any backend may draw any of them at any time, in any order, on any number
 * of threads, and get the same bits.
 *
 * <p>The function is the output mix of SplitMix64 over a Weyl sequence. Source: Steele, Lea and
 * Flood, Fast Splittable Pseudorandom Number Generators, 2014.
 */
final class Draws {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Beyond the places of one array. */
  private static final int ATTEMPT_BITS = 33;

  private Draws() {}

  /** The key of the stream for one purpose: what it is for, who asks, and how often before. */
  static long key(long seed, String purpose, String name, long index) {
    long key = mix(seed + GOLDEN);
    key = mix(key ^ hash(purpose));
    key = mix(key ^ hash(name));
    return mix(key ^ (index * GOLDEN));
  }

  /** 64 random bits. */
  static long bits(long key, long i) {
    return mix(key + (i + 1) * GOLDEN);
  }

  /** Uniform in [0, 1), a multiple of 2^-53. */
  static double uniform(long key, long i) {
    return (bits(key, i) >>> 11) * 0x1.0p-53;
  }

  /** Uniform in {0, ..., bound - 1}; the bias is below {@code bound / 2^32}. */
  static int below(int bound, long key, long i) {
    return (int) (((bits(key, i) >>> 32) * bound) >>> 32);
  }

  /** Fills an array with its indices in random order. Source: Fisher and Yates. */
  static void permute(int[] order, long key) {
    Arrays.setAll(order, i -> i);
    for (int last = order.length - 1; last > 0; last--) {
      int chosen = below(last + 1, key, last);
      int swapped = order[last];
      order[last] = order[chosen];
      order[chosen] = swapped;
    }
  }

  /**
   * Standard Gaussian by Box and Muller, {@code sqrt(-2 ln u) cos(2 pi v)}, through StrictMath: the
   * same bits on every machine.
   */
  static double gaussian(long key, long i) {
    double u = 1 - uniform(key, 2 * i);
    double v = uniform(key, 2 * i + 1);
    return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * v);
  }

  /**
   * Standard Gaussian by the polar method, {@code x sqrt(-2 ln s / s)} with {@code s = x^2 + y^2}
   * of a point in the unit circle: for what is drawn in every step, since {@code StrictMath.cos}
   * allocates on newer Javas. Source: Marsaglia and Bray, 1964.
   */
  static double polarGaussian(long key, long i) {
    for (long attempt = 0; ; attempt++) {
      long place = 2 * i + (attempt << ATTEMPT_BITS);
      double x = 2 * uniform(key, place) - 1;
      double y = 2 * uniform(key, place + 1) - 1;
      double s = x * x + y * y;
      if (s > 0 && s < 1) {
        return x * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static long hash(String text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash + text.charAt(i) + GOLDEN);
    }
    return hash;
  }
}
