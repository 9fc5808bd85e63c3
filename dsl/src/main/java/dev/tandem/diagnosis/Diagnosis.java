package dev.tandem.diagnosis;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.run.Learner;
import dev.tandem.spec.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How a batch's gradient goes back through a network, and which units have stopped to pass it on.
 *
 * <p>The measure of a layer is {@code |dC/db|}, the norm of the derivative of the objective by its
 * biases, since every engine gives it. Unless biases are penalized, {@code dC/db} is the sum over
 * the samples of {@code dC/dz}, z being the drive; {@code C} is a mean over the samples, so this is
 * the mean of the samples' own derivatives, and samples that pull in opposite ways cancel. For a
 * batch of one sample it is {@code dC/dz} itself, the course's measure. In a convolution it is also
 * the sum over all places.
 *
 * <p>Prints as a table, with its advice below:
 *
 * <pre>{@code
 * System.out.println(Diagnosis.of(learner, data.all()));
 * }</pre>
 *
 * <p>Source: course D1 to D3 (S0 13, S1 6).
 *
 * @param samples size of the batch
 * @param layers those that have biases or an activation, in the order of the network
 */
public record Diagnosis(int samples, List<LayerDiagnosis> layers) {

  /** Copies the layers. */
  public Diagnosis {
    layers = List.copyOf(layers);
  }

  /**
   * Examines a network where it stands, in training mode. Changes nothing.
   *
   * @param learner of any backend
   * @param batch samples and targets: one for the course's norms, 20 or more to find dead units
   * @return the diagnosis
   * @throws SpecException when a layer has an activation without a derivative
   * @throws DataException when the batch does not fit the network
   */
  public static Diagnosis of(Learner learner, Batch batch) {
    return new Diagnosis(batch.size(), new Examination(learner, batch).layers());
  }

  /**
   * The ratio of each layer's gradient to that of the next one, which is nearer to the output.
   *
   * @return one fewer than there are layers with a gradient; in a network with branches, in the
   *     order of its nodes
   */
  public List<Double> ratios() {
    List<LayerDiagnosis> measured = measured();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i + 1 < measured.size(); i++) {
      ratios.add(norm(measured.get(i)) / norm(measured.get(i + 1)));
    }
    return ratios;
  }

  /**
   * What the gradient is multiplied by at each layer on the way back: the geometric mean of the
   * ratios. Below 1 it vanishes, above 1 it explodes.
   *
   * @return none when fewer than two layers have a gradient, or one that is 0 or not finite
   */
  public OptionalDouble factor() {
    List<Double> ratios = ratios();
    double logarithms = ratios.stream().mapToDouble(Math::log).sum();
    return ratios.isEmpty() || !Double.isFinite(logarithms)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.exp(logarithms / ratios.size()));
  }

  /** What is wrong and what can be done, one sentence each; none when nothing was found. */
  public List<String> advice() {
    return Advice.on(this);
  }

  /** The layers that have a gradient. */
  List<LayerDiagnosis> measured() {
    return layers.stream().filter(layer -> layer.gradient().isPresent()).toList();
  }

  private static double norm(LayerDiagnosis layer) {
    return layer.gradient().orElseThrow();
  }

  @Override
  public String toString() {
    return DiagnosisTable.of(this);
  }
}
