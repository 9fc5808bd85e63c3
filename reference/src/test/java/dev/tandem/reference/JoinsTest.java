package dev.tandem.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.spec.Join;
import org.junit.jupiter.api.Test;

class JoinsTest {

  private static final double[][] X = {{2, -1, 4}, {3, -5, 4}, {-1, 0.5, 4}};
  private static final double[] G = {10, 20, 30};

  @Test
  void a_sum_gives_its_gradient_to_each_branch() {
    assertThat(forward(Join.SUM)).containsExactly(4, -5.5, 12);
    assertThat(backward(Join.SUM, 1)).containsExactly(10, 20, 30);
  }

  @Test
  void a_product_gives_each_branch_the_others_times_the_gradient() {
    assertThat(forward(Join.PRODUCT)).containsExactly(-6, 2.5, 64);
    assertThat(backward(Join.PRODUCT, 0)).containsExactly(-30, -50, 480);
    assertThat(backward(Join.PRODUCT, 1)).containsExactly(-20, -10, 480);
    assertThat(backward(Join.PRODUCT, 2)).containsExactly(60, 100, 480);
  }

  @Test
  void an_average_divides_forward_and_backward() {
    assertThat(forward(Join.AVERAGE)).containsExactly(4 / 3.0, -5.5 / 3, 4);
    assertThat(backward(Join.AVERAGE, 2)).containsExactly(10 / 3.0, 20 / 3.0, 10);
  }

  @Test
  void a_maximum_gives_its_gradient_to_the_greatest_and_to_the_first_of_equals() {
    assertThat(forward(Join.MAXIMUM)).containsExactly(3, 0.5, 4);
    assertThat(backward(Join.MAXIMUM, 0)).containsExactly(0, 0, 30);
    assertThat(backward(Join.MAXIMUM, 1)).containsExactly(10, 0, 0);
    assertThat(backward(Join.MAXIMUM, 2)).containsExactly(0, 20, 0);
  }

  @Test
  void a_concatenation_gives_each_branch_its_part() {
    double[][] x = {{1, 2}, {3}, {4, 5, 6}};
    double[] a = new double[6];
    Joins.of(Join.CONCATENATE).forward(x, a);
    assertThat(a).containsExactly(1, 2, 3, 4, 5, 6);
    double[] gx = new double[3];
    Joins.of(Join.CONCATENATE).backward(x, new double[] {1, 2, 3, 4, 5, 6}, 2, gx);
    assertThat(gx).containsExactly(4, 5, 6);
  }

  private static double[] forward(Join join) {
    double[] a = new double[3];
    Joins.of(join).forward(X, a);
    return a;
  }

  private static double[] backward(Join join, int branch) {
    double[] gx = {7, 7, 7};
    Joins.of(join).backward(X, G, branch, gx);
    return gx;
  }
}
