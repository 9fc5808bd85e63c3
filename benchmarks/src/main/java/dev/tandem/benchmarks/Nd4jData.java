package dev.tandem.benchmarks;

import dev.tandem.data.Batch;
import dev.tandem.data.Matrix;
import dev.tandem.spec.Shape;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** The images as a user of DL4J alone would hold them. */
final class Nd4jData {

  private Nd4jData() {}

  /** All images in whole batches, converted. */
  static List<DataSet> batches(int size) {
    return Images.batches(size).stream().map(Nd4jData::of).toList();
  }

  /** One batch, converted now. */
  static DataSet of(Batch batch) {
    return new DataSet(array(batch.inputs()), array(batch.targets()));
  }

  /** One batch in the shape that DL4J wants: images have four dimensions. */
  static DataSet of(Batch batch, Shape input) {
    DataSet data = of(batch);
    if (input instanceof Shape.Image image) {
      long[] shape = {batch.size(), image.channels(), image.height(), image.width()};
      data.setFeatures(data.getFeatures().reshape(shape));
    }
    return data;
  }

  /** A matrix, row by row. */
  static INDArray array(Matrix matrix) {
    return Nd4j.createFromArray(matrix.toArray()).reshape(matrix.rows(), matrix.columns());
  }
}
