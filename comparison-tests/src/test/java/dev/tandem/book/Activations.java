package dev.tandem.book;

import static dev.tandem.book.Entry.row;
import static dev.tandem.dsl.Tandem.arctan;
import static dev.tandem.dsl.Tandem.eSwish;
import static dev.tandem.dsl.Tandem.elu;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.leakyRelu;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.relu;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.softplus;
import static dev.tandem.dsl.Tandem.swish;
import static dev.tandem.dsl.Tandem.tanh;
import static dev.tandem.dsl.Tandem.vector;

import dev.tandem.spec.Network;
import java.util.ArrayList;
import java.util.List;

/** Rows A1 to A4, A10 to A13, A15 and A16: what is smooth, or nearly so. */
final class Activations {

  private static final Network SIGMOID = network(vector(1)).dense(1, sigmoid());

  private Activations() {}

  static Chapter chapter() {
    List<Entry> entries = new ArrayList<>(List.of(logistic(), quarter(), arc(), tangent()));
    entries.addAll(Steps.rows());
    entries.addAll(
        List.of(rectified(), leaky(), exponential(), smooth(), Softmaxes.maxout(), linear()));
    entries.addAll(
        List.of(named(), Softmaxes.probabilities(), Softmaxes.winner(), Softmaxes.signs()));
    entries.addAll(List.of(Steps.rectifierIsNotLinear(), Softmaxes.misprint(), Steps.limit()));
    return new Chapter(
        "Activations",
        "Each layer here has the identity for its weights and biases of 0, so its inputs are its"
            + " drives; derivatives are its gradients by the biases.",
        entries);
  }

  private static Entry logistic() {
    return row("A1", "the logistic function", "all; numbers from S0 13.1, S1 6.1")
        .formula("a = 1 / (1 + exp(-z)), a' = a (1 - a)")
        .code("network(vector(1)).dense(1, sigmoid())")
        .printed("a(5)", "0.9933", Drives.output(SIGMOID, 5))
        .printed("a'(5)", "0.0066", Drives.slope(SIGMOID, 5))
        .printed("a(0.1)", "0.525", Drives.output(SIGMOID, 0.1))
        .printed("a'(0.1)", "0.249", Drives.slope(SIGMOID, 0.1))
        .derived("a'(0.1) / a'(5), printed as almost 40", "37.5", ratio())
        .printed("a(4)", "0.982", Drives.output(SIGMOID, 4))
        .printed("a'(4)", "0.0177", Drives.slope(SIGMOID, 4))
        .printed("0.01 a'(4)", "0.000177", Drives.slope(SIGMOID, 4).map(slope -> 0.01 * slope));
  }

  private static Ours ratio() {
    return Drives.slope(SIGMOID, 0.1).with(Drives.slope(SIGMOID, 5), (one, other) -> one / other);
  }

  private static Entry quarter() {
    boolean below = true;
    for (double z = 0.125; z < 10; z += 0.125) {
      below &= Drives.slope(SIGMOID, z).first() < 0.25;
      below &= Drives.slope(SIGMOID, -z).first() < 0.25;
    }
    return row("A2", "the greatest slope of the logistic function", "S0, S1, S2, S3")
        .formula("max a' = 1/4, at z = 0, where a = 1/2")
        .code("network(vector(1)).dense(1, sigmoid())")
        .exactly("a'(0)", "0.25", Drives.slope(SIGMOID, 0))
        .derivedExactly("a(0)", "0.5", Drives.output(SIGMOID, 0))
        .holds("at 160 other drives between -10 and 10 the slope is below 1/4", below);
  }

  private static Entry arc() {
    Network arctan = network(vector(1)).dense(1, arctan());
    return row("A3", "arc tangent", "S0 3.1, remark 12.1")
        .formula("a = arctan z, a' = 1 / (1 + z^2)")
        .code("network(vector(1)).dense(1, arctan())")
        .note("Its slope needs z, which a layer must keep: a alone gives it only as cos^2 a.")
        .equal("a'(1.5) and 1 / 3.25", 1e-15, Drives.slope(arctan, 1.5).map(s -> s - 1 / 3.25))
        .derived("a(1e12), nearly pi/2", "1.570796", Drives.output(arctan, 1e12))
        .derived("a(-1e12)", "-1.570796", Drives.output(arctan, -1e12));
  }

  private static Entry tangent() {
    Network tanh = network(vector(1)).dense(1, tanh());
    Entry row =
        row("A4", "hyperbolic tangent", "S0, S3, S4")
            .formula("a = tanh z = 2 sigmoid(2 z) - 1, a' = 1 - a^2")
            .code("network(vector(1)).dense(1, tanh())")
            .derived("a(0.7)", "0.604367777", Drives.output(tanh, 0.7));
    for (double z : new double[] {-3, -0.25, 0, 0.7, 5}) {
      Ours stretched = Drives.output(SIGMOID, 2 * z).map(a -> 2 * a - 1);
      row =
          row.equal(
              "a(%s) and the stretched logistic function".formatted(z),
              1e-15,
              Drives.output(tanh, z).with(stretched, (one, other) -> one - other));
    }
    return row.derivedExactly("a'(0)", "1", Drives.slope(tanh, 0));
  }

  private static Entry rectified() {
    Network relu = network(vector(1)).dense(1, relu());
    return row("A10", "rectified linear unit", "all; at the kink S2")
        .formula("a = max(0, z), a' = 1 for z > 0, 0 for z < 0, not defined at 0")
        .code("network(vector(1)).dense(1, relu())")
        .note("At the kink every engine here takes 0.")
        .derivedExactly("a(-2)", "0", Drives.output(relu, -2))
        .derivedExactly("a(3)", "3", Drives.output(relu, 3))
        .exactly("a'(-2)", "0", Drives.slope(relu, -2))
        .exactly("a'(3)", "1", Drives.slope(relu, 3))
        .derivedExactly("a'(0)", "0", Drives.slope(relu, 0));
  }

  private static Entry leaky() {
    Network leaky = network(vector(1)).dense(1, leakyRelu(0.1));
    return row("A11", "leaky rectified linear unit", "S4; S1 1.5 without a slope")
        .formula("a = max(0.1 z, z)")
        .code("network(vector(1)).dense(1, leakyRelu(0.1))")
        .note("DL4J's own slope is 0.01 where none is given.")
        .printed("a'(-2)", "0.1", Drives.slope(leaky, -2))
        .equal("a(-2) and -0.2", 0, Drives.output(leaky, -2).map(a -> a + 0.2))
        .derivedExactly("a(3)", "3", Drives.output(leaky, 3));
  }

  private static Entry exponential() {
    Network elu = network(vector(1)).dense(1, elu(2));
    return row("A12", "exponential linear unit", "S4")
        .formula("a = z for z >= 0, alpha (exp z - 1) for z < 0")
        .code("network(vector(1)).dense(1, elu(2))")
        .note("DL4J's class forgets alpha on the way back; the exact face does not use it.")
        .derived("a(-1)", "-1.264241", Drives.output(elu, -1))
        .derived("a'(-1) = 2 / e", "0.735759", Drives.slope(elu, -1))
        .derivedExactly("a(3)", "3", Drives.output(elu, 3));
  }

  private static Entry smooth() {
    Network softplus = network(vector(1)).dense(1, softplus());
    return row("A13", "softplus", "S4")
        .formula("a = ln(1 + exp z), a' = sigmoid(z)")
        .code("network(vector(1)).dense(1, softplus())")
        .derived("a(0) = ln 2", "0.693147", Drives.output(softplus, 0))
        .derivedExactly("a(800), where exp z overflows", "800", Drives.output(softplus, 800))
        .derivedExactly("a(-800)", "0", Drives.output(softplus, -800))
        .derivedExactly("a'(0)", "0.5", Drives.slope(softplus, 0));
  }

  private static Entry linear() {
    Network linear = network(vector(1)).dense(1, identity());
    return row("A15", "linear units", "S4, Adaline")
        .formula("a = z, a' = 1")
        .code("network(vector(1)).dense(1, identity())")
        .derivedExactly("a(-2.5)", "-2.5", Drives.output(linear, -2.5))
        .derivedExactly("a'(-2.5)", "1", Drives.slope(linear, -2.5));
  }

  private static Entry named() {
    Network one = network(vector(1)).dense(1, swish());
    Network other = network(vector(1)).dense(1, eSwish(1.5));
    return row("A16", "E-swish", "S4")
        .formula("a = beta z sigmoid(z)")
        .code("network(vector(1)).dense(1, eSwish(1.5))")
        .note("The course has the name alone; the formula is that of Alcaide, 2018.")
        .equal(
            "a(2) and 3/2 of swish",
            1e-15,
            Drives.output(other, 2).with(Drives.output(one, 2), (e, swish) -> e - 1.5 * swish));
  }
}
