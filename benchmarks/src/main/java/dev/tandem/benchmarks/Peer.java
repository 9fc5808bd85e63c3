package dev.tandem.benchmarks;

/** A network at its start values and the batches that it learns, as one engine holds them. */
public interface Peer {

  /**
   * One update.
   *
   * @param batch which batch, from 0
   * @return its objective before the update
   */
  double step(int batch);

  /**
   * The outputs of a batch, without dropout.
   *
   * @param batch which batch, from 0
   * @return sample after sample; overwritten by the next call
   */
  double[] predict(int batch);
}
