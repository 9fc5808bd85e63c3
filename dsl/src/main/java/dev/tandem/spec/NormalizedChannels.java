package dev.tandem.spec;

/**
 * What is normalized together: a sample is {@code count} channels, one after the other, of {@code
 * positions} values each. A feature of a vector is a channel of one position.
 *
 * @param count number of channels
 * @param positions values a channel has in one sample
 */
public record NormalizedChannels(int count, int positions) {

  /**
   * The channels of a shape.
   *
   * @param shape of one sample
   * @return its channels
   */
  public static NormalizedChannels of(Shape shape) {
    return shape.match(Table.TABLE);
  }

  private enum Table implements Shape.Cases<NormalizedChannels> {
    TABLE;

    @Override
    public NormalizedChannels vector(Shape.Vector shape) {
      return new NormalizedChannels(shape.size(), 1);
    }
  }
}
