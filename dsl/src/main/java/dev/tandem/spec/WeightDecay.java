package dev.tandem.spec;

import dev.tandem.spec.ParameterId.Role;

/**
 * Decoupled weight decay: {@code w' = w - u - eta c w} with the optimizer's update {@code u}, the
 * learning rate {@code eta} of the step (1 for an optimizer without one) and {@code w} from before
 * it. No part of the objective and of no momentum: not {@code l2(c)}, which it equals under plain
 * gradient descent alone. Source: Loshchilov and Hutter 2019 (AdamW).
 *
 * @param coefficient c, at least 0 and finite; without the learning rate at most 1
 * @param scale whether the learning rate is a factor too
 * @param role what decays: the weights of all layers, or their biases
 */
public record WeightDecay(double coefficient, Scale scale, Role role) {

  /** By what the coefficient is multiplied. */
  public enum Scale {
    /** By the learning rate of the step: {@code eta c w}. */
    LEARNING_RATE,
    /** By nothing: {@code c w}. */
    ONE
  }

  /** Checks the coefficient. */
  public WeightDecay {
    Limits.requireRole("weightDecay", role);
    if (!(coefficient >= 0) || Double.isInfinite(coefficient)) {
      throw new SpecException(
          "weightDecay(%s): the coefficient must be 0 or more and finite; usual values are %s"
              .formatted(coefficient, "0.0001 to 0.1"));
    }
    if (scale == Scale.ONE && coefficient > 1) {
      throw new SpecException(
          "weightDecay(%s).withoutLearningRate(): takes more than the whole weight in each step; %s"
              .formatted(coefficient, "give a share of at most 1"));
    }
  }

  /**
   * On the weights, times the learning rate.
   *
   * @param coefficient c, at least 0 and finite
   */
  public WeightDecay(double coefficient) {
    this(coefficient, Scale.LEARNING_RATE, Role.WEIGHTS);
  }

  /**
   * {@code w' = w - u - c w}: every step takes the same share of a weight, however small the
   * learning rate is.
   *
   * @return a new decay
   * @throws SpecException when the coefficient is above 1
   */
  public WeightDecay withoutLearningRate() {
    return new WeightDecay(coefficient, Scale.ONE, role);
  }

  /**
   * The same decay of the biases instead of the weights.
   *
   * @return a new decay
   */
  public WeightDecay onBiases() {
    return new WeightDecay(coefficient, scale, Role.BIASES);
  }

  @Override
  public String toString() {
    String words = "weightDecay(" + coefficient + ")";
    return Limits.on(role, scale == Scale.ONE ? words + ".withoutLearningRate()" : words);
  }
}
