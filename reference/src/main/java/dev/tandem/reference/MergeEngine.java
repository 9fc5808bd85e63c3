package dev.tandem.reference;

import dev.tandem.run.Mode;
import java.util.List;

/** Several signals become one, sample by sample, by a {@link JoinRule}. */
final class MergeEngine implements LayerEngine {

  private final List<Source> sources;
  private final JoinRule rule;
  private final Signal output;

  /** The branches of one sample. */
  private final double[][] branches;

  MergeEngine(List<Source> sources, JoinRule rule, int width) {
    this.sources = sources;
    this.rule = rule;
    this.output = new Signal(width);
    this.branches = new double[sources.size()][];
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
      rule.forward(branchesOf(row), output.values[row]);
    }
  }

  @Override
  public void backward(int rows) {
    for (int row = 0; row < rows; row++) {
      double[][] x = branchesOf(row);
      for (int i = 0; i < x.length; i++) {
        Source source = sources.get(i);
        if (source.learns()) {
          rule.backward(x, output.gradients[row], i, source.signal().gradients[row]);
        }
      }
    }
  }

  private double[][] branchesOf(int row) {
    for (int i = 0; i < branches.length; i++) {
      branches[i] = sources.get(i).signal().values[row];
    }
    return branches;
  }
}
