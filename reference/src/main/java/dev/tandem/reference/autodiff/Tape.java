package dev.tandem.reference.autodiff;

import static dev.tandem.reference.autodiff.DoubleArithmetic.DOUBLES;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One pass over a graph in one arithmetic: forward in topological order, backward against it, each
 * node once however many paths lead to it. Source: course G12 (S4).
 *
 * @param <N> a number
 */
public final class Tape<N> {

  private final Arithmetic<N> numbers;

  /** In topological order: each node after all of its inputs. */
  private final Map<Expression, Values<N>> values = new LinkedHashMap<>();

  private Tape(Arithmetic<N> numbers) {
    this.numbers = numbers;
  }

  /**
   * Computes expressions, and all that is below them.
   *
   * @param numbers the arithmetic
   * @param variables what each variable holds in it
   * @param roots the expressions
   * @return the pass
   * @param <N> a number
   */
  public static <N> Tape<N> of(
      Arithmetic<N> numbers,
      Function<Variable, Values<N>> variables,
      Collection<? extends Expression> roots) {
    Tape<N> tape = new Tape<>(numbers);
    for (Expression node : order(roots)) {
      tape.values.put(node, tape.forward(node, variables));
    }
    return tape;
  }

  /**
   * Computes expressions in doubles, from what their variables hold.
   *
   * @param roots the expressions
   * @return the pass
   */
  public static Tape<Double> of(Collection<? extends Expression> roots) {
    return of(DOUBLES, variable -> Values.of(variable.held(), DOUBLES), roots);
  }

  /**
   * What an expression of this pass came to.
   *
   * @param expression a root, or something below one
   * @return its values
   * @throws IllegalArgumentException when it is not part of this pass
   */
  public Values<N> values(Expression expression) {
    Values<N> found = values.get(expression);
    if (found == null) {
      throw new IllegalArgumentException("the expression is not below the roots of this pass");
    }
    return found;
  }

  /** The number of nodes. */
  public int size() {
    return values.size();
  }

  /**
   * The way back: {@code s = 1} at the root, then against the topological order; what a node
   * receives on all of its edges is added up before it passes it on.
   *
   * @param root an expression of this pass
   * @return the derivative of the sum of its values by each variable below it
   * @throws IllegalArgumentException when it is not part of this pass
   */
  public Map<Variable, Values<N>> gradients(Expression root) {
    Values<N> of = values(root);
    Map<Expression, Values<N>> seeds = new LinkedHashMap<>();
    seeds.put(root, Values.of(of.rows(), of.columns(), i -> numbers.of(1)));
    Map<Variable, Values<N>> gradients = new LinkedHashMap<>();
    List<Expression> order = new ArrayList<>(values.keySet());
    for (int i = order.size() - 1; i >= 0; i--) {
      Values<N> seed = seeds.remove(order.get(i));
      if (seed != null && order.get(i) instanceof Variable variable) {
        gradients.put(variable, seed);
      } else if (seed != null && order.get(i) instanceof Result node) {
        backward(node, seed, seeds);
      }
    }
    return gradients;
  }

  private Values<N> forward(Expression node, Function<Variable, Values<N>> variables) {
    if (node instanceof Result result) {
      return result.operation().forward(numbers, inputs(result));
    }
    return node instanceof Variable variable
        ? variables.apply(variable)
        : Values.of(((Constant) node).held(), numbers);
  }

  private void backward(Result node, Values<N> seed, Map<Expression, Values<N>> seeds) {
    for (int i = 0; i < node.inputs().size(); i++) {
      if (node.inputs().get(i).hasVariables()) {
        Values<N> share = node.operation().backward(numbers, inputs(node), values(node), seed, i);
        seeds.merge(node.inputs().get(i), share, this::sum);
      }
    }
  }

  private List<Values<N>> inputs(Result node) {
    return node.inputs().stream().map(this::values).toList();
  }

  private Values<N> sum(Values<N> x, Values<N> y) {
    return Values.of(x.rows(), x.columns(), i -> numbers.plus(x.get(i), y.get(i)));
  }

  /** Depth first, with a stack of its own: a graph may be deeper than the thread's. */
  private static Set<Expression> order(Collection<? extends Expression> roots) {
    Set<Expression> order = new LinkedHashSet<>();
    Set<Expression> opened = new LinkedHashSet<>();
    Deque<Expression> open = new ArrayDeque<>();
    roots.forEach(open::addLast);
    while (!open.isEmpty()) {
      Expression node = open.getLast();
      if (opened.add(node)) {
        node.inputs().stream().filter(input -> !opened.contains(input)).forEach(open::addLast);
      } else {
        open.removeLast();
        order.add(node);
      }
    }
    return order;
  }
}
