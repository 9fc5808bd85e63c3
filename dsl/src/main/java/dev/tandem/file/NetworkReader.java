package dev.tandem.file;

import dev.tandem.data.DataException;
import dev.tandem.data.Matrix;
import dev.tandem.spec.Network;
import dev.tandem.spec.ParameterId;
import dev.tandem.spec.ParameterSpec;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Reads what {@link NetworkWriter} writes. Every size that a file claims is compared with the
 * length that it has before anything is allocated.
 */
public final class NetworkReader {

  private final Path file;
  private final SeekableByteChannel in;
  private final long memory;
  private final long length;
  private final ByteBuffer buffer = ByteBuffer.allocate(Layout.BUFFER);

  private NetworkReader(Path file, SeekableByteChannel in, long memory) throws IOException {
    this.file = file;
    this.in = in;
    this.memory = memory;
    this.length = in.size();
  }

  /**
   * Reads a network.
   *
   * @param file what {@link NetworkWriter} wrote
   * @return what it holds, complete and checked
   * @throws DataException when there is no such file, or it is not, byte for byte, such a file
   */
  public static StoredNetwork read(Path file) {
    return read(file, Runtime.getRuntime().maxMemory());
  }

  /** As above, where parameters may take so many bytes. */
  static StoredNetwork read(Path file, long memory) {
    try (SeekableByteChannel in = Files.newByteChannel(file)) {
      return new NetworkReader(file, in, memory).read();
    } catch (NoSuchFileException e) {
      throw new DataException(
          "%s: there is no such file; correct the folder or the name".formatted(file), e);
    } catch (IOException e) {
      throw new DataException(
          "%s: cannot be read (%s); check the file and its permissions".formatted(file, e), e);
    }
  }

  private StoredNetwork read() throws IOException {
    requireMagic();
    requireLength(Layout.BEFORE_JSON + Layout.CHECKSUM);
    requireVersion(fill(Integer.BYTES).getInt());
    int json = fill(Integer.BYTES).getInt();
    if (json < 0 || json > Layout.MOST_JSON) {
      throw damaged("says that its specification takes %d bytes".formatted(json));
    }
    long beforeParameters = (long) Layout.BEFORE_JSON + json;
    requireLength(beforeParameters + Layout.CHECKSUM);
    requireChecksum();
    in.position(Layout.BEFORE_JSON);
    byte[] text = new byte[json];
    fill(ByteBuffer.wrap(text));
    Header header = SpecificationReader.read(file, text, Header.class);
    Network network = header.experiment().network();
    requireParameters(network, length - beforeParameters - Layout.CHECKSUM);
    return new StoredNetwork(header.experiment(), header.epoch(), parameters(network));
  }

  private void requireMagic() throws IOException {
    byte[] magic = Layout.magic();
    int there = (int) Math.min(length, magic.length);
    byte[] first = new byte[there];
    fill(there).get(first);
    if (!Arrays.equals(first, Arrays.copyOf(magic, there))) {
      throw new DataException(
          "%s: is no network that Tandem saved, it begins with other bytes; give one that it saved"
              .formatted(file));
    }
  }

  private void requireLength(long least) {
    if (length < least) {
      throw damaged("needs %d bytes or more but has %d".formatted(least, length));
    }
  }

  private void requireVersion(int version) {
    if (version != Layout.VERSION) {
      throw new DataException(
          "%s: is in version %d of the format but this Tandem reads version %d; %s"
              .formatted(file, version, Layout.VERSION, "load it with the Tandem that saved it"));
    }
  }

  private void requireChecksum() throws IOException {
    CRC32C checksum = new CRC32C();
    in.position(0);
    for (long left = length - Layout.CHECKSUM; left > 0; left -= buffer.limit()) {
      checksum.update(fill((int) Math.min(left, buffer.capacity())).duplicate());
    }
    int found = (int) checksum.getValue();
    int stored = fill(Layout.CHECKSUM).getInt();
    if (found != stored) {
      throw damaged("has the checksum %08x but its bytes give %08x".formatted(stored, found));
    }
  }

  private void requireParameters(Network network, long bytes) {
    long needed = Layout.bytesOfParameters(network);
    if (bytes != needed) {
      throw damaged("has %d bytes of parameters but its network needs %d".formatted(bytes, needed));
    }
    if (needed > memory) {
      throw new DataException(
          "%s: has %d bytes of parameters but Java has %d bytes of memory; give it more with -Xmx"
              .formatted(file, needed, memory));
    }
  }

  private Map<ParameterId, Matrix> parameters(Network network) throws IOException {
    Map<ParameterId, Matrix> parameters = new LinkedHashMap<>();
    for (ParameterSpec parameter : network.parameters()) {
      double[] values = new double[parameter.size()];
      int room = buffer.capacity() / Double.BYTES;
      for (int from = 0; from < values.length; from += room) {
        int count = Math.min(room, values.length - from);
        fill(count * Double.BYTES).asDoubleBuffer().get(values, from, count);
      }
      parameters.put(parameter.id(), Matrix.of(parameter.rows(), parameter.columns(), values));
    }
    return parameters;
  }

  /** The next bytes, in the buffer. */
  private ByteBuffer fill(int count) throws IOException {
    fill(buffer.clear().limit(count));
    return buffer.flip();
  }

  private void fill(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (in.read(bytes) < 0) {
        throw new EOFException("the file became shorter");
      }
    }
  }

  private DataException damaged(String problem) {
    return new DataException("%s: %s; it is damaged, get it again".formatted(file, problem));
  }
}
