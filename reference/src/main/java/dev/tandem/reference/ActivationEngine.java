package dev.tandem.reference;

import dev.tandem.run.Mode;
import java.util.List;

/** {@code a = f(x)} and back: {@code dC/dx} from {@code dC/da}. */
final class ActivationEngine implements LayerEngine {

  private final Signal input;
  private final Signal output;
  private final ActivationFunction activation;

  ActivationEngine(Signal input, ActivationFunction activation) {
    this.input = input;
    this.output = new Signal(input.width);
    this.activation = activation;
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
      activation.forward(input.values[row], output.values[row]);
    }
  }

  @Override
  public void backward(int rows) {
    for (int row = 0; row < rows; row++) {
      activation.backward(input.values[row], output.values[row], output.gradients[row]);
      System.arraycopy(output.gradients[row], 0, input.gradients[row], 0, output.width);
    }
  }
}
