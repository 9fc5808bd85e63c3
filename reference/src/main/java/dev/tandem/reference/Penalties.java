package dev.tandem.reference;

import dev.tandem.spec.Penalty;

/** The table of penalties: value and derivative side by side. */
enum Penalties implements Penalty.Cases<PenaltyTerm> {
  TABLE;

  @Override
  public PenaltyTerm l1(Penalty.L1 penalty) {
    return new L1Term(penalty.coefficient());
  }

  @Override
  public PenaltyTerm l2(Penalty.L2 penalty) {
    return new L2Term(penalty.coefficient());
  }

  private record L1Term(double c) implements PenaltyTerm {

    @Override
    public double value(double[] w) {
      double sum = 0;
      for (double weight : w) {
        sum += Math.abs(weight);
      }
      return c * sum;
    }

    @Override
    public void addGradient(double[] w, double[] g) {
      for (int i = 0; i < w.length; i++) {
        g[i] += c * Math.signum(w[i]);
      }
    }
  }

  private record L2Term(double c) implements PenaltyTerm {

    @Override
    public double value(double[] w) {
      double sum = 0;
      for (double weight : w) {
        sum += weight * weight;
      }
      return 0.5 * c * sum;
    }

    @Override
    public void addGradient(double[] w, double[] g) {
      for (int i = 0; i < w.length; i++) {
        g[i] += c * w[i];
      }
    }
  }
}
