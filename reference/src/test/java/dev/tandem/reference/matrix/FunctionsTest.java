package dev.tandem.reference.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.reference.matrix.Kernels.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bits of a row are those of {@link Elementary}, in plain loops and in vectors. */
class FunctionsTest {

  private static final double UNTOUCHED = 4711;

  private static final List<Functions> FORMS = List.of(new Functions(), new VectorFunctions());

  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MAX_VALUE,
    -Double.MAX_VALUE
  };

  /** A function of a row beside the function of a number. */
  enum Row {
    EXP(Elementary::exp, (functions, z, a) -> functions.exp(z, 0, a)),
    EXPM1(Elementary::expm1, Functions::expm1),
    TANH(Elementary::tanh, Functions::tanh),
    LOGISTIC(Elementary::logistic, Functions::logistic),
    SOFTPLUS(Elementary::softplus, Functions::softplus);

    private final DoubleUnaryOperator one;
    private final All all;

    Row(DoubleUnaryOperator one, All all) {
      this.one = one;
      this.all = all;
    }

    /** Computes a row. */
    interface All {
      void apply(Functions functions, double[] z, double[] a);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rows_of_every_length_have_the_bits_of_single_numbers(Row row) {
    SplittableRandom random = new SplittableRandom(1);
    for (int length = 0; length <= 40; length++) {
      for (int repetition = 0; repetition < 10; repetition++) {
        double[] z = random.doubles(length, -20, 20).toArray();
        if (length > 0 && repetition > 4) {
          z[random.nextInt(length)] = SPECIAL[random.nextInt(SPECIAL.length)];
        }
        assertSame(row, z);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_whole_range_has_the_bits_of_single_numbers(Row row) {
    double[] points = ElementaryTest.points().toArray();
    assertThat(points).hasSizeGreaterThan(15_000);
    assertSame(row, points);
    assertSame(row, Arrays.stream(points).filter(x -> Math.abs(x) < 708).toArray());
    assertSame(row, repeated(SPECIAL, VectorPasses.LONG));
  }

  @Test
  void exponentials_are_taken_from_an_origin() {
    double[] z = DoubleStream.iterate(1007, x -> x - 1).limit(2 * VectorPasses.LONG + 1).toArray();
    z[3] = 300;
    double[] expected = Arrays.stream(z).map(x -> Elementary.exp(x - 1007)).toArray();
    for (Functions functions : FORMS) {
      double[] a = new double[z.length];
      functions.exp(z, 1007, a);
      assertThat(a).containsExactly(expected);
    }
  }

  @Test
  void the_form_of_the_kernel_is_that_of_the_functions() {
    assertThat(new Kernels(Form.PLAIN, 1).functions()).isExactlyInstanceOf(Functions.class);
    assertThat(new Kernels(Form.VECTOR, 1).functions()).isExactlyInstanceOf(VectorFunctions.class);
  }

  @ParameterizedTest
  @EnumSource(names = "SOFTPLUS", mode = EnumSource.Mode.EXCLUDE)
  void a_function_goes_over_to_vectors_that_are_faster_without_changing_a_bit(Row row) {
    AtomicLong clock = new AtomicLong();
    TimedFunctions loops = new TimedFunctions(new Functions(), clock, 2);
    TimedFunctions vectors = new TimedFunctions(new VectorFunctions(), clock, 1);
    Functions functions = new VectorWhenFasterFunctions(loops, vectors, clock::get);
    double[] z = new SplittableRandom(1).doubles(VectorPasses.LONG, -20, 20).toArray();
    double[] expected = Arrays.stream(z).map(row.one).toArray();
    List<double[]> results = new ArrayList<>();
    for (int i = 0; i < 4096 / z.length + 100; i++) {
      double[] a = new double[z.length];
      row.all.apply(functions, z, a);
      assertThat(a).containsExactly(expected);
      results.add(a);
    }
    assertThat(results.subList(0, 4096 / z.length + 1)).allMatch(loops::computed);
    assertThat(results.subList(results.size() - 50, results.size())).allMatch(vectors::computed);
  }

  @Test
  void short_rows_are_left_to_loops() {
    AtomicLong clock = new AtomicLong();
    TimedFunctions loops = new TimedFunctions(new Functions(), clock, 2);
    TimedFunctions vectors = new TimedFunctions(new VectorFunctions(), clock, 1);
    Functions functions = new VectorWhenFasterFunctions(loops, vectors, clock::get);
    double[] z = new double[VectorPasses.LONG - 1];
    for (int row = 0; row < 1000; row++) {
      double[] a = new double[z.length];
      functions.tanh(z, a);
      assertThat(loops.computed(a)).isTrue();
    }
  }

  @Test
  void numbers_are_scaled_unless_the_argument_is_above_the_threshold() {
    for (int length = 0; length <= 40; length++) {
      double[] z = new double[length];
      double[] d = new double[length];
      double[] expected = new double[length];
      for (int j = 0; j < length; j++) {
        z[j] = j % 5 - 2;
        d[j] = j + 1;
        expected[j] = z[j] > 1 ? d[j] : 0.25 * d[j];
      }
      Functions.scaleUnless(z, 1, d, 0.25);
      assertThat(d).containsExactly(expected);
    }
  }

  /** Each value stands in all places of a vector. */
  private static double[] repeated(double[] values, int times) {
    return IntStream.range(0, times)
        .boxed()
        .flatMapToDouble(time -> Arrays.stream(values))
        .toArray();
  }

  private static void assertSame(Row row, double[] z) {
    double[] expected = Arrays.stream(z).map(row.one).toArray();
    for (Functions functions : FORMS) {
      double[] a = new double[z.length];
      Arrays.fill(a, UNTOUCHED);
      row.all.apply(functions, z, a);
      for (int j = 0; j < z.length; j++) {
        assertThat(Double.doubleToLongBits(a[j]))
            .as("%s of %s in %s", row, z[j], functions.getClass().getSimpleName())
            .isEqualTo(Double.doubleToLongBits(expected[j]));
      }
    }
  }
}
