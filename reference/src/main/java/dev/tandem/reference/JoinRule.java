package dev.tandem.reference;

/** How the branches of one sample become one, and what each of them receives back. */
interface JoinRule {

  /**
   * From branches to their join.
   *
   * @param x the values of each branch
   * @param a receives the values of the join
   */
  void forward(double[][] x, double[] a);

  /**
   * From the gradient of the join to that of one branch.
   *
   * @param x the values of each branch
   * @param g {@code dC/da}
   * @param branch number of the branch, from 0
   * @param gx receives {@code dC/dx} of this branch
   */
  void backward(double[][] x, double[] g, int branch, double[] gx);
}
