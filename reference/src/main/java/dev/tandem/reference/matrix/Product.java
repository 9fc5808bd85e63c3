package dev.tandem.reference.matrix;

/** The products of a {@link Kernel}. */
enum Product {
  /** See {@link Kernel#times}. */
  TIMES,
  /** See {@link Kernel#sparseTimes}. */
  SPARSE_TIMES,
  /** See {@link Kernel#transposedTimes}. */
  TRANSPOSED_TIMES,
  /** See {@link Kernel#sparseTransposedTimes}. */
  SPARSE_TRANSPOSED_TIMES,
  /** See {@link Kernel#timesTransposed}. */
  TIMES_TRANSPOSED
}
