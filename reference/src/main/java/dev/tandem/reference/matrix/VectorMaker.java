package dev.tandem.reference.matrix;

/** Makes kernels and functions of vectors for {@link Kernels}, who must not know them. */
final class VectorMaker implements Kernel.Maker {

  @Override
  public Kernel kernel(Crew crew, long early) {
    return new VectorKernel(crew, early);
  }

  @Override
  public Functions functions(int early) {
    return new VectorFunctions(early);
  }
}
