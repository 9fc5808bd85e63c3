package example.mistakes;

import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.identity;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.quadratic;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.vector;
import static example.mistakes.Mistake.mistake;

import dev.tandem.data.DataException;
import dev.tandem.run.Backend;
import dev.tandem.run.Parameters;
import dev.tandem.run.Saved;
import dev.tandem.run.StartValues;
import dev.tandem.spec.Experiment;
import dev.tandem.spec.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Saved networks that are missing, damaged or none, and places where none can be saved. */
final class SavedMistakes {

  private static final Experiment EXPERIMENT =
      network(vector(1)).dense(1, identity()).minimizing(quadratic()).by(sgd(0.1), epochs(1));
  private static final Parameters START = StartValues.draw(EXPERIMENT);
  private static final String GET_AGAIN = "; it is damaged, get it again";

  private SavedMistakes() {}

  static List<Mistake> all(Backend backend, Path folder) throws IOException {
    String in = " in " + backend.name();
    Path good = folder.resolve("good");
    new Saved(EXPERIMENT, START, 1).write(good);
    byte[] bytes = Files.readAllBytes(good);
    Path missing = folder.resolve("no-network");
    Path zip = Files.write(folder.resolve("zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0});
    Path cut = Files.write(folder.resolve("cut-network"), Arrays.copyOf(bytes, 19));
    Path early = Files.write(folder.resolve("cut-early"), Arrays.copyOf(bytes, 100));
    Path later = Files.write(folder.resolve("later"), with(bytes, 11, 9));
    return List.of(
        mistake("no saved network" + in, () -> backend.load(missing))
            .fails(
                DataException.class,
                missing + ": there is no such file; correct the folder or the name"),
        mistake("a file of another format" + in, () -> backend.load(zip))
            .fails(
                DataException.class,
                zip
                    + ": is no network that Tandem saved, it begins with other bytes;"
                    + " give one that it saved"),
        mistake("a network cut off in its header" + in, () -> backend.load(cut))
            .fails(DataException.class, cut + ": needs 20 bytes or more but has 19" + GET_AGAIN),
        mistake("a network cut off behind its header" + in, () -> backend.load(early))
            .fails(
                DataException.class,
                "%s: needs %d bytes or more but has 100%s"
                    .formatted(early, bytes.length - 16, GET_AGAIN)),
        mistake("a network of another version" + in, () -> backend.load(later))
            .fails(
                DataException.class,
                later
                    + ": is in version 9 of the format but this Tandem reads version 1;"
                    + " load it with the Tandem that saved it"));
  }

  static List<Mistake> saving(Path folder) {
    Path nowhere = folder.resolve("nowhere").resolve("network");
    Saved saved = new Saved(EXPERIMENT, START, 1);
    return List.of(
        mistake("a network saved in no folder", () -> saved.write(nowhere))
            .fails(
                DataException.class,
                "%s: cannot be written (java.nio.file.NoSuchFileException: %s.1.tmp); %s"
                    .formatted(nowhere, nowhere, "check the folder, its permissions and its room")),
        mistake(
                "parameters of another network saved",
                () -> new Saved(EXPERIMENT, Parameters.of(Map.of()), 1))
            .fails(
                DataException.class,
                "parameters: the network needs dense1.weights but receives only [];"
                    + " give one matrix for each"),
        mistake("an epoch before the first", () -> new Saved(EXPERIMENT, START, -1))
            .fails(
                SpecException.class,
                "epoch -1: comes before the first; count from 1, or give 0 for none"));
  }

  private static byte[] with(byte[] bytes, int place, int value) {
    byte[] other = bytes.clone();
    other[place] = (byte) value;
    return other;
  }
}
