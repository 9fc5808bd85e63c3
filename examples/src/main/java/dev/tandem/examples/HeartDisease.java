package dev.tandem.examples;

import static dev.tandem.comparison.Comparison.compare;
import static dev.tandem.dl4j.Dl4j.dl4j;
import static dev.tandem.dsl.Tandem.*;
import static dev.tandem.reference.ReferenceBackend.reference;

import dev.tandem.data.DataDirectory;
import dev.tandem.dl4j.table.Split;
import dev.tandem.dl4j.table.Table;
import dev.tandem.evaluation.Classification;
import dev.tandem.run.Backend;
import dev.tandem.run.Model;
import dev.tandem.spec.Experiment;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Who has heart disease? Logistic regression on a CSV file; Cleveland data, UCI Repository. */
final class HeartDisease {

  private HeartDisease() {}

  public static void main(String[] arguments) {
    DataDirectory.find().ifPresentOrElse(HeartDisease::learn, HeartDisease::explain);
  }

  static void explain() {
    System.out.println("no data: set tandem.data or TANDEM_DATA to a folder with heart/Heart.csv");
  }

  private static void learn(Path data) {
    Split patients =
        Table.csv(data.resolve("heart").resolve("Heart.csv"))
            .ignoring("") // the row number
            .numeric("Age", "Sex", "RestBP", "Chol", "Fbs", "RestECG", "MaxHR", "ExAng")
            .numeric("Oldpeak", "Slope", "Ca")
            .categorical("ChestPain", "asymptomatic", "nonanginal", "nontypical", "typical")
            .categorical("Thal", "fixed", "normal", "reversable")
            .missing("NA")
            .removingRows()
            .binaryTarget("AHD", "No", "Yes")
            .standardized()
            .split(0.7, 1);
    Experiment logistic =
        network(vector(patients.training().inputWidth()))
            .dense(1, sigmoid())
            .minimizing(binaryCrossEntropy())
            .plus(l2(0.01))
            .by(sgd(0.1), epochs(50).batchesOf(10).seed(1));
    System.out.printf(
        Locale.ROOT, "training: %s%ntest: %s%n", patients.training(), patients.test());
    for (Backend engine : List.of(reference(), dl4j())) {
      Model model = engine.train(logistic, patients.training());
      Classification test = model.evaluate(patients.test()).classification();
      System.out.printf(
          Locale.ROOT,
          "%s: %d of %d right; %d healthy taken for ill, %d ill for healthy%n",
          engine.name(),
          test.correct(),
          test.samples(),
          test.count(0, 1),
          test.count(1, 0));
    }
    System.out.println(compare(logistic).on(patients.training()).forSteps(50));
  }
}
