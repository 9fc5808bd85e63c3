package dev.tandem.spec;

/** The shape of one sample, or of what a node makes of it. The batch is never part of it. */
public sealed interface Shape {

  /** The number of values in one sample of this shape. */
  int size();

  /** Calls the one method of {@code cases} that belongs to this shape. */
  <R> R match(Cases<R> cases);

  /**
   * A row of {@code size} features.
   *
   * @param size number of features, at least 1
   */
  record Vector(int size) implements Shape {

    /** Checks the size. */
    public Vector {
      if (size < 1) {
        throw new SpecException(
            "vector(%d): needs at least one feature; give the number of features of one sample"
                .formatted(size));
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.vector(this);
    }

    @Override
    public String toString() {
      return "vector(" + size + ")";
    }
  }

  /** One method a shape. */
  interface Cases<R> {
    /** A row of features. */
    R vector(Vector shape);
  }
}
