package dev.tandem.reference.matrix;

/** Makes kernels and functions of vectors for {@link Kernels}, who must not know them. */
final class VectorMaker implements Kernel.Maker {

  @Override
  public Kernel kernel(Crew crew) {
    return new VectorKernel(crew);
  }

  @Override
  public Kernel kernelWhenFaster(Crew crew) {
    return new VectorWhenFasterKernel(new FusedKernel(), kernel(crew), System::nanoTime);
  }

  @Override
  public Functions functions() {
    return new VectorFunctions();
  }

  @Override
  public Functions functionsWhenFaster() {
    return new VectorWhenFasterFunctions(new Functions(), functions(), System::nanoTime);
  }
}
