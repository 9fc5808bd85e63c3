package dev.tandem.spec;

/**
 * What is normalized or dropped together: a sample is {@code count} channels, one after the other,
 * of {@code positions} values each. A feature of a vector is a channel of one position.
 *
 * @param count number of channels
 * @param positions values a channel has in one sample
 */
public record Channels(int count, int positions) {

  /**
   * The channels of a shape.
   *
   * @param shape of one sample
   * @return its channels
   */
  public static Channels of(Shape shape) {
    return shape.match(Table.TABLE);
  }

  private enum Table implements Shape.Cases<Channels> {
    TABLE;

    @Override
    public Channels vector(Shape.Vector shape) {
      return new Channels(shape.size(), 1);
    }

    @Override
    public Channels image(Shape.Image shape) {
      return new Channels(shape.channels(), shape.height() * shape.width());
    }
  }
}
