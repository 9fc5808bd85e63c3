package dev.tandem.spec;

import java.util.List;

/**
 * Optimizers that give each parameter a step size of its own; what they keep starts at 0 unless
 * something else is said.
 */
public sealed interface Adaptive extends Optimizer {

  /**
   * {@code s' = s + g^2, w' = w - eta g / (sqrt(s') + epsilon)}. Source: Duchi, Hazan and Singer,
   * Adaptive subgradient methods, 2011.
   *
   * @param learningRate eta, positive and finite
   * @param epsilon keeps the quotient finite, positive
   * @param form as in the paper, or as in DL4J
   */
  record AdaGrad(Schedule learningRate, double epsilon, Form form) implements Adaptive {

    /** DL4J's. */
    static final double USUAL_EPSILON = 1e-6;

    private static final double DL4J_START = 1e-6;

    /** Checks the numbers. */
    public AdaGrad {
      OptimizerNumbers.requireRate("adaGrad", "learning rate", learningRate);
      OptimizerNumbers.requireEpsilon(epsilon);
    }

    /**
     * With the usual numbers.
     *
     * @param learningRate eta, positive and finite
     * @return the optimizer
     */
    public static AdaGrad of(Schedule learningRate) {
      return new AdaGrad(learningRate, USUAL_EPSILON, Form.TEXTBOOK);
    }

    /**
     * The same with another epsilon.
     *
     * @param epsilon positive; 1e-6 when nothing is said
     * @return a new optimizer
     */
    public AdaGrad epsilon(double epsilon) {
      return new AdaGrad(learningRate, epsilon, form);
    }

    /** As DL4J computes it: {@code s} starts at 1e-6, whatever epsilon is. */
    public AdaGrad asInDl4j() {
      return new AdaGrad(learningRate, epsilon, Form.DL4J);
    }

    @Override
    public List<Slot> slots() {
      return List.of(new Slot(Slot.SQUARE, form == Form.DL4J ? DL4J_START : 0));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.adaGrad(this);
    }

    @Override
    public String toString() {
      String words = "adaGrad(" + learningRate + ")";
      return words + (epsilon == USUAL_EPSILON ? "" : ".epsilon(" + epsilon + ")") + words(form);
    }
  }

  /**
   * {@code s' = rho s + (1 - rho) g^2, w' = w - eta g / (sqrt(s') + epsilon)}. Source: Tieleman and
   * Hinton, lecture 6.5, 2012.
   *
   * @param learningRate eta, positive and finite
   * @param decay rho, in [0, 1)
   * @param epsilon keeps the quotient finite, positive
   * @param form as in the lecture, or as in DL4J
   */
  record RmsProp(Schedule learningRate, double decay, double epsilon, Form form)
      implements Adaptive {

    /** The lecture's. */
    static final double USUAL_DECAY = 0.9;

    /** DL4J's. */
    static final double USUAL_EPSILON = 1e-8;

    /** Checks the numbers. */
    public RmsProp {
      OptimizerNumbers.requireRate("rmsProp", "learning rate", learningRate);
      OptimizerNumbers.requireDecay("decay", decay);
      OptimizerNumbers.requireEpsilon(epsilon);
    }

    /**
     * With the usual numbers.
     *
     * @param learningRate eta, positive and finite
     * @return the optimizer
     */
    public static RmsProp of(Schedule learningRate) {
      return new RmsProp(learningRate, USUAL_DECAY, USUAL_EPSILON, Form.TEXTBOOK);
    }

    /**
     * The same with another decay.
     *
     * @param decay in [0, 1); 0.9 when nothing is said (DL4J: 0.95)
     * @return a new optimizer
     */
    public RmsProp decay(double decay) {
      return new RmsProp(learningRate, decay, epsilon, form);
    }

    /**
     * The same with another epsilon.
     *
     * @param epsilon positive; 1e-8 when nothing is said
     * @return a new optimizer
     */
    public RmsProp epsilon(double epsilon) {
      return new RmsProp(learningRate, decay, epsilon, form);
    }

    /** As DL4J computes it: {@code s} starts at epsilon. */
    public RmsProp asInDl4j() {
      return new RmsProp(learningRate, decay, epsilon, Form.DL4J);
    }

    @Override
    public List<Slot> slots() {
      return List.of(new Slot(Slot.SQUARE, form == Form.DL4J ? epsilon : 0));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.rmsProp(this);
    }

    @Override
    public String toString() {
      return "rmsProp("
          + learningRate
          + ")"
          + (decay == USUAL_DECAY ? "" : ".decay(" + decay + ")")
          + (epsilon == USUAL_EPSILON ? "" : ".epsilon(" + epsilon + ")")
          + words(form);
    }
  }

  /**
   * {@code s' = rho s + (1 - rho) g^2, x = g sqrt(d + epsilon) / sqrt(s' + epsilon), d' = rho d +
   * (1 - rho) x^2, w' = w - x}: no learning rate. DL4J computes the same. Source: Zeiler, ADADELTA,
   * 2012.
   *
   * @param decay rho, in [0, 1)
   * @param epsilon what starts the movement, positive
   */
  record AdaDelta(double decay, double epsilon) implements Adaptive {

    /** The paper's. */
    static final double USUAL_DECAY = 0.95;

    /** The paper's. */
    static final double USUAL_EPSILON = 1e-6;

    /** Checks the numbers. */
    public AdaDelta {
      OptimizerNumbers.requireDecay("decay", decay);
      OptimizerNumbers.requireEpsilon(epsilon);
    }

    /** With the paper's numbers. */
    public static AdaDelta of() {
      return new AdaDelta(USUAL_DECAY, USUAL_EPSILON);
    }

    /**
     * The same with another decay.
     *
     * @param decay in [0, 1); 0.95 when nothing is said
     * @return a new optimizer
     */
    public AdaDelta decay(double decay) {
      return new AdaDelta(decay, epsilon);
    }

    /**
     * The same with another epsilon.
     *
     * @param epsilon positive; 1e-6 when nothing is said
     * @return a new optimizer
     */
    public AdaDelta epsilon(double epsilon) {
      return new AdaDelta(decay, epsilon);
    }

    /** Always 1: the formula has none. */
    @Override
    public Schedule learningRate() {
      return new Schedule.Constant(1);
    }

    @Override
    public List<Slot> slots() {
      return List.of(new Slot(Slot.SQUARE), new Slot(Slot.UPDATE));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.adaDelta(this);
    }

    @Override
    public String toString() {
      return "adaDelta()"
          + (decay == USUAL_DECAY ? "" : ".decay(" + decay + ")")
          + (epsilon == USUAL_EPSILON ? "" : ".epsilon(" + epsilon + ")");
    }
  }

  /**
   * {@code m' = beta1 m + (1 - beta1) g, s' = beta2 s + (1 - beta2) g^2, w' = w - eta (m' / (1 -
   * beta1^t)) / (sqrt(s' / (1 - beta2^t)) + epsilon)}. Source: Kingma and Ba, Adam, 2015, algorithm
   * 1.
   *
   * @param learningRate eta, positive and finite
   * @param moments decays and epsilon
   * @param form as in the paper, or as in DL4J
   */
  record Adam(Schedule learningRate, Moments moments, Form form) implements Adaptive {

    /** Checks the learning rate. */
    public Adam {
      OptimizerNumbers.requireRate("adam", "learning rate", learningRate);
    }

    /**
     * With the usual numbers.
     *
     * @param learningRate eta, positive and finite
     * @return the optimizer
     */
    public static Adam of(Schedule learningRate) {
      return new Adam(learningRate, Moments.USUAL, Form.TEXTBOOK);
    }

    /**
     * The same with another decay of the average gradient.
     *
     * @param beta1 in [0, 1); 0.9 when nothing is said
     * @return a new optimizer
     */
    public Adam beta1(double beta1) {
      return new Adam(learningRate, moments.beta1(beta1), form);
    }

    /**
     * The same with another decay of the second average.
     *
     * @param beta2 in [0, 1); 0.999 when nothing is said
     * @return a new optimizer
     */
    public Adam beta2(double beta2) {
      return new Adam(learningRate, moments.beta2(beta2), form);
    }

    /**
     * The same with another epsilon.
     *
     * @param epsilon positive; 1e-8 when nothing is said
     * @return a new optimizer
     */
    public Adam epsilon(double epsilon) {
      return new Adam(learningRate, moments.epsilon(epsilon), form);
    }

    /**
     * As DL4J computes it: {@code w' = w - alpha m' / (sqrt(s') + epsilon), alpha = eta sqrt(1 -
     * beta2^t) / (1 - beta1^t)}; where alpha is 0 it is epsilon.
     */
    public Adam asInDl4j() {
      return new Adam(learningRate, moments, Form.DL4J);
    }

    @Override
    public List<Slot> slots() {
      return List.of(new Slot(Slot.MEAN), new Slot(Slot.SQUARE));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.adam(this);
    }

    @Override
    public String toString() {
      return "adam(" + learningRate + ")" + moments.words(Moments.USUAL) + words(form);
    }
  }

  /**
   * {@code m' = beta1 m + (1 - beta1) g, u' = max(beta2 u, |g|), w' = w - eta / (1 - beta1^t) m' /
   * u'}, no change where {@code u'} is 0. Source: Kingma and Ba, Adam, 2015, algorithm 2.
   *
   * @param learningRate eta, positive and finite
   * @param moments decays and epsilon
   * @param form as in the paper, or as in DL4J
   */
  record AdaMax(Schedule learningRate, Moments moments, Form form) implements Adaptive {

    /** Checks the learning rate. */
    public AdaMax {
      OptimizerNumbers.requireRate("adaMax", "learning rate", learningRate);
    }

    /**
     * With the usual numbers.
     *
     * @param learningRate eta, positive and finite
     * @return the optimizer
     */
    public static AdaMax of(Schedule learningRate) {
      return new AdaMax(learningRate, Moments.USUAL, Form.TEXTBOOK);
    }

    /**
     * The same with another decay of the average gradient.
     *
     * @param beta1 in [0, 1); 0.9 when nothing is said
     * @return a new optimizer
     */
    public AdaMax beta1(double beta1) {
      return new AdaMax(learningRate, moments.beta1(beta1), form);
    }

    /**
     * The same with another decay of the second average.
     *
     * @param beta2 in [0, 1); 0.999 when nothing is said
     * @return a new optimizer
     */
    public AdaMax beta2(double beta2) {
      return new AdaMax(learningRate, moments.beta2(beta2), form);
    }

    /**
     * As DL4J computes it: {@code u' = max(beta2 u, |g|) + 1e-32}; where the rate is 0 it is 1e-8.
     */
    public AdaMax asInDl4j() {
      return new AdaMax(learningRate, moments, Form.DL4J);
    }

    @Override
    public List<Slot> slots() {
      return List.of(new Slot(Slot.MEAN), new Slot(Slot.GREATEST));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.adaMax(this);
    }

    @Override
    public String toString() {
      return "adaMax(" + learningRate + ")" + moments.words(Moments.USUAL) + words(form);
    }
  }

  /**
   * {@code m' = beta1 m + (1 - beta1) g, s' = beta2 s + (1 - beta2) g^2, u' = max(u, s'), w' = w -
   * eta m' / (sqrt(u') + epsilon)}: no correction of the averages' start. Source: Reddi, Kale and
   * Kumar, On the convergence of Adam and beyond, 2018, algorithm 2.
   *
   * @param learningRate eta, positive and finite
   * @param moments decays and epsilon
   * @param form as in the paper, or as in DL4J
   */
  record AmsGrad(Schedule learningRate, Moments moments, Form form) implements Adaptive {

    /** Checks the learning rate. */
    public AmsGrad {
      OptimizerNumbers.requireRate("amsGrad", "learning rate", learningRate);
    }

    /**
     * With the usual numbers.
     *
     * @param learningRate eta, positive and finite
     * @return the optimizer
     */
    public static AmsGrad of(Schedule learningRate) {
      return new AmsGrad(learningRate, Moments.USUAL, Form.TEXTBOOK);
    }

    /**
     * The same with another decay of the average gradient.
     *
     * @param beta1 in [0, 1); 0.9 when nothing is said
     * @return a new optimizer
     */
    public AmsGrad beta1(double beta1) {
      return new AmsGrad(learningRate, moments.beta1(beta1), form);
    }

    /**
     * The same with another decay of the second average.
     *
     * @param beta2 in [0, 1); 0.999 when nothing is said
     * @return a new optimizer
     */
    public AmsGrad beta2(double beta2) {
      return new AmsGrad(learningRate, moments.beta2(beta2), form);
    }

    /**
     * The same with another epsilon.
     *
     * @param epsilon positive; 1e-8 when nothing is said
     * @return a new optimizer
     */
    public AmsGrad epsilon(double epsilon) {
      return new AmsGrad(learningRate, moments.epsilon(epsilon), form);
    }

    /**
     * As DL4J computes it: {@code eta} times {@code sqrt(1 - beta2^t) / (1 - beta1^t)}; where that
     * is 0 it is epsilon.
     */
    public AmsGrad asInDl4j() {
      return new AmsGrad(learningRate, moments, Form.DL4J);
    }

    @Override
    public List<Slot> slots() {
      return List.of(new Slot(Slot.MEAN), new Slot(Slot.SQUARE), new Slot(Slot.GREATEST));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.amsGrad(this);
    }

    @Override
    public String toString() {
      return "amsGrad(" + learningRate + ")" + moments.words(Moments.USUAL) + words(form);
    }
  }

  /**
   * {@code m' = beta1 m + (1 - beta1) g, s' = beta2 s + (1 - beta2) g^2, w' = w - eta (beta1 m' /
   * (1 - beta1^(t + 1)) + (1 - beta1) g / (1 - beta1^t)) / (sqrt(s' / (1 - beta2^t)) + epsilon)}.
   * Source: Dozat, Incorporating Nesterov momentum into Adam, 2016, with a constant momentum.
   *
   * @param learningRate eta, positive and finite
   * @param moments decays and epsilon
   * @param form as in the paper, or as in DL4J
   */
  record Nadam(Schedule learningRate, Moments moments, Form form) implements Adaptive {

    /** Checks the learning rate. */
    public Nadam {
      OptimizerNumbers.requireRate("nadam", "learning rate", learningRate);
    }

    /**
     * With the usual numbers.
     *
     * @param learningRate eta, positive and finite
     * @return the optimizer
     */
    public static Nadam of(Schedule learningRate) {
      return new Nadam(learningRate, Moments.USUAL, Form.TEXTBOOK);
    }

    /**
     * The same with another decay of the average gradient.
     *
     * @param beta1 in [0, 1); 0.9 when nothing is said
     * @return a new optimizer
     */
    public Nadam beta1(double beta1) {
      return new Nadam(learningRate, moments.beta1(beta1), form);
    }

    /**
     * The same with another decay of the second average.
     *
     * @param beta2 in [0, 1); 0.999 when nothing is said
     * @return a new optimizer
     */
    public Nadam beta2(double beta2) {
      return new Nadam(learningRate, moments.beta2(beta2), form);
    }

    /**
     * The same with another epsilon.
     *
     * @param epsilon positive; 1e-8 when nothing is said
     * @return a new optimizer
     */
    public Nadam epsilon(double epsilon) {
      return new Nadam(learningRate, moments.epsilon(epsilon), form);
    }

    /**
     * As DL4J computes it: {@code w' = w - eta (beta1 m' + (1 - beta1) g) / (1 - beta1^t) /
     * (sqrt(s') + epsilon)}: the average square is not corrected, so that the first step is of 60
     * learning rates.
     */
    public Nadam asInDl4j() {
      return new Nadam(learningRate, moments, Form.DL4J);
    }

    @Override
    public List<Slot> slots() {
      return List.of(new Slot(Slot.MEAN), new Slot(Slot.SQUARE));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.nadam(this);
    }

    @Override
    public String toString() {
      return "nadam(" + learningRate + ")" + moments.words(Moments.USUAL) + words(form);
    }
  }

  /**
   * {@code m' = beta1 m + (1 - beta1) g, s' = beta2 s + (1 - beta2) (g - m')^2 + epsilon, w' = w -
   * eta (m' / (1 - beta1^t)) / (sqrt(s' / (1 - beta2^t)) + epsilon)}. DL4J's class of this name
   * fails in its first step, so there is no form of DL4J's. Source: Zhuang and others, AdaBelief
   * optimizer, 2020.
   *
   * @param learningRate eta, positive and finite
   * @param moments decays and epsilon
   */
  record AdaBelief(Schedule learningRate, Moments moments) implements Adaptive {

    /** Adam's decays with DL4J's epsilon. */
    static final Moments USUAL = Moments.USUAL.epsilon(1e-14);

    /** Checks the learning rate. */
    public AdaBelief {
      OptimizerNumbers.requireRate("adaBelief", "learning rate", learningRate);
    }

    /**
     * With the usual numbers.
     *
     * @param learningRate eta, positive and finite
     * @return the optimizer
     */
    public static AdaBelief of(Schedule learningRate) {
      return new AdaBelief(learningRate, USUAL);
    }

    /**
     * The same with another decay of the average gradient.
     *
     * @param beta1 in [0, 1); 0.9 when nothing is said
     * @return a new optimizer
     */
    public AdaBelief beta1(double beta1) {
      return new AdaBelief(learningRate, moments.beta1(beta1));
    }

    /**
     * The same with another decay of the second average.
     *
     * @param beta2 in [0, 1); 0.999 when nothing is said
     * @return a new optimizer
     */
    public AdaBelief beta2(double beta2) {
      return new AdaBelief(learningRate, moments.beta2(beta2));
    }

    /**
     * The same with another epsilon.
     *
     * @param epsilon positive; 1e-14 when nothing is said
     * @return a new optimizer
     */
    public AdaBelief epsilon(double epsilon) {
      return new AdaBelief(learningRate, moments.epsilon(epsilon));
    }

    @Override
    public List<Slot> slots() {
      return List.of(new Slot(Slot.MEAN), new Slot(Slot.SQUARE));
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.adaBelief(this);
    }

    @Override
    public String toString() {
      return "adaBelief(" + learningRate + ")" + moments.words(USUAL);
    }
  }

  private static String words(Form form) {
    return form == Form.DL4J ? ".asInDl4j()" : "";
  }
}
