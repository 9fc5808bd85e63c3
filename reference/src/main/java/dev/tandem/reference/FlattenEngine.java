package dev.tandem.reference;

import dev.tandem.run.Mode;
import java.util.List;

/** {@code a = x}: an image lies in a row as a vector does, so nothing changes its place. */
final class FlattenEngine implements LayerEngine {

  private final Signal input;
  private final Signal output;

  FlattenEngine(Signal input) {
    this.input = input;
    this.output = new Signal(input.width);
  }

  @Override
  public Signal output() {
    return output;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public void reserve(int rows) {
    output.reserve(rows);
  }

  @Override
  public void forward(int rows, Mode mode, long step) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(input.values[row], 0, output.values[row], 0, output.width);
    }
  }

  @Override
  public void backward(int rows) {
    for (int row = 0; row < rows; row++) {
      System.arraycopy(output.gradients[row], 0, input.gradients[row], 0, output.width);
    }
  }
}
