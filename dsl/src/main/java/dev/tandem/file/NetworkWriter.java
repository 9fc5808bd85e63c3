package dev.tandem.file;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import dev.tandem.spec.ParameterSpec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.CRC32C;

/** Writes a trained network as one file, see {@link Layout}. */
public final class NetworkWriter {

  private final WritableByteChannel out;
  private final CRC32C checksum = new CRC32C();
  private final ByteBuffer buffer = ByteBuffer.allocate(Layout.BUFFER);

  private NetworkWriter(WritableByteChannel out) {
    this.out = out;
  }

  /**
   * Writes a network. The file is replaced as a whole: when anything fails, it stays as it was.
   *
   * @param file what is made or replaced
   * @param network what is written
   * @throws DataException when it cannot be written
   */
  public static void write(Path file, StoredNetwork network) {
    byte[] json = SpecificationWriter.write(new Header(network.epoch(), network.experiment()));
    if (json.length > Layout.MOST_JSON) {
      throw new DataException(
          "%s: the specification takes %d bytes but at most %d are read; give fewer start values"
              .formatted(file, json.length, Layout.MOST_JSON));
    }
    AtomicFile.write(file, out -> new NetworkWriter(out).write(json, network));
  }

  private void write(byte[] json, StoredNetwork network) throws IOException {
    write(
        ByteBuffer.allocate(Layout.BEFORE_JSON)
            .put(Layout.magic())
            .putInt(Layout.VERSION)
            .putInt(json.length)
            .flip());
    write(ByteBuffer.wrap(json));
    for (ParameterSpec parameter : network.experiment().network().parameters()) {
      write(Objects.requireNonNull(network.parameters().get(parameter.id())));
    }
    write(ByteBuffer.allocate(Layout.CHECKSUM).putInt((int) checksum.getValue()).flip());
  }

  private void write(Matrix matrix) throws IOException {
    double[] values = matrix.toArray();
    int room = buffer.capacity() / Double.BYTES;
    for (int from = 0; from < values.length; from += room) {
      int count = Math.min(room, values.length - from);
      buffer.clear().asDoubleBuffer().put(values, from, count);
      write(buffer.limit(count * Double.BYTES));
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    checksum.update(bytes.duplicate());
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
