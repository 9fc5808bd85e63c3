package dev.tandem.reference;

import dev.tandem.run.Mode;
import java.util.List;

/**
 * {@code a = x}: an image lies in a row as a vector does, so what it gives is what it reads, and
 * the gradients of its readers are those of its input.
 */
final class FlattenEngine implements LayerEngine {

  private final Signal signal;

  FlattenEngine(Signal signal) {
    this.signal = signal;
  }

  @Override
  public Signal output() {
    return signal;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public void reserve(int rows) {
    signal.reserve(rows);
  }

  @Override
  public void forward(int rows, Mode mode, long step) {}

  @Override
  public void backward(int rows) {}
}
