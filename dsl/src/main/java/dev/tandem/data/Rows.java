package dev.tandem.data;

/** Rows of numbers, however they are stored: doubles as they are, pixels as bytes. */
interface Rows {

  /** The number of rows. */
  int count();

  /** The number of values in a row. */
  int width();

  /** Copies one row to {@code destination} from {@code offset} on. */
  void copyTo(int row, double[] destination, int offset);
}
