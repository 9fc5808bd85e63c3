package dev.tandem.benchmarks;

/** A loop of multiply-adds. */
interface MultiplyAdds {

  /** Runs it; the result only keeps it from being left out. */
  double run(long rounds);

  /** Additions and multiplications in a round. */
  int operationsOfRound();
}
