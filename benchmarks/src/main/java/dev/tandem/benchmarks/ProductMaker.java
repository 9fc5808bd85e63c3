package dev.tandem.benchmarks;

import dev.tandem.benchmarks.ProductShape.Form;
import dev.tandem.dl4j.NativeThreads;
import dev.tandem.reference.matrix.Kernel;
import dev.tandem.reference.matrix.Kernels;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Whose matrix product is measured. */
public enum ProductMaker {
  /** The reference's, on one core. Its sums start from one row, as those of a layer do. */
  REFERENCE {
    @Override
    Computation prepare(ProductShape shape) {
      double[][] left = shape.left();
      double[][] right = shape.right();
      double[][] zeros = new double[shape.rows()][];
      Arrays.fill(zeros, new double[shape.columns()]);
      double[][] result = new double[shape.rows()][shape.columns()];
      int rows = shape.rows();
      int inner = shape.inner();
      Kernel kernel = new Kernels(Kernels.fastest(), 1).onOneCore();
      return Computation.of(
          result,
          switch (shape.form()) {
            case PLAIN -> () -> kernel.times(left, right, zeros, result, rows, inner);
            case LEFT_TRANSPOSED -> () -> kernel.transposedTimes(left, right, result, inner, rows);
            case RIGHT_TRANSPOSED -> () -> kernel.timesTransposed(left, right, result, rows);
          });
    }
  },
  /** ND4J's {@code gemm}, on one native thread. */
  ND4J1 {
    @Override
    Computation prepare(ProductShape shape) {
      return nd4j(shape, 1);
    }
  },
  /** ND4J's {@code gemm}, on two native threads. */
  ND4J2 {
    @Override
    Computation prepare(ProductShape shape) {
      return nd4j(shape, 2);
    }
  },
  /** EJML's. */
  EJML {
    @Override
    Computation prepare(ProductShape shape) {
      DMatrixRMaj left = new DMatrixRMaj(shape.left());
      DMatrixRMaj right = new DMatrixRMaj(shape.right());
      DMatrixRMaj result = new DMatrixRMaj(shape.rows(), shape.columns());
      return new Computation(
          switch (shape.form()) {
            case PLAIN -> () -> CommonOps_DDRM.mult(left, right, result);
            case LEFT_TRANSPOSED -> () -> CommonOps_DDRM.multTransA(left, right, result);
            case RIGHT_TRANSPOSED -> () -> CommonOps_DDRM.multTransB(left, right, result);
          },
          result::get);
    }
  };

  /** A product that can be taken again and again. */
  abstract Computation prepare(ProductShape shape);

  /** Column by column, as ND4J's own arrays of results lie. */
  private static Computation nd4j(ProductShape shape, int threads) {
    NativeThreads.use(threads);
    INDArray left = Nd4j.createFromArray(shape.left()).dup('f');
    INDArray right = Nd4j.createFromArray(shape.right()).dup('f');
    INDArray result = Nd4j.zeros(left.dataType(), shape.rows(), shape.columns()).dup('f');
    boolean leftTransposed = shape.form() == Form.LEFT_TRANSPOSED;
    boolean rightTransposed = shape.form() == Form.RIGHT_TRANSPOSED;
    return new Computation(
        () -> Nd4j.gemm(left, right, result, leftTransposed, rightTransposed, 1, 0),
        result::getDouble);
  }
}
