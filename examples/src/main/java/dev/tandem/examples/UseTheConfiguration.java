package dev.tandem.examples;

import static dev.tandem.dsl.Tandem.*;

import dev.tandem.data.Batch;
import dev.tandem.dl4j.Dl4j;
import dev.tandem.spec.Experiment;
import java.io.File;
import java.io.IOException;
import java.util.Locale;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.evaluation.classification.Evaluation;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.api.iterator.DataSetIterator;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What Tandem compiles is a plain DL4J configuration: from there on everything here is DL4J's own.
 * Only whoever loads the saved network needs tandem-dl4j on the class path, for its loss.
 */
final class UseTheConfiguration {

  private UseTheConfiguration() {}

  public static void main(String[] arguments) throws IOException {
    Experiment digits =
        network(vector(784))
            .dense(30, sigmoid())
            .dense(10, softmax())
            .minimizing(crossEntropy())
            .by(sgd(0.5), epochs(3).batchesOf(10).seed(1));

    MultiLayerNetwork network = new MultiLayerNetwork(Dl4j.configuration(digits));
    network.init();
    network.fit(iterator(DrawnDigits.training(3_000, 1).all(), 10), 3);
    System.out.println(network.summary());

    DataSetIterator test = iterator(DrawnDigits.test(1_000, 1).all(), 100);
    File file = File.createTempFile("digits", ".zip");
    ModelSerializer.writeModel(network, file, true); // true: with the state of the updater
    MultiLayerNetwork loaded = ModelSerializer.restoreMultiLayerNetwork(file);
    Evaluation before = network.evaluate(test);
    Evaluation after = loaded.evaluate(test);
    System.out.printf(
        Locale.ROOT, "accuracy: trained %s, loaded %s%n", before.accuracy(), after.accuracy());
    file.delete();
  }

  private static DataSetIterator iterator(Batch all, int batchSize) {
    DataSet rows =
        new DataSet(
            Nd4j.create(all.inputs().toArray(), all.size(), all.inputWidth()),
            Nd4j.create(all.targets().toArray(), all.size(), all.targetWidth()));
    return new ListDataSetIterator<>(rows.asList(), batchSize);
  }
}
