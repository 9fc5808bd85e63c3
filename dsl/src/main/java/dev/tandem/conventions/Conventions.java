package dev.tandem.conventions;

import dev.tandem.spec.Optimizer;
import dev.tandem.spec.SpecException;
import java.util.OptionalLong;

/**
 * The translator: what a number of the course, of Tandem, DL4J, PyTorch or Keras is in the words of
 * another, under which condition both are the same, and where they part when it fails.
 *
 * <pre>{@code
 * Conventions.dropout(0.2).from(TANDEM).to(DL4J).words()                       // new Dropout(0.8)
 * Conventions.l2(5).over(50_000).from(S3).to(KERAS).words()                    // kernel_regularizer=l2(5.0E-5)
 * Conventions.momentum(0.9).withRate(0.1).from(S0).to(PYTORCH).exactness()     // only while ...
 * }</pre>
 *
 * <p>Translated numbers are rounded to 15 digits, as people write them. All hold for the same
 * gradients, batches and masks. Source: course section 3; DL4J 1.0.0-M2.1, PyTorch 2 and Keras 3 as
 * they compute.
 */
public final class Conventions {

  private Conventions() {}

  /**
   * The number beside the word dropout: a share that is dropped, or kept.
   *
   * @param number a probability
   * @return the question
   */
  public static Question<Double> dropout(double number) {
    return new DropoutNumber(number);
  }

  /**
   * The number of an L2 penalty, which differs by a half, by the number of samples, and in what
   * becomes of the biases.
   *
   * @param number lambda or the coefficient, 0 or more and finite
   * @return the question; say {@code over(n)} where S3 takes part
   */
  public static L2Number l2(double number) {
    return new L2Number(number, OptionalLong.empty());
  }

  /**
   * Momentum, which needs its learning rate beside it.
   *
   * @param number mu or beta, in [0, 1)
   * @return the number; say {@code withRate(eta)} next
   */
  public static MomentumNumber momentum(double number) {
    return new MomentumNumber(number);
  }

  /**
   * The course's ball, which rolls by its own two numbers.
   *
   * @param timeStep dt, positive and finite
   * @return the number; say {@code withFriction(r)} next
   */
  public static BallNumber ball(double timeStep) {
    return new BallNumber(timeStep);
  }

  /**
   * The momentum of an optimizer of this language; plain gradient descent has momentum 0.
   *
   * @param optimizer with constant numbers
   * @return the rule
   * @throws SpecException when a number follows a schedule, or the optimizer is an adaptive one
   */
  public static MomentumRule momentumOf(Optimizer optimizer) {
    return optimizer.match(OptimizerRules.TABLE);
  }

  /**
   * A learning rate beside a loss: say next which factor differs.
   *
   * @param learningRate eta, positive and finite
   * @return the number
   */
  public static RateNumber rate(double learningRate) {
    return new RateNumber(learningRate);
  }

  /**
   * Adam's epsilon: added to the root of the corrected mean square, or to the root before the
   * correction.
   *
   * @param epsilon 0 or more and finite
   * @return the question
   */
  public static Question<Double> adamEpsilon(double epsilon) {
    return new AdamEpsilon(epsilon);
  }

  /**
   * RMSprop's epsilon: added to the root, or under it, or also what the mean square starts from.
   *
   * @param epsilon 0 or more and finite
   * @return the question
   */
  public static Question<Double> rmsPropEpsilon(double epsilon) {
    return new RmsPropEpsilon(epsilon);
  }
}
