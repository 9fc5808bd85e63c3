package dev.tandem.book;

import static dev.tandem.book.Entry.erratum;
import static dev.tandem.book.Entry.row;
import static dev.tandem.dsl.Tandem.constant;
import static dev.tandem.dsl.Tandem.hardSigmoid;
import static dev.tandem.dsl.Tandem.heaviside;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.piecewiseLinear;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.sign;
import static dev.tandem.dsl.Tandem.vector;
import static dev.tandem.dsl.Tandem.weights;

import dev.tandem.spec.Network;
import java.util.List;

/** Rows A5 to A9, errata E0-4 and E1-2: what jumps or has corners. */
final class Steps {

  private Steps() {}

  static List<Entry> rows() {
    return List.of(threshold(), heavisides(), signs(), steep(), clipped());
  }

  private static Entry threshold() {
    Network step = network(vector(1)).dense(1, heaviside(1));
    return row("A5", "threshold", "S0 3.1")
        .formula("a = 1 for z >= 0, else 0")
        .code("network(vector(1)).dense(1, heaviside(1))")
        .exactly("a(0)", "1", Drives.output(step, 0))
        .exactly("a(-0.5)", "0", Drives.output(step, -0.5))
        .exactly("a(0.5)", "1", Drives.output(step, 0.5));
  }

  private static Entry heavisides() {
    Network step = network(vector(1)).dense(1, heaviside());
    return row("A6", "Heaviside's step", "S4, table")
        .formula("a = 0 for z < 0, 1/2 at 0, 1 for z > 0")
        .code("network(vector(1)).dense(1, heaviside())")
        .exactly("a(-0.5)", "0", Drives.output(step, -0.5))
        .exactly("a(0)", "0.5", Drives.output(step, 0))
        .exactly("a(0.5)", "1", Drives.output(step, 0.5));
  }

  private static Entry signs() {
    Network sign = network(vector(1)).dense(1, sign());
    return row("A7", "sign", "S4, table")
        .formula("a = -1 for z < 0, 0 at 0, 1 for z > 0")
        .code("network(vector(1)).dense(1, sign())")
        .exactly("a(-0.5)", "-1", Drives.output(sign, -0.5))
        .exactly("a(0)", "0", Drives.output(sign, 0))
        .exactly("a(0.5)", "1", Drives.output(sign, 0.5));
  }

  private static Entry steep() {
    Network steep = network(vector(1)).dense(1, sigmoid(), weights(constant(1e6)));
    return row("A8", "a steep logistic function is a step", "S1 2.2")
        .formula("lim sigmoid(w x) = 0 for x < 0, 1 for x > 0, for w to infinity")
        .code("network(vector(1)).dense(1, sigmoid(), weights(constant(1e6)))")
        .exactly("x = -0.001, w = 1e6", "0", Engines.prediction(steep, -0.001))
        .exactly("x = 0.001, w = 1e6", "1", Engines.prediction(steep, 0.001));
  }

  private static Entry clipped() {
    Network ramp = network(vector(1)).dense(1, piecewiseLinear());
    Network hard = network(vector(1)).dense(1, hardSigmoid());
    return row("A9", "piecewise linear", "S4")
        .formula("a = 0 for z <= -1/2, z + 1/2 between, 1 for z >= 1/2")
        .code("network(vector(1)).dense(1, piecewiseLinear())")
        .note("DL4J's HARDSIGMOID is another function: 0.2 z + 0.5, with ends at -2.5 and 2.5.")
        .exactly("a(-0.5)", "0", Drives.output(ramp, -0.5))
        .exactly("a(0.5)", "1", Drives.output(ramp, 0.5))
        .derivedExactly("a(0.25)", "0.75", Drives.output(ramp, 0.25))
        .derivedExactly("a'(0.25)", "1", Drives.slope(ramp, 0.25))
        .derived("hardSigmoid() at 0.25", "0.55", Drives.output(hard, 0.25));
  }

  static Entry rectifierIsNotLinear() {
    Network relu = network(vector(1)).dense(1, relu());
    return erratum("E0-4", "the rectifier is not linear", "S0 6.3")
        .prints("ReLU, as a \"linear activation\".")
        .instead("It is linear in pieces: f(-1) + f(1) would be f(0) if it were linear.")
        .exactMisprint(
            "f(-1) + f(1), were f linear",
            "0",
            Drives.output(relu, -1).with(Drives.output(relu, 1), Double::sum))
        .derivedExactly("f(0)", "0", Drives.output(relu, 0));
  }

  static Entry limit() {
    return erratum("E1-2", "the limit at 0", "S1 2.2")
        .prints("lim sigmoid(w x) = 0 for x <= 0.")
        .instead("1/2 at x = 0, whatever w is: S4's Heaviside step, not S0's threshold.")
        .exactMisprint("sigmoid(w 0), in the limit", "0", atZero(1e6))
        .derivedExactly("sigmoid(w 0), w = 1", "0.5", atZero(1))
        .derivedExactly("sigmoid(w 0), w = 1e6", "0.5", atZero(1e6))
        .derivedExactly(
            "heaviside() at 0", "0.5", Drives.output(network(vector(1)).dense(1, heaviside()), 0));
  }

  private static Ours atZero(double w) {
    return Engines.prediction(network(vector(1)).dense(1, sigmoid(), weights(constant(w))), 0);
  }
}
