package dev.tandem.dl4j.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class BuffersTest {

  private static final INDArray SQUARE = Nd4j.createFromArray(new double[][] {{1, 2}, {3, 4}});

  @Test
  void reading_goes_row_by_row_wherever_the_values_lie() {
    assertThat(read(SQUARE)).containsExactly(1, 2, 3, 4);
    assertThat(read(SQUARE.dup('f'))).containsExactly(1, 2, 3, 4);
    assertThat(read(SQUARE.transpose())).containsExactly(1, 3, 2, 4);
    assertThat(read(SQUARE.getRow(1, true))).containsExactly(3, 4);
    assertThat(read(SQUARE.getColumn(1, true))).containsExactly(2, 4);
    assertThat(read(SQUARE.get(NDArrayIndex.interval(1, 2), NDArrayIndex.all())))
        .containsExactly(3, 4);
  }

  @Test
  void writing_fills_the_array_and_leaves_longer_values_alone() {
    INDArray array = Nd4j.create(DataType.DOUBLE, 2, 2);
    Buffers.write(new double[] {5, 6, 7, 8, 9}, array);
    assertThat(read(array)).containsExactly(5, 6, 7, 8);
  }

  private static double[] read(INDArray array) {
    double[] values = new double[Math.toIntExact(array.length())];
    Buffers.read(array, values);
    return values;
  }
}
