package dev.tandem.benchmarks;

import dev.tandem.dl4j.NativeThreads;
import dev.tandem.reference.matrix.Functions;
import dev.tandem.reference.matrix.Kernels;
import java.util.function.BiConsumer;
import java.util.function.DoubleUnaryOperator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Whose functions are measured. */
public enum FunctionMaker {
  /** The reference's. */
  REFERENCE {
    @Override
    Computation prepare(Function function, double[][] z) {
      return reference(function, z);
    }
  },
  /** Java's exact ones. */
  STRICT_MATH {
    @Override
    Computation prepare(Function function, double[][] z) {
      return java(function, z, StrictMath::exp, StrictMath::tanh);
    }
  },
  /** Java's fast ones. */
  MATH {
    @Override
    Computation prepare(Function function, double[][] z) {
      return java(function, z, Math::exp, Math::tanh);
    }
  },
  /** ND4J's, on one native thread. */
  ND4J1 {
    @Override
    Computation prepare(Function function, double[][] z) {
      return nd4j(function, z, 1);
    }
  },
  /** ND4J's, on two native threads. */
  ND4J2 {
    @Override
    Computation prepare(Function function, double[][] z) {
      return nd4j(function, z, 2);
    }
  };

  /** An application that can be repeated; what it reads stays. */
  abstract Computation prepare(Function function, double[][] z);

  private static Computation java(
      Function function, double[][] z, DoubleUnaryOperator exp, DoubleUnaryOperator tanh) {
    double[][] a = new double[z.length][z[0].length];
    return Computation.of(
        a,
        switch (function) {
          case EXP -> () -> each(z, a, exp);
          case TANH -> () -> each(z, a, tanh);
          case SIGMOID -> () -> each(z, a, x -> 1 / (1 + exp.applyAsDouble(-x)));
          case SOFTMAX -> () -> softmax(z, a, exp);
        });
  }

  private static Computation reference(Function function, double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    Functions functions = new Kernels(Kernels.fastest(), 1).functions();
    return Computation.of(
        a,
        switch (function) {
          case EXP -> () -> eachRow(z, a, (x, y) -> functions.exp(x, 0, y));
          case TANH -> () -> eachRow(z, a, functions::tanh);
          case SIGMOID -> () -> eachRow(z, a, functions::logistic);
          case SOFTMAX -> () -> eachRow(z, a, (x, y) -> softmax(functions, x, y));
        });
  }

  private static void eachRow(double[][] z, double[][] a, BiConsumer<double[], double[]> function) {
    for (int row = 0; row < z.length; row++) {
      function.accept(z[row], a[row]);
    }
  }

  private static void softmax(Functions functions, double[] z, double[] a) {
    double greatest = z[0];
    for (double drive : z) {
      greatest = Math.max(greatest, drive);
    }
    functions.exp(z, greatest, a);
    double sum = 0;
    for (double value : a) {
      sum += value;
    }
    for (int i = 0; i < a.length; i++) {
      a[i] /= sum;
    }
  }

  private static void each(double[][] z, double[][] a, DoubleUnaryOperator function) {
    for (int row = 0; row < z.length; row++) {
      for (int i = 0; i < z[row].length; i++) {
        a[row][i] = function.applyAsDouble(z[row][i]);
      }
    }
  }

  private static void softmax(double[][] z, double[][] a, DoubleUnaryOperator exp) {
    each(z, a, exp);
    for (double[] row : a) {
      double sum = 0;
      for (double value : row) {
        sum += value;
      }
      for (int i = 0; i < row.length; i++) {
        row[i] /= sum;
      }
    }
  }

  private static Computation nd4j(Function function, double[][] z, int threads) {
    NativeThreads.use(threads);
    INDArray from = Nd4j.createFromArray(z);
    INDArray to = Nd4j.createUninitialized(from.dataType(), from.shape());
    CustomOp softmax = DynamicCustomOp.builder("softmax").addInputs(from).addOutputs(to).build();
    return new Computation(
        switch (function) {
          case EXP -> () -> Transforms.exp(to.assign(from), false);
          case TANH -> () -> Transforms.tanh(to.assign(from), false);
          case SIGMOID -> () -> Transforms.sigmoid(to.assign(from), false);
          case SOFTMAX -> () -> Nd4j.exec(softmax);
        },
        to::getDouble);
  }
}
