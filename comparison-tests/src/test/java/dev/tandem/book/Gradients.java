package dev.tandem.book;

import static dev.tandem.book.Entry.erratum;
import static dev.tandem.book.Entry.leftOut;
import static dev.tandem.book.Entry.row;

import java.util.ArrayList;
import java.util.List;

/** Rows G1 to G3, errata E0-8, E0-9 and E1-3: differences. */
final class Gradients {

  private Gradients() {}

  static Chapter chapter() {
    List<Entry> entries = new ArrayList<>(List.of(central(), of2019(), of2021()));
    entries.addAll(Backpropagation.rows());
    entries.addAll(Graphs.rows());
    entries.addAll(Tables.rows());
    entries.add(Graphs.tensors());
    entries.addAll(List.of(truncated(), ascent()));
    entries.addAll(Backpropagation.errata());
    entries.addAll(List.of(output(), summary()));
    entries.addAll(Graphs.errata());
    entries.addAll(Tables.errata());
    return new Chapter(
        "Gradients",
        "By differences, by backpropagation in the engines, and by the expression graph,"
            + " `dev.tandem.reference.autodiff`, which shares no derivative with them.",
        entries);
  }

  private static Entry central() {
    double centralRatio = central(0.1) / central(0.05);
    double forwardRatio = forward(0.01) / forward(0.005);
    return row("G1", "the central difference", "S0 8.1, S1 3.1.2")
        .formula("f'(x) = (f(x + h) - f(x - h)) / (2 h) + O(h^2)")
        .code("(Math.exp(h) - Math.exp(-h)) / (2 * h)")
        .note("f = exp at 0. The referee of the comparisons takes this difference, too.")
        .derived("its error at h over that at h / 2", "4.00", centralRatio)
        .derived("the same of (f(x + h) - f(x)) / h", "2.00", forwardRatio);
  }

  private static double central(double h) {
    return (Math.exp(h) - Math.exp(-h)) / (2 * h) - 1;
  }

  private static double forward(double h) {
    return Math.expm1(h) / h - 1;
  }

  private static Entry of2019() {
    return row("G2", "a derivative by differences, 2019", "S0 example 8.1")
        .formula("E = (y - t)^2, t = 1; dE = (E(theta + 1/2) - E(theta - 1/2)) / 1")
        .code("1 - Math.sqrt(error)")
        .note(
            "The network stood in a figure that is lost. What is left to check: each printed output"
                + " follows from the printed error beside it. The difference itself is erratum E0-8.")
        .printed("y at theta = -0.01, from E = 0.24113", "0.509", outputOf(0.24113))
        .printed("y at theta + 1/2, from E = 0.240761", "0.5093", outputOf(0.240761))
        .printed("y at theta - 1/2, from E = 0.24150", "0.5086", outputOf(0.24150));
  }

  private static double outputOf(double error) {
    return 1 - Math.sqrt(error);
  }

  private static Entry of2021() {
    return row("G3", "a derivative by differences, 2021", "S1 3.1.2")
        .formula("E = -ln y, t = 1; dE = (E(theta + 0.1) - E(theta - 0.1)) / 0.2")
        .code("(1.198 - 1.204) / 0.2")
        .note("The third output is erratum E1-3.")
        .printed("y at theta = -0.509, from E = 1.201", "0.301", Math.exp(-1.201))
        .printed("y at theta = -0.409, from E = 1.198", "0.302", Math.exp(-1.198))
        .derived("dE from the printed E", "-0.030", (1.198 - 1.204) / 0.2)
        .within(
            "dE from all E that round to the printed ones",
            "-0.0292",
            (1.1975 - 1.2045) / 0.2,
            (1.1985 - 1.2035) / 0.2);
  }

  private static Entry truncated() {
    return erratum("E0-8", "the difference of example 8.1", "S0 example 8.1")
        .prints("dE = -0.0007475, from the errors 0.240761 and 0.24150.")
        .instead("-0.000739, as far as the printed errors tell.")
        .note("0.2415085, cut off to 0.24150, would explain it.")
        .misprinted("dE", "-0.0007475", 0.240761 - 0.24150)
        .derived("dE", "-0.000739", 0.240761 - 0.24150)
        .holds(
            "no errors that round to the printed ones have it: they give at least -0.0007445",
            -0.0007475 < 0.2407605 - 0.241505 - 1e-12);
  }

  private static Entry ascent() {
    double a = 1;
    double next = a + 0.1 * -a;
    return erratum("E0-9", "a step of ascent", "S0 8.1")
        .prints("(a, b)_(n+1) = (a, b)_n = k grad E.")
        .instead("(a, b)_(n+1) = (a, b)_n + k grad E.")
        .note("E = -a^2 / 2, a = 1, k = 0.1.")
        .derived("a after a step", "0.9", next)
        .holds("E rises by it", -next * next / 2 > -a * a / 2)
        .holds("as typed the new a would be k dE/da = -0.1, whatever a was", next != 0.1 * -a);
  }

  private static Entry output() {
    return erratum("E1-3", "the third output", "S1 3.1.2")
        .prints("y = 0.302 at theta = -0.609, with E = 1.204.")
        .instead("y = 0.300: it falls when theta does.")
        .misprinted("y from E = 1.204", "0.302", Math.exp(-1.204))
        .derived("y from E = 1.204", "0.300", Math.exp(-1.204));
  }

  private static Entry summary() {
    return leftOut(
        "E1-4",
        "an index in a summary",
        "S1 3.2",
        "a slip of the pen: having the gradient by z(l+1), one wants that by z(l). Row G6 computes"
            + " it.");
  }
}
