package dev.tandem.spec;

/**
 * The places of a kernel or a window along one side of an image: place {@code o} sees the pixels
 * {@code o stride - before() + k dilation} for {@code k = 0 .. size - 1}; those outside of {@code 0
 * .. length - 1} are padding.
 *
 * @param length pixels of the image along this side
 * @param size values of the kernel along this side
 * @param stride pixels from one place to the next
 * @param dilation pixels from one value of the kernel to the next
 * @param padding what is done at the border
 */
public record Sweep(int length, int size, int stride, int dilation, Padding padding) {

  /** {@code (size - 1) dilation + 1}: the pixels from the first to the last one that it sees. */
  public long reach() {
    return (size - 1L) * dilation + 1;
  }

  /** The number of places, see {@link Padding}; 0 where it does not fit. */
  public int places() {
    return switch (padding) {
      case NONE -> (int) Math.max(0, Math.floorDiv(length - reach(), stride) + 1);
      case SAME -> (length - 1) / stride + 1;
    };
  }

  /** Pixels of padding before the first one of the image; 0 without padding. */
  public int before() {
    return padding == Padding.NONE ? 0 : (int) (missing() / 2);
  }

  /** How far the last place reaches beyond the image when the first begins with it. */
  long missing() {
    return (places() - 1L) * stride + reach() - length;
  }
}
