package dev.tandem.reference.autodiff;

import java.util.List;
import java.util.function.IntFunction;

/** What depends on where the greatest value of each row stands; of equal ones it is the first. */
enum Greatest implements Operation {
  /** The greatest value, a column; it receives the row's seed, the others 0. */
  VALUE {
    @Override
    public <N> Values<N> forward(Arithmetic<N> numbers, List<Values<N>> x) {
      Values<N> in = x.get(0);
      return Values.of(in.rows(), 1, row -> in.get(row, place(numbers, in, row)));
    }

    @Override
    public <N> Values<N> backward(
        Arithmetic<N> numbers, List<Values<N>> x, Values<N> y, Values<N> s, int input) {
      return atPlaces(numbers, x.get(0), s::get);
    }
  },

  /** 1 at its place, else 0; a step, so it gives nothing back. */
  PLACE {
    @Override
    public <N> Values<N> forward(Arithmetic<N> numbers, List<Values<N>> x) {
      return atPlaces(numbers, x.get(0), row -> numbers.of(1));
    }

    @Override
    public <N> Values<N> backward(
        Arithmetic<N> numbers, List<Values<N>> x, Values<N> y, Values<N> s, int input) {
      return Values.of(s.rows(), s.columns(), i -> numbers.of(0));
    }
  };

  private static <N> int place(Arithmetic<N> numbers, Values<N> in, int row) {
    int place = 0;
    for (int column = 1; column < in.columns(); column++) {
      N lead = numbers.minus(in.get(row, column), in.get(row, place));
      place = numbers.isPositive(lead) ? column : place;
    }
    return place;
  }

  private static <N> Values<N> atPlaces(Arithmetic<N> numbers, Values<N> in, IntFunction<N> ofRow) {
    int[] places = new int[in.rows()];
    for (int row = 0; row < places.length; row++) {
      places[row] = place(numbers, in, row);
    }
    return Values.of(
        in.rows(),
        in.columns(),
        i -> {
          int row = i / in.columns();
          return i % in.columns() == places[row] ? ofRow.apply(row) : numbers.of(0);
        });
  }
}
