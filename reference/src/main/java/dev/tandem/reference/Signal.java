package dev.tandem.reference;

/** What flows between two nodes: values forward, gradients of the loss backward; rows x width. */
final class Signal {

  final int width;
  double[][] values = {};
  double[][] gradients = {};

  Signal(int width) {
    this.width = width;
  }

  /** Makes room for so many rows; allocates only when there have never been so many. */
  void reserve(int rows) {
    if (values.length < rows) {
      values = new double[rows][width];
      gradients = new double[rows][width];
    }
  }
}
