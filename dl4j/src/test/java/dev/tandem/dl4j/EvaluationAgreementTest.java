package dev.tandem.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import dev.tandem.evaluation.BinaryCounts;
import dev.tandem.evaluation.BinaryOutputs;
import dev.tandem.evaluation.Classification;
import dev.tandem.evaluation.Evaluation;
import dev.tandem.evaluation.Regression;
import dev.tandem.evaluation.RegressionErrors;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.evaluation.EvaluationAveraging;
import org.nd4j.evaluation.classification.EvaluationBinary;
import org.nd4j.evaluation.regression.RegressionEvaluation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Tandem's evaluation gives DL4J's numbers, or differs as its Javadoc says. */
class EvaluationAgreementTest {

  private static final double TOLERANCE = 1e-12;
  private static final int SAMPLES = 500;

  private final SplittableRandom random = new SplittableRandom(11);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10})
  void classes_agree(int classes) {
    agreeOnClasses(uniform(SAMPLES, classes), oneHot(SAMPLES, classes));
  }

  @Test
  void classes_agree_when_outputs_are_tied() {
    agreeOnClasses(rounded(uniform(SAMPLES, 4), 2), oneHot(SAMPLES, 4));
  }

  @Test
  void classes_agree_when_one_was_never_predicted() {
    Matrix outputs = withColumn(uniform(SAMPLES, 5), 3, -1);

    agreeOnClasses(outputs, oneHot(SAMPLES, 5));
  }

  @Test
  void classes_agree_when_one_does_not_occur() {
    agreeOnClasses(uniform(SAMPLES, 5), wider(oneHot(SAMPLES, 4)));
  }

  @Test
  void classes_agree_when_one_neither_occurs_nor_was_predicted() {
    agreeOnClasses(wider(uniform(SAMPLES, 3)), wider(oneHot(SAMPLES, 3)));
  }

  @Test
  void classes_agree_for_a_single_column_with_outputs_of_exactly_one_half() {
    agreeOnClasses(rounded(uniform(SAMPLES, 1), 4), rounded(uniform(SAMPLES, 1), 1));
  }

  @Test
  void with_two_classes_the_nameless_numbers_of_dl4j_are_those_of_class_1() {
    Matrix outputs = uniform(SAMPLES, 2);
    Matrix targets = oneHot(SAMPLES, 2);
    Classification ours = Evaluation.of(0, outputs, targets).classification();
    org.nd4j.evaluation.classification.Evaluation theirs = dl4j(outputs, targets);

    agree(ours.precision(1), theirs.precision());
    agree(ours.recall(1), theirs.recall());
    agree(ours.f1(1), theirs.f1());
    agree(ours.f1(1), theirs.f1(EvaluationAveraging.Macro));
    agree((ours.f1(0) + ours.f1(1)) / 2, ours.macroF1());
  }

  @Test
  void neither_gives_nan_a_class() {
    Matrix targets = oneHot(2, 2);
    Matrix outputs = Matrix.of(2, 2, 0, 1, Double.NaN, 1);

    assertThatThrownBy(() -> dl4j(outputs, targets)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(Evaluation.of(0, outputs, targets)::classification)
        .isInstanceOf(DataException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void binary_outputs_agree(int width) {
    agreeOnBinaryOutputs(uniform(SAMPLES, width), rounded(uniform(SAMPLES, width), 1));
  }

  @Test
  void binary_outputs_agree_when_ratios_are_undefined() {
    Matrix neverYes = withColumn(uniform(SAMPLES, 3), 0, 0.5);
    Matrix alwaysNo = withColumn(rounded(uniform(SAMPLES, 3), 1), 1, 0);

    agreeOnBinaryOutputs(neverYes, alwaysNo);
    agreeOnBinaryOutputs(withColumn(neverYes, 1, 0.1), alwaysNo);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 6})
  void regression_agrees(int columns) {
    Matrix outputs = uniform(SAMPLES, columns);
    Matrix targets = uniform(SAMPLES, columns);
    Regression ours = Evaluation.of(0, outputs, targets).regression();
    RegressionEvaluation theirs = new RegressionEvaluation();
    theirs.eval(array(targets), array(outputs));

    for (int column = 0; column < columns; column++) {
      RegressionErrors errors = ours.output(column);
      agree(errors.meanSquaredError(), theirs.meanSquaredError(column));
      agree(errors.meanAbsoluteError(), theirs.meanAbsoluteError(column));
      agree(errors.rootMeanSquaredError(), theirs.rootMeanSquaredError(column));
      agree(errors.rSquared(), theirs.rSquared(column));
      agree(errors.relativeSquaredError(), theirs.relativeSquaredError(column));
      agree(errors.correlation(), theirs.pearsonCorrelation(column));
    }
    RegressionErrors average = ours.average();
    agree(average.meanSquaredError(), theirs.averageMeanSquaredError());
    agree(average.meanAbsoluteError(), theirs.averageMeanAbsoluteError());
    agree(average.rootMeanSquaredError(), theirs.averagerootMeanSquaredError());
    agree(average.rSquared(), theirs.averageRSquared());
    agree(average.relativeSquaredError(), theirs.averagerelativeSquaredError());
    agree(average.correlation(), theirs.averagePearsonCorrelation());
  }

  @Test
  void small_targets_have_a_relative_squared_error_that_dl4j_calls_infinite() {
    Matrix targets = Matrix.of(2, 1, 0, 0.002);
    Matrix outputs = Matrix.of(2, 1, 0.001, 0.001);
    RegressionEvaluation theirs = new RegressionEvaluation();
    theirs.eval(array(targets), array(outputs));

    agree(1, Evaluation.of(0, outputs, targets).regression().output(0).relativeSquaredError());
    assertThat(theirs.relativeSquaredError(0)).isInfinite();
  }

  private static void agreeOnClasses(Matrix outputs, Matrix targets) {
    Classification ours = Evaluation.of(0, outputs, targets).classification();
    org.nd4j.evaluation.classification.Evaluation theirs = dl4j(outputs, targets);

    agree(ours.accuracy(), theirs.accuracy());
    agree(ours.macroPrecision(), theirs.precision(EvaluationAveraging.Macro));
    agree(ours.macroRecall(), theirs.recall(EvaluationAveraging.Macro));
    if (ours.classes() > 2) {
      agree(ours.macroF1(), theirs.f1(EvaluationAveraging.Macro));
    }
    for (int label = 0; label < ours.classes(); label++) {
      agree(zeroForNan(ours.precision(label)), theirs.precision(label));
      agree(zeroForNan(ours.recall(label)), theirs.recall(label));
      agree(zeroForNan(ours.f1(label)), theirs.f1(label));
      agreeOnCounts(ours, theirs, label);
    }
  }

  private static void agreeOnCounts(
      Classification ours, org.nd4j.evaluation.classification.Evaluation theirs, int label) {
    for (int other = 0; other < ours.classes(); other++) {
      assertThat(ours.count(label, other))
          .isEqualTo(theirs.getConfusionMatrix().getCount(label, other));
    }
    assertThat(ours.against(label))
        .isEqualTo(
            new BinaryCounts(
                theirs.truePositives().getOrDefault(label, -1),
                theirs.falsePositives().getOrDefault(label, -1),
                theirs.trueNegatives().getOrDefault(label, -1),
                theirs.falseNegatives().getOrDefault(label, -1)));
  }

  private static void agreeOnBinaryOutputs(Matrix outputs, Matrix targets) {
    BinaryOutputs ours = Evaluation.of(0, outputs, targets).binaryOutputs();
    EvaluationBinary theirs = new EvaluationBinary();
    theirs.eval(array(targets), array(outputs));

    for (int i = 0; i < ours.size(); i++) {
      BinaryCounts counts = ours.output(i);
      assertThat(counts)
          .isEqualTo(
              new BinaryCounts(
                  theirs.truePositives(i),
                  theirs.falsePositives(i),
                  theirs.trueNegatives(i),
                  theirs.falseNegatives(i)));
      agree(counts.accuracy(), theirs.accuracy(i));
      agree(counts.precision(), theirs.precision(i));
      agree(counts.recall(), theirs.recall(i));
      agree(counts.f1(), theirs.f1(i));
    }
    agree(ours.averageAccuracy(), theirs.averageAccuracy());
    agree(ours.averagePrecision(), theirs.averagePrecision());
    agree(ours.averageRecall(), theirs.averageRecall());
    agree(ours.averageF1(), theirs.averageF1());
  }

  private static org.nd4j.evaluation.classification.Evaluation dl4j(
      Matrix outputs, Matrix targets) {
    var evaluation = new org.nd4j.evaluation.classification.Evaluation();
    evaluation.eval(array(targets), array(outputs));
    return evaluation;
  }

  private static void agree(double ours, double theirs) {
    if (Double.isNaN(theirs)) {
      assertThat(ours).isNaN();
    } else {
      assertThat(ours).isCloseTo(theirs, within(TOLERANCE));
    }
  }

  private static double zeroForNan(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  private static INDArray array(Matrix matrix) {
    return Nd4j.createFromArray(matrix.toArray()).reshape(matrix.rows(), matrix.columns());
  }

  private Matrix uniform(int rows, int columns) {
    return Matrix.of(rows, columns, random.doubles((long) rows * columns).toArray());
  }

  private Matrix oneHot(int rows, int classes) {
    double[] values = new double[rows * classes];
    for (int row = 0; row < rows; row++) {
      values[row * classes + random.nextInt(classes)] = 1;
    }
    return Matrix.of(rows, classes, values);
  }

  /** Each value as a multiple of {@code 1 / steps}, so that many are equal. */
  private static Matrix rounded(Matrix matrix, int steps) {
    double[] values = matrix.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.rint(values[i] * steps) / steps;
    }
    return Matrix.of(matrix.rows(), matrix.columns(), values);
  }

  private static Matrix withColumn(Matrix matrix, int column, double value) {
    double[] values = matrix.toArray();
    for (int row = 0; row < matrix.rows(); row++) {
      values[row * matrix.columns() + column] = value;
    }
    return Matrix.of(matrix.rows(), matrix.columns(), values);
  }

  /** One more column, of zeros. */
  private static Matrix wider(Matrix matrix) {
    int columns = matrix.columns() + 1;
    double[] values = new double[matrix.rows() * columns];
    for (int row = 0; row < matrix.rows(); row++) {
      System.arraycopy(matrix.row(row), 0, values, row * columns, columns - 1);
    }
    return Matrix.of(matrix.rows(), columns, values);
  }
}
