package dev.tandem.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where real data lies: the folder that the system property {@code tandem.data} or else the
 * environment variable {@code TANDEM_DATA} names, with {@code mnist/} and {@code heart/} in it.
 */
public final class DataDirectory {

  /** The system property. */
  public static final String PROPERTY = "tandem.data";

  /** The environment variable. */
  public static final String VARIABLE = "TANDEM_DATA";

  private DataDirectory() {}

  /**
   * The directory, if one is named. An empty name is none.
   *
   * @return the directory, or nothing when none is named
   * @throws DataException when the named directory does not exist
   */
  public static Optional<Path> find() {
    String property = System.getProperty(PROPERTY, "");
    if (!property.isBlank()) {
      return Optional.of(existing("system property " + PROPERTY, property));
    }
    String variable = System.getenv(VARIABLE);
    return variable == null || variable.isBlank()
        ? Optional.empty()
        : Optional.of(existing("variable " + VARIABLE, variable));
  }

  /**
   * The directory.
   *
   * @return the directory
   * @throws DataException when none is named or the named one does not exist
   */
  public static Path require() {
    Optional<Path> directory = find();
    if (directory.isEmpty()) {
      throw new DataException(
          "data directory: none is named; set the system property %s or the variable %s"
              .formatted(PROPERTY, VARIABLE));
    }
    return directory.get();
  }

  private static Path existing(String source, String name) {
    Path path = Path.of(name);
    if (!Files.isDirectory(path)) {
      throw new DataException(
          "%s: %s is not a directory; name the folder that holds mnist/ and heart/"
              .formatted(source, path.toAbsolutePath()));
    }
    return path;
  }
}
