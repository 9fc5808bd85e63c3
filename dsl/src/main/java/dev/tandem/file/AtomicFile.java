package dev.tandem.file;

import dev.tandem.data.DataException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is replaced as a whole or not at all, whoever reads it meanwhile. */
final class AtomicFile {

  /** What is written. */
  interface Content {
    /** Writes all of it. */
    void writeTo(WritableByteChannel out) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes a draft beside the file, forces it to the disk and moves it into the file's place. When
   * anything fails, the file is as it was and no draft is left.
   *
   * @param file what is made or replaced
   * @param content what is written
   * @throws DataException when it cannot be written
   */
  static void write(Path file, Content content) {
    try {
      replace(file.toAbsolutePath(), content);
    } catch (IOException e) {
      throw new DataException(
          "%s: cannot be written (%s); check the folder, its permissions and its room"
              .formatted(file, e),
          e);
    }
  }

  private static void replace(Path target, Content content) throws IOException {
    Path draft = draft(target);
    try {
      try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        content.writeTo(out);
        out.force(true);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException | Error e) {
      Files.deleteIfExists(draft);
      throw e;
    }
  }

  /** An empty file of its own, beside those of others who write the same at the same time. */
  private static Path draft(Path target) throws IOException {
    Path name = target.getFileName();
    if (name == null || Files.isDirectory(target)) {
      throw new FileSystemException(target.toString(), null, "is a folder");
    }
    for (int number = 1; ; number++) {
      try {
        return Files.createFile(target.resolveSibling(name + "." + number + ".tmp"));
      } catch (FileAlreadyExistsException e) {
        // The next number.
      }
    }
  }
}
