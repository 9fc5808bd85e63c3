package dev.tandem.spec;

/** The number of channels of a sample; what is left of its size are the places of one channel. */
enum Channels implements Shape.Cases<Integer> {
  /** The only one. */
  OF;

  /** Each value is a channel of its own. */
  @Override
  public Integer vector(Shape.Vector shape) {
    return shape.size();
  }

  @Override
  public Integer image(Shape.Image shape) {
    return shape.channels();
  }
}
