package dev.tandem.book;

import static dev.tandem.book.Entry.erratum;
import static dev.tandem.book.Entry.row;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.reference.autodiff.Expressions.constant;
import static dev.tandem.reference.autodiff.Expressions.cos;
import static dev.tandem.reference.autodiff.Expressions.exp;
import static dev.tandem.reference.autodiff.Expressions.log;
import static dev.tandem.reference.autodiff.Expressions.sigmoid;
import static dev.tandem.reference.autodiff.Expressions.sin;
import static dev.tandem.reference.autodiff.Expressions.variable;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.reference.autodiff.Expression;
import dev.tandem.reference.autodiff.Tape;
import dev.tandem.reference.autodiff.Variable;
import dev.tandem.run.Backend;
import dev.tandem.run.Learner;
import dev.tandem.run.Parameters;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterId.Role;
import java.util.List;
import java.util.Map;

/** Rows G8 to G12 and G15, errata E1-5 and E1-6: the expression graph. */
final class Graphs {

  private static final double[][] INPUTS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  private static final double[][] TARGETS = {{0}, {1}, {1}, {1}};
  private static final int STEPS = 50;

  private Graphs() {}

  static List<Entry> rows() {
    return List.of(first(), chain(), descent(), matrices(), shared());
  }

  static List<Entry> errata() {
    return List.of(increment(), accumulation());
  }

  private static Entry first() {
    Variable x = variable(0.7);
    Variable y = variable(-2.5);
    Expression f = sin(x).plus(x.times(y));
    f.backward();
    return row("G8", "the first graph", "S1 4.1")
        .formula("f = sin x + x y, df/dx = cos x + y, df/dy = x")
        .code("sin(x).plus(x.times(y))")
        .note("x = 0.7, y = -2.5.")
        .equal("f and its formula", 0, f.value() - (Math.sin(0.7) - 1.75))
        .equal("df/dx and its formula", 0, x.gradient() - (Math.cos(0.7) - 2.5))
        .derived("df/dx", "-1.735158", x.gradient())
        .derived("df/dy", "0.7", y.gradient());
  }

  private static Entry chain() {
    Variable x = variable(0.8);
    Expression f = exp(sin(x.square()));
    f.backward();
    double formula = Math.exp(Math.sin(0.64)) * Math.cos(0.64) * 1.6;
    return row("G9", "a chain", "S1 4.1.2")
        .formula("(F(G(H(x))))' = F'(G(H(x))) G'(H(x)) H'(x)")
        .code("exp(sin(x.square()))")
        .equal("backwards, and the formula, at x = 0.8", 1e-15, x.gradient() - formula)
        .equal("forwards, and the formula", 1e-15, f.derivative(x) - formula);
  }

  private static Entry descent() {
    Variable weights = variable(Matrix.of(2, 1, 0.3, -0.2));
    Variable bias = variable(0.1);
    Expression a = constant(Matrix.ofRows(INPUTS)).dot(weights).plus(bias);
    Expression d = sigmoid(a).minus(constant(Matrix.ofRows(TARGETS))).square().sum().times(0.5 / 4);
    final double before = d.value();
    for (int step = 0; step < STEPS; step++) {
      weights.zeroGradient();
      bias.zeroGradient();
      d.backward();
      weights.set(weights.minus(constant(weights.gradients()).times(2)).values());
      bias.set(bias.value() - 2 * bias.gradient());
    }
    double first = weights.values().get(0);
    return row("G10", "gradient descent on the graph", "S1 4.2")
        .formula("d = E(1/2 |y - T|^2); theta' = theta - kappa dd/dtheta")
        .code("network(vector(2)).dense(1, sigmoid())")
        .note("OR, from w = (0.3, -0.2), b = 0.1 with kappa = 2: the graph by hand, and engines.")
        .holds("d falls", d.value() < before)
        .equal(
            "w_1 after 50 steps, by hand and by each engine",
            1e-13,
            Engines.one(Graphs::trained).map(w -> w - first));
  }

  private static double trained(Backend engine) {
    Learner learner =
        engine.learn(
            network(vector(2))
                .dense(1, sigmoid())
                .minimizing(quadratic())
                .by(sgd(2), epochs(1).batchesOf(4).seed(1)),
            Parameters.of(
                Map.of(
                    new ParameterId("dense1", Role.WEIGHTS), Matrix.of(2, 1, 0.3, -0.2),
                    new ParameterId("dense1", Role.BIASES), Matrix.of(1, 1, 0.1))));
    for (int step = 0; step < STEPS; step++) {
      learner.step(Batch.of(INPUTS, TARGETS));
    }
    return learner.parameters().get("dense1.weights").get(0);
  }

  private static Entry matrices() {
    Variable a = variable(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6));
    Variable b = variable(Matrix.of(3, 2, 7, 8, 9, 10, 11, 12));
    Matrix s = Matrix.of(2, 2, 1, -1, 0.5, 2);
    a.dot(b).times(constant(s)).sum().backward();
    Variable c = variable(Matrix.of(2, 2, 1, 2, 3, 4));
    Variable d = variable(Matrix.of(2, 2, 5, 6, 7, 8));
    c.plus(d).times(constant(s)).sum().backward();
    return row("G11", "rules for matrices", "S1 4.2.3")
        .formula("A + B: s and s; A B: s B^T and A^T s")
        .code("a.dot(b).times(constant(s)).sum().backward()")
        .holds(
            "s B^T, by hand (-1 -1 -1; 19.5 24.5 29.5)",
            a.gradients().equals(Matrix.of(2, 3, -1, -1, -1, 19.5, 24.5, 29.5)))
        .holds(
            "A^T s, by hand (3 7; 4.5 8; 6 9)",
            b.gradients().equals(Matrix.of(3, 2, 3, 7, 4.5, 8, 6, 9)))
        .holds("of a sum, s for both", c.gradients().equals(s) && d.gradients().equals(s));
  }

  private static Entry shared() {
    Variable x = variable(1.3);
    Expression j = cos(sin(x.square()).plus(x.square().times(3)));
    j.backward();
    return row("G12", "a square with two readers", "S4")
        .formula("J = cos(sin t + 3 t), t = x^2: dJ/dx = -sin(u) (cos t + 3) 2 x")
        .code("cos(sin(x.square()).plus(x.square().times(3)))")
        .note("The formula is printed, the number at x = 1.3 is not.")
        .derived("dJ/dx, backwards", "1.636774", x.gradient())
        .derived("dJ/dx, forwards", "1.636774", j.derivative(x));
  }

  static Entry tensors() {
    double[] logs = log(constant(Matrix.of(2, 2, 1, 2, 3, 4))).values().toArray();
    Variable x = variable(Matrix.of(1, 2, 1, 2));
    Expression product = x.at(0, 0).times(x.at(0, 1));
    Matrix ofProduct = gradients(x, product);
    Matrix ofBoth = gradients(x, product.plus(x.sum()));
    Matrix stopped = gradients(x, product.plus(x.sum().stopGradient()));
    Matrix twice = gradients(x, product, x.sum());
    return row("G15", "a session with PyTorch", "S1 5.1.1")
        .formula("log; gradients of prod(x), of prod(x) + sum(x), with no_grad; two calls add up")
        .code("product.plus(x.sum().stopGradient())")
        .exactly("log 1", "0", logs[0])
        .printed("log 2", "0.6931", logs[1])
        .printed("log 3", "1.0986", logs[2])
        .printed("log 4", "1.3863", logs[3])
        .exactly("by x_1 of prod (1, 2)", "2", ofProduct.get(0))
        .exactly("by x_2", "1", ofProduct.get(1))
        .exactly("by x_1 of prod + sum", "3", ofBoth.get(0))
        .exactly("by x_2", "2", ofBoth.get(1))
        .exactly("by x_1, no_grad around the sum", "2", stopped.get(0))
        .exactly("by x_2", "1", stopped.get(1))
        .exactly("by x_1 after two calls, of prod and of sum", "3", twice.get(0))
        .exactly("by x_2", "2", twice.get(1));
  }

  /** What all passes together leave in x. */
  private static Matrix gradients(Variable x, Expression... passes) {
    x.zeroGradient();
    for (Expression pass : passes) {
      pass.backward();
    }
    return x.gradients();
  }

  private static Entry increment() {
    Variable x = variable(3);
    Expression doubled = x;
    for (int i = 0; i < 30; i++) {
      doubled = doubled.plus(doubled);
    }
    return erratum("E1-5", "how a gradient is incremented", "S1 4.1.2")
        .prints("Incrementing means multiplying; backward calls a creator that a leaf lacks.")
        .instead("It means adding, and stops at leaves. Nodes in reverse order are met once each.")
        .derivedExactly("of x x at 3, a sum of two paths", "6", gradient(x, x.times(x)))
        .derivedExactly("of 30 doublings", "1073741824", gradient(x, doubled))
        .derivedExactly("nodes met, not 2^31", "31", Tape.of(List.of(doubled)).size());
  }

  private static double gradient(Variable x, Expression of) {
    return gradients(x, of).get(0);
  }

  private static Entry accumulation() {
    Variable x = variable(Matrix.of(1, 2, 1, 2));
    Matrix twice = gradients(x, x.at(0, 0).times(x.at(0, 1)), x.at(0, 0).times(x.at(0, 1)));
    return erratum("E1-6", "when gradients add up", "S1 5.1.1")
        .prints("They are added when one says retain_graph=True.")
        .instead("They always are; that option only lets one graph be walked twice.")
        .note("Two graphs of prod(x) at (1, 2), each walked once.")
        .derivedExactly("by x_1", "4", twice.get(0))
        .derivedExactly("by x_2", "2", twice.get(1));
  }
}
