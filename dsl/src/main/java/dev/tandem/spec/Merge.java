package dev.tandem.spec;

import java.util.HashSet;
import java.util.List;

/**
 * Joins branches into one. Backends see branches as nodes that read the same node, and as a merge
 * that reads several.
 *
 * <p>All branches have the same shape, but for concatenation, which joins vectors of any sizes.
 *
 * @param join how
 */
public record Merge(Join join) implements Layer {

  @Override
  public String kind() {
    return "merge";
  }

  @Override
  public Shape outputFor(List<Shape> inputs) {
    return join == Join.CONCATENATE
        ? inputs.get(0).match(new Concatenation(inputs))
        : inputs.get(0);
  }

  /** None; but here the name of the node is known, so here the shapes are compared. */
  @Override
  public List<ParameterSpec> parameters(String node, List<Shape> inputs) {
    if (join != Join.CONCATENATE && new HashSet<>(inputs).size() > 1) {
      throw new SpecException(
          "%s: %s joins branches of equal shape but receives %s; let them end alike, or concatenate"
              .formatted(node, join, inputs));
    }
    return List.of();
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.merge(this);
  }

  @Override
  public String toString() {
    return join.verb() + "()";
  }

  /** The shape of branches one behind the other, by the shape of the first. */
  private record Concatenation(List<Shape> inputs) implements Shape.Cases<Shape> {

    @Override
    public Shape vector(Shape.Vector shape) {
      return new Shape.Vector(inputs.stream().mapToInt(Shape::size).sum());
    }
  }
}
