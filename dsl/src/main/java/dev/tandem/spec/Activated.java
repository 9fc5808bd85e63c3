package dev.tandem.spec;

import java.util.List;

/**
 * {@code a = f(x)}: an activation as a layer of its own, such as behind a normalization.
 *
 * @param activation f: for each value alone, or for vectors also one that compares their units
 */
public record Activated(Activation activation) implements Layer {

  @Override
  public String kind() {
    return "activation";
  }

  @Override
  public Shape outputFor(List<Shape> inputs) {
    if (inputs.get(0) instanceof Shape.Image image && activation.comparesUnits()) {
      throw new SpecException(
          "%s compares the units of a vector but receives %s; call flatten() before it"
              .formatted(this, image));
    }
    return inputs.get(0);
  }

  @Override
  public List<ParameterSpec> parameters(String node, List<Shape> inputs) {
    return List.of();
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.activation(this);
  }

  @Override
  public String toString() {
    return "activation(" + activation + ")";
  }
}
