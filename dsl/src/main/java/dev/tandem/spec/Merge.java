package dev.tandem.spec;

import java.util.HashSet;
import java.util.List;

/**
 * Joins branches into one. Backends see branches as nodes that read the same node, and as a merge
 * that reads several.
 *
 * <p>All branches have the same shape, but for concatenation, which joins vectors of any sizes, and
 * images of equal sides along their channels.
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
    if (join == Join.CONCATENATE) {
      requireRoom(inputs);
      return inputs.get(0).match(new Concatenation(inputs));
    }
    if (new HashSet<>(inputs).size() > 1) {
      throw new SpecException(
          "%s joins branches of equal shape but receives %s; let them end alike, or concatenate"
              .formatted(join, inputs));
    }
    return inputs.get(0);
  }

  @Override
  public List<ParameterSpec> parameters(String node, List<Shape> inputs) {
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

  private static void requireRoom(List<Shape> inputs) {
    long values = inputs.stream().mapToLong(Shape::size).sum();
    if (values > Layer.Dense.MOST_VALUES) {
      throw new SpecException(
          "%s joins %d values but one sample holds at most %d; use smaller branches"
              .formatted(Join.CONCATENATE, values, Layer.Dense.MOST_VALUES));
    }
  }

  /** The shape of branches one behind the other, by the shape of the first. */
  private record Concatenation(List<Shape> inputs) implements Shape.Cases<Shape> {

    @Override
    public Shape vector(Shape.Vector shape) {
      require(inputs.stream().allMatch(input -> input instanceof Shape.Vector));
      return new Shape.Vector(inputs.stream().mapToInt(Shape::size).sum());
    }

    /** Behind each other lie the channels. */
    @Override
    public Shape image(Shape.Image shape) {
      require(
          inputs.stream()
              .allMatch(
                  input ->
                      input instanceof Shape.Image image
                          && image.height() == shape.height()
                          && image.width() == shape.width()));
      int pixels = shape.height() * shape.width();
      int channels = inputs.stream().mapToInt(input -> input.size() / pixels).sum();
      return new Shape.Image(channels, shape.height(), shape.width());
    }

    private void require(boolean fit) {
      if (!fit) {
        throw new SpecException(
            "%s joins vectors, or images of equal height and width, but receives %s; %s"
                .formatted(Join.CONCATENATE, inputs, "let them end alike, or flatten() them"));
      }
    }
  }
}
