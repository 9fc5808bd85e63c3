package dev.tandem.reference.matrix;

/** One number after the other. */
final class PlainFunctions implements Functions {

  @Override
  public void exp(double[] z, double origin, double[] a) {
    for (int j = 0; j < z.length; j++) {
      a[j] = Elementary.exp(z[j] - origin);
    }
  }

  @Override
  public void expm1(double[] z, double[] a) {
    for (int j = 0; j < z.length; j++) {
      a[j] = Elementary.expm1(z[j]);
    }
  }

  @Override
  public void log(double[] z, double[] a) {
    for (int j = 0; j < z.length; j++) {
      a[j] = Elementary.log(z[j]);
    }
  }

  @Override
  public void tanh(double[] z, double[] a) {
    for (int j = 0; j < z.length; j++) {
      a[j] = Elementary.tanh(z[j]);
    }
  }

  @Override
  public void logistic(double[] z, double[] a) {
    for (int j = 0; j < z.length; j++) {
      a[j] = Elementary.logistic(z[j]);
    }
  }

  @Override
  public void softplus(double[] z, double[] a) {
    for (int j = 0; j < z.length; j++) {
      a[j] = Elementary.softplus(z[j]);
    }
  }

  @Override
  public void scaleUnless(double[] z, double above, double[] d, double c) {
    for (int j = 0; j < z.length; j++) {
      d[j] *= z[j] > above ? 1 : c;
    }
  }
}
