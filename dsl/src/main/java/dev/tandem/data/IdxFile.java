package dev.tandem.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds unsigned bytes in the IDX format, gzip or not: a magic number, the sizes of the
 * dimensions as big-endian integers, and the bytes.
 *
 * <p>The file is measured before anything is allocated, so a corrupt header cannot exhaust the
 * memory; a gzip file is measured by unpacking it once into a small buffer.
 */
final class IdxFile {

  private static final int UNSIGNED_BYTES = 0x0800;
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int BUFFER = 1 << 16;
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private final Path path;
  private final boolean packed;

  private IdxFile(Path path, boolean packed) {
    this.path = path;
    this.packed = packed;
  }

  /**
   * Finds a file under its name or, when it is not there, under its name with or without {@code
   * .gz}. Whether it is gzip, its first bytes say.
   */
  static IdxFile find(Path name) {
    Path path = Files.isRegularFile(name) ? name : otherName(name);
    if (!Files.isRegularFile(path)) {
      throw new DataException(
          "%s: there is no such file, and no %s beside it; correct the folder or the name"
              .formatted(name, path.getFileName()));
    }
    try (DataInputStream in = new DataInputStream(Files.newInputStream(path))) {
      return new IdxFile(path, Files.size(path) > 1 && in.readUnsignedShort() == GZIP_MAGIC);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /**
   * Reads the whole file.
   *
   * @param dimensions how many the file must have
   * @throws DataException when anything is wrong with the file
   */
  IdxArray read(int dimensions) {
    long length = measure();
    long header = Integer.BYTES * (1L + dimensions);
    if (length < header) {
      throw new DataException(
          "%s: needs %d bytes for its header but has %d; the file is cut off, get it again"
              .formatted(path, header, length));
    }
    try (InputStream file = Files.newInputStream(path)) {
      DataInputStream in = unpacked(file);
      requireMagic(in.readInt(), UNSIGNED_BYTES + dimensions);
      int[] sizes = new int[dimensions];
      for (int i = 0; i < dimensions; i++) {
        sizes[i] = in.readInt();
      }
      byte[] values = new byte[requireLength(sizes, length - header)];
      in.readFully(values);
      return new IdxArray(path, sizes, values);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static Path otherName(Path name) {
    String text = name.toString();
    return name.getFileSystem()
        .getPath(text.endsWith(".gz") ? text.substring(0, text.length() - 3) : text + ".gz");
  }

  /** The number of bytes in the file, unpacked. */
  private long measure() {
    long length = 0;
    try (InputStream file = Files.newInputStream(path)) {
      if (!packed) {
        return Files.size(path);
      }
      InputStream in = new GZIPInputStream(file, BUFFER);
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        length += read;
      }
      return length;
    } catch (EOFException e) {
      throw corrupt(length, "the file is cut off", e);
    } catch (ZipException e) {
      throw corrupt(length, e.getMessage(), e);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private DataInputStream unpacked(InputStream file) throws IOException {
    return new DataInputStream(
        packed ? new GZIPInputStream(file, BUFFER) : new BufferedInputStream(file, BUFFER));
  }

  private void requireMagic(int received, int expected) {
    if (received != expected) {
      throw new DataException(
          "%s: must start with 0x%08x but starts with 0x%08x; give IDX files of unsigned bytes, %s"
              .formatted(path, expected, received, "images first, then labels"));
    }
  }

  private int requireLength(int[] sizes, long available) {
    long needed = 1;
    for (int size : sizes) {
      if (size < 1 || size > MOST_BYTES / needed) {
        throw new DataException(
            "%s: says that it holds %s bytes but must hold from 1 to %d; get the file again"
                .formatted(path, IdxArray.product(sizes), MOST_BYTES));
      }
      needed *= size;
    }
    if (needed != available) {
      throw new DataException(
          "%s: needs %d bytes for %s after its header but has %d; %s, get it again"
              .formatted(
                  path,
                  needed,
                  IdxArray.product(sizes),
                  available,
                  available < needed ? "the file is cut off" : "something follows the data"));
    }
    return (int) needed;
  }

  private DataException corrupt(long length, @Nullable String reason, IOException cause) {
    return new DataException(
        "%s: is corrupt gzip at unpacked byte %d (%s); get the file again"
            .formatted(path, length, reason),
        cause);
  }

  private static DataException unreadable(Path path, IOException cause) {
    return new DataException(
        "%s: cannot be read (%s); check the file and its permissions".formatted(path, cause),
        cause);
  }
}
