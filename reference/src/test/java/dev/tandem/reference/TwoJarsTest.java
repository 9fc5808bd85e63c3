package dev.tandem.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import dev.tandem.spec.Network;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The language and the reference train alone; who saves or loads needs Jackson's core as well. */
class TwoJarsTest {

  @TempDir Path folder;

  @Test
  void nothing_of_jackson_is_needed_before_something_is_saved() throws Exception {
    try (URLClassLoader alone =
        loader(Network.class, ReferenceBackend.class, TwoJarsProgram.class)) {
      assertThat(program(alone).apply(null)).hasSize(1);
      assertThatThrownBy(() -> program(alone).apply(folder.resolve("network")))
          .isInstanceOf(NoClassDefFoundError.class)
          .hasMessageContaining("com/fasterxml/jackson/core/");
    }
  }

  @Test
  void with_jackson_a_network_is_saved_and_served() throws Exception {
    try (URLClassLoader three =
        loader(Network.class, ReferenceBackend.class, TwoJarsProgram.class, JsonFactory.class)) {
      assertThat(program(three).apply(folder.resolve("network")))
          .isEqualTo(program(three).apply(null));
    }
  }

  /** The places where the classes are from, and the JDK. */
  private static URLClassLoader loader(Class<?>... classes) {
    URL[] places =
        Stream.of(classes)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
            .toArray(URL[]::new);
    return new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
  }

  @SuppressWarnings("unchecked") // The program is loaded a second time: its type is another one.
  private static Function<Path, double[]> program(URLClassLoader loader) throws Exception {
    return (Function<Path, double[]>)
        loader.loadClass(TwoJarsProgram.class.getName()).getConstructor().newInstance();
  }
}
