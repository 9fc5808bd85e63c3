package dev.tandem.comparison;

import java.util.HashMap;
import java.util.Map;

/** The rows of the course that teach a word; words that it does not teach have none. */
final class CourseRows {

  private static final Map<String, String> ROWS = rows();

  private CourseRows() {}

  /** The row's name, or a dash. */
  static String of(String word) {
    return ROWS.getOrDefault(word, "-");
  }

  private static Map<String, String> rows() {
    Map<String, String> rows = new HashMap<>();
    rows.put("sigmoid", "A1, A2");
    rows.put("arctan", "A3");
    rows.put("tanh", "A4");
    rows.put("heaviside", "A5, A6, A8");
    rows.put("heaviside.trainedAs", "A5, A6");
    rows.put("sign", "A7");
    rows.put("sign.trainedAs", "A7");
    rows.put("piecewiseLinear", "A9");
    rows.put("relu", "A10");
    rows.put("leakyRelu", "A11");
    rows.put("elu", "A12");
    rows.put("softplus", "A13");
    rows.put("maximum", "A14");
    rows.put("identity", "A15");
    rows.put("eSwish", "A16");
    rows.put("softmax", "A17, A19");
    rows.put("oneHot", "A18");
    rows.put("oneHot.trainedAs", "A18");
    rows.put("lifRate", "N6");
    rows.put("lifRate.withRefractory.withMembrane", "N6");
    rows.put("meanSquaredError", "L1");
    rows.put("sumOfSquares", "L1");
    rows.put("quadratic", "L2, L3");
    rows.put("binaryCrossEntropy", "L4, L6, L7");
    rows.put("crossEntropy", "L5");
    rows.put("logLikelihood", "L8, L9");
    rows.put("l2", "R6");
    rows.put("l1", "R7");
    rows.put("l2.onBiases", "R8");
    rows.put("dropout", "R9");
    rows.put("noImprovementIn", "R13");
    rows.put("sgd", "O1");
    for (String form :
        new String[] {"withMomentum", "withAveragedGradient", "withSummedGradient"}) {
      rows.put("sgd." + form, "O2");
    }
    rows.put("ball.withFriction", "O2");
    rows.put("sgd.withNesterov", "O3");
    for (String name : new String[] {"adaGrad", "rmsProp", "adam", "nadam"}) {
      rows.put(name, "O3");
    }
    rows.put("from.halved.onPlateau.downTo", "O5");
    rows.put("from.times.onPlateau", "O5");
    rows.put("lecunNormal", "D5");
    rows.put("standardNormal", "D5");
    return rows;
  }
}
