package dev.tandem.reference.autodiff;

import java.util.List;

/** Several matrices side by side; each receives its own part of the seed. */
enum Concatenation implements Operation {
  /** The only one. */
  CONCATENATION;

  @Override
  public <N> Values<N> forward(Arithmetic<N> numbers, List<Values<N>> x) {
    int columns = before(x, x.size());
    return Values.of(
        x.get(0).rows(),
        columns,
        i -> {
          int part = part(x, i % columns);
          return x.get(part).get(i / columns, i % columns - before(x, part));
        });
  }

  @Override
  public <N> Values<N> backward(
      Arithmetic<N> numbers, List<Values<N>> x, Values<N> y, Values<N> s, int input) {
    Values<N> in = x.get(input);
    return Values.of(
        in.rows(), in.columns(), i -> s.get(i / in.columns(), before(x, input) + i % in.columns()));
  }

  private static <N> int part(List<Values<N>> x, int column) {
    int part = 0;
    while (column >= before(x, part + 1)) {
      part++;
    }
    return part;
  }

  /** The columns of so many of the first matrices. */
  private static <N> int before(List<Values<N>> x, int count) {
    int columns = 0;
    for (int i = 0; i < count; i++) {
      columns += x.get(i).columns();
    }
    return columns;
  }
}
