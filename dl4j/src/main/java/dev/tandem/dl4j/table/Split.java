package dev.tandem.dl4j.table;

import dev.tandem.data.Batch;
import dev.tandem.data.DataException;
import dev.tandem.data.Dataset;
import dev.tandem.run.Batches;
import dev.tandem.spec.Plan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.datavec.api.writable.Writable;

/**
 * A table in two parts. Nothing of the test part went into the preparation.
 *
 * @param training the rows to train with
 * @param test the other rows, prepared with the numbers of the training rows
 * @param preparation those numbers
 */
public record Split(Dataset training, Dataset test, Preparation preparation) {

  static Split of(TableSpec spec, List<List<Writable>> rows, double fraction, long seed) {
    Set<Integer> drawn = draw(rows.size(), fraction, seed);
    List<List<Writable>> training = new ArrayList<>();
    List<List<Writable>> test = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      (drawn.contains(i) ? training : test).add(rows.get(i));
    }
    Preparation preparation = Preparation.fit(spec, training);
    return new Split(preparation.dataset(training), preparation.dataset(test), preparation);
  }

  /** The first places in the order in which an epoch with this seed would visit the rows. */
  private static Set<Integer> draw(int rows, double fraction, long seed) {
    long count = Math.round(fraction * rows);
    if (!(fraction > 0) || count < 1 || count >= rows) {
      throw new DataException(
          "split(%s): makes %d of %d rows training rows; give a fraction that leaves some for each"
              .formatted(fraction, count, rows));
    }
    double[][] places = new double[rows][1];
    for (int i = 0; i < rows; i++) {
      places[i][0] = i;
    }
    Plan plan = new Plan(1).batchesOf((int) count).seed(seed);
    Batch first = new Batches(Dataset.of(places, places), plan).epoch(0).get(0);
    Set<Integer> drawn = new HashSet<>();
    for (double place : first.inputs().toArray()) {
      drawn.add((int) place);
    }
    return drawn;
  }
}
