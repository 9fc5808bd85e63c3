package dev.tandem.book;

import static dev.tandem.book.Entry.erratum;
import static dev.tandem.book.Entry.leftOut;
import static dev.tandem.book.Entry.row;
import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.exp;
import static dev.tandem.reference.autodiff.Expressions.log;
import static dev.tandem.reference.autodiff.Expressions.sigmoid;
import static dev.tandem.reference.autodiff.Expressions.variable;

import dev.tandem.data.Matrix;
import dev.tandem.reference.autodiff.Expression;
import dev.tandem.reference.autodiff.Variable;
import java.util.List;

/** Rows G13 and G14, errata E4-1 to E4-6: the tables of S4. */
final class Tables {

  private static final double[] X = {0.5, -1.5, 2};
  private static final double[] THETA = {0.2, 0.4, -0.3};
  private static final double[][] ALPHA = {{0.1, -0.7, 0.3}, {0.9, 0.2, -0.4}};
  private static final double[] BETA = {1.1, -0.6};

  private static final Variable W = variable(3);
  private static final Expression XI1 = W.times(-3);
  private static final Expression XI2 = exp(XI1);
  private static final Expression XI3 = XI2.plus(1);
  private static final Expression XI4 = constant(1).dividedBy(XI3);
  private static final Expression XI5 = log(XI4);
  private static final Expression LOSS = XI5.negative();

  private Tables() {}

  static List<Entry> rows() {
    return List.of(cases(), forward());
  }

  static List<Entry> errata() {
    return List.of(likelihood(), lastTerm(), onePath(), sign(), header(), missing());
  }

  private static Entry cases() {
    return row("G13", "logistic regression, and one hidden layer", "S4, cases 1 and 2")
        .formula(
            "J = y* ln y + (1 - y*) ln(1 - y); dJ/dtheta_j = dJ/da x_j;"
                + " dJ/dbeta_j = dJ/db z_j; dJ/dalpha_ji = dJ/db beta_j sigmoid'(a_j) x_i")
        .code("sigmoid(beta.dot(z))")
        .note("y* = 1, so J = ln y and dJ/da = 1 - y; numbers are ours. See E4-1 to E4-3.")
        .equal("3 partial derivatives by theta", 1e-15, regression())
        .equal("2 partial derivatives by beta, 6 by alpha", 1e-15, hidden());
  }

  private static double regression() {
    Variable theta = variable(Matrix.of(1, 3, THETA));
    Expression y = sigmoid(theta.dot(constant(Matrix.of(3, 1, X))));
    log(y).backward();
    double worst = 0;
    for (int j = 0; j < X.length; j++) {
      worst = Math.max(worst, Math.abs(theta.gradients().get(j) - (1 - y.value()) * X[j]));
    }
    return worst;
  }

  private static double hidden() {
    Variable alpha = variable(Matrix.ofRows(ALPHA));
    Variable beta = variable(Matrix.of(1, 2, BETA));
    Expression z = sigmoid(alpha.dot(constant(Matrix.of(3, 1, X))));
    Expression y = sigmoid(beta.dot(z));
    log(y).backward();
    double byB = 1 - y.value();
    double worst = 0;
    for (int j = 0; j < BETA.length; j++) {
      double hidden = z.values().get(j);
      worst = Math.max(worst, Math.abs(beta.gradients().get(j) - byB * hidden));
      double byA = byB * BETA[j] * hidden * (1 - hidden);
      for (int i = 0; i < X.length; i++) {
        worst = Math.max(worst, Math.abs(alpha.gradients().get(j, i) - byA * X[i]));
      }
    }
    return worst;
  }

  private static Entry forward() {
    return row("G14", "a table of forward mode", "S4")
        .formula("L = -ln(1 / (1 + exp(-W x))), W = 3, x = 3, y = 1: xi_1 = -W x to xi_5 = ln xi_4")
        .code("constant(1).dividedBy(XI3)")
        .note("dxi/dW runs through the table; its signs and its last number are erratum E4-4.")
        .exactly("xi_1", "-9", XI1.value())
        .exactly("dxi_1/dW", "-3", XI1.derivative(W))
        .equal("xi_2 and exp(-9)", 0, XI2.value() - Math.exp(-9))
        .equal("xi_3 and 1 + exp(-9)", 0, XI3.value() - (1 + Math.exp(-9)))
        .equal("xi_4 and 1 / (1 + exp(-9))", 0, XI4.value() - 1 / (1 + Math.exp(-9)))
        .printed("L", "1.2340e-4", LOSS.value())
        .cut("the size of dL/dW, cut off", "0.00037018372", -LOSS.derivative(W))
        .derived("dL/dW", "-0.000370183728", LOSS.derivative(W));
  }

  private static Entry likelihood() {
    Variable a = variable(Math.log(0.301 / 0.699));
    Expression j = log(sigmoid(a));
    j.backward();
    return erratum("E4-1", "a likelihood is no loss", "S4")
        .prints("J = y* ln y + (1 - y*) ln(1 - y), to be minimized.")
        .instead("That is the log-likelihood, which grows as y gets better; a loss needs a minus.")
        .derived("J at y = 0.301, y* = 1", "-1.2006", j.value())
        .derived("-J, the loss of row L4", "1.2006", j.negative().value())
        .holds("descent of J lowers y: dJ/da > 0 for y* = 1", a.gradient() > 0);
  }

  private static Entry lastTerm() {
    Variable y = variable(0.3);
    log(y).times(0.4).plus(log(constant(1).minus(y)).times(0.6)).backward();
    double asTyped = 0.4 / 0.3 + 0.6 / (1 - 0.3);
    return erratum("E4-2", "the sign of the second term", "S4, modules")
        .prints("dJ/dy = y*/y + (1 - y*) / (1 - y).")
        .instead("y*/y + (1 - y*) / (y - 1), as on the two slides before.")
        .note("y = 0.3, y* = 0.4.")
        .derived("dJ/dy by the graph", "0.476190", y.gradient())
        .holds("as typed it is 2.19, which is not that", Math.abs(asTyped - y.gradient()) > 1);
  }

  private static Entry onePath() {
    Variable x = variable(Matrix.of(3, 1, X));
    Expression a = constant(Matrix.ofRows(ALPHA)).dot(x);
    a.at(0, 0).backward();
    double ofOne = x.gradients().get(0);
    x.zeroGradient();
    a.sum().backward();
    return erratum("E4-3", "where the sum belongs", "S4")
        .prints("da_j/dx_i = sum_j alpha_ji.")
        .instead("da_j/dx_i = alpha_ji; dJ/dx_i = sum_j dJ/da_j alpha_ji.")
        .note("alpha_11 = 0.1, alpha_21 = 0.9.")
        .derived("da_1/dx_1", "0.1", ofOne)
        .derived("d(a_1 + a_2)/dx_1", "1.0", x.gradients().get(0));
  }

  private static Entry sign() {
    return erratum("E4-4", "signs in the table of forward mode", "S4")
        .prints(
            "dxi_4/dxi_3 = +(1/(1 + exp(-9)))^2; running signs -, -, + and at the end"
                + " +0.00037018372.")
        .instead("dxi_4/dxi_3 is negative; running -3, -3 e^-9, -3 e^-9, +, +, -.")
        .misprinted("dL/dW", "0.00037018372", LOSS.derivative(W))
        .derived("dL/dW", "-0.000370183728", LOSS.derivative(W))
        .derived("dxi_1/dW", "-3", XI1.derivative(W))
        .derived("dxi_2/dW", "-0.000370229", XI2.derivative(W))
        .derived("dxi_3/dW", "-0.000370229", XI3.derivative(W))
        .derived("dxi_4/dW", "0.000370138", XI4.derivative(W))
        .derived("dxi_5/dW", "0.000370184", XI5.derivative(W));
  }

  private static Entry header() {
    return erratum("E4-5", "what forward mode carries along", "S4")
        .prints("dL/dxi_n as the head of a column of forward mode.")
        .instead("dxi_n/dW: the loss is not known before the last line.")
        .derived("dxi_4/dW, which the column has", "0.000370138", XI4.derivative(W))
        .derived("dL/dxi_4, which it does not", "-1.000123", -1 / XI4.value());
  }

  private static Entry missing() {
    return leftOut(
        "E4-6",
        "dJ/du_2 is used and not shown",
        "S4",
        "an omission: dJ/du_2 = dJ/du, for u is a sum. Row G12 computes with it.");
  }
}
