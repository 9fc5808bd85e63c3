package dev.tandem.approximation;

import dev.tandem.spec.Layer;
import dev.tandem.spec.Network;
import dev.tandem.spec.Node;
import dev.tandem.spec.SpecException;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * A network that approximates a function f by {@code G(x) = sum_k f(c_k) P_k(x)}: the domain is cut
 * into equal cells with centers c_k, and P_k is 1 in cell k and 0 elsewhere.
 *
 * <p>On an interval a box is the difference of two steps, {@code P_k(x) = H(x - b_k) - H(x -
 * b_(k+1))}. Their sum needs one step for each edge between two cells, with the weight {@code
 * f(c_k) - f(c_(k-1))}, and a bias of {@code f(c_0)}: one hidden layer. In more dimensions a box is
 * the step of a sum of steps, so there are two hidden layers. H is 1 at 0.
 *
 * <pre>{@code
 * StepNetwork sine = StepNetwork.approximating(Math::sin).from(0).to(Math.PI).within(0.01);
 * Network network = sine.network();
 * }</pre>
 *
 * <p>Source: course D6 (S0 12.1, S1 2.2, S4).
 *
 * @param network with given weights; ends in one linear unit
 * @param cells along each axis
 * @param steepness L: f changes by at most L times the greatest change of a coordinate
 * @param bound L times half of a cell's width: no error is greater, apart from rounding, if f is
 *     nowhere steeper than L
 * @param measured the greatest error at many points of each cell, its corners among them
 */
public record StepNetwork(
    Network network, int cells, double steepness, double bound, double measured) {

  /**
   * Begins the approximation of a function of one variable, on [0, 1] if nothing else is said.
   *
   * @param function f, continuous
   * @return what else can be said
   */
  public static Request approximating(DoubleUnaryOperator function) {
    return new Request(x -> function.applyAsDouble(x[0]), 1);
  }

  /**
   * Begins the approximation of a function of several variables, on [0, 1] in each if nothing else
   * is said.
   *
   * @param dimensions how many variables, 1 to 8
   * @param function f, continuous; must not keep or change its argument
   * @return what else can be said
   * @throws SpecException when there are fewer or more
   */
  public static Request approximating(int dimensions, ToDoubleFunction<double[]> function) {
    return new Request(function, dimensions);
  }

  /** The number of hidden units, of all layers. */
  public int units() {
    int units = -1;
    for (Node node : network.nodes()) {
      units += ((Layer.Dense) node.layer()).units();
    }
    return units;
  }
}
