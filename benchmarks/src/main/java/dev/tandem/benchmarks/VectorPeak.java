package dev.tandem.benchmarks;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code a = a c + d} in ten independent registers: two units with a latency of four cycles or five
 * are never idle, and 16 registers are enough.
 */
final class VectorPeak implements MultiplyAdds {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  private static final int REGISTERS = 10;

  @Override
  public int operationsOfRound() {
    return 2 * REGISTERS * SPECIES.length();
  }

  @Override
  public double run(long rounds) {
    DoubleVector c = DoubleVector.broadcast(SPECIES, 0.999);
    DoubleVector d = DoubleVector.broadcast(SPECIES, 0.001);
    DoubleVector a0 = d;
    DoubleVector a1 = d;
    DoubleVector a2 = d;
    DoubleVector a3 = d;
    DoubleVector a4 = d;
    DoubleVector a5 = d;
    DoubleVector a6 = d;
    DoubleVector a7 = d;
    DoubleVector a8 = d;
    DoubleVector a9 = d;
    for (long round = 0; round < rounds; round++) {
      a0 = a0.fma(c, d);
      a1 = a1.fma(c, d);
      a2 = a2.fma(c, d);
      a3 = a3.fma(c, d);
      a4 = a4.fma(c, d);
      a5 = a5.fma(c, d);
      a6 = a6.fma(c, d);
      a7 = a7.fma(c, d);
      a8 = a8.fma(c, d);
      a9 = a9.fma(c, d);
    }
    DoubleVector sum = a0.add(a1).add(a2).add(a3).add(a4).add(a5).add(a6).add(a7).add(a8).add(a9);
    return sum.reduceLanes(VectorOperators.ADD);
  }
}
