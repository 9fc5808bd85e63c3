package dev.tandem.file;

import dev.tandem.spec.Network;
import dev.tandem.spec.ParameterSpec;
import java.nio.charset.StandardCharsets;

/**
 * Where what lies in a file, in big-endian order:
 *
 * <pre>
 * 8 bytes   magic: 0x89 "TANDEM" and a line feed, which a transfer as text would change
 * 4 bytes   version of the format
 * 4 bytes   length of the JSON in bytes
 * ...       the JSON, in UTF-8
 * 8 bytes   for each parameter of the network, in its order and row by row
 * 4 bytes   CRC-32C of everything before
 * </pre>
 *
 * <p>A CRC finds what happens to files by accident, every change within 32 neighboring bits for
 * certain, and costs nothing at start-up; a cryptographic digest beside the data would be no
 * protection against a forger either.
 */
final class Layout {

  static final int VERSION = 1;

  /** Magic, version and the length of the JSON. */
  static final int BEFORE_JSON = 16;

  static final int CHECKSUM = Integer.BYTES;

  /** Bytes of JSON; start values that the user gives are the only thing that takes many. */
  static final int MOST_JSON = 1 << 26;

  static final int BUFFER = 1 << 16;

  private static final byte[] MAGIC = "\u0089TANDEM\n".getBytes(StandardCharsets.ISO_8859_1);

  private Layout() {}

  static byte[] magic() {
    return MAGIC.clone();
  }

  /** The bytes of all parameters. */
  static long bytesOfParameters(Network network) {
    return network.parameters().stream().mapToLong(ParameterSpec::size).sum() * Double.BYTES;
  }
}
