package dev.tandem.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tandem.benchmarks.report.Names;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Param;

/** A long run does not fail in its last part. */
class SizeTest {

  @ParameterizedTest
  @EnumSource(Size.class)
  void every_parameter_is_one_of_its_benchmark(Size size) throws NoSuchFieldException {
    assertThat(size.parts(1)).hasSizeGreaterThan(3);
    for (Part part : size.parts(1)) {
      for (String name : part.parameters().keySet()) {
        Field field = part.benchmark().getField(name);
        assertThat(field.isAnnotationPresent(Param.class)).as(part + " " + name).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Size.class)
  void every_name_of_a_network_or_a_product_is_understood(Size size) {
    for (Part part : size.parts(1)) {
      part.parameters().getOrDefault(Names.NETWORK, List.of()).forEach(SizeTest::parse);
      part.parameters()
          .getOrDefault("shape", List.of())
          .forEach(
              name -> assertThatCode(() -> ProductShape.parse(name)).doesNotThrowAnyException());
    }
  }

  private static void parse(String network) {
    assertThatCode(() -> Workload.experiment(network)).as(network).doesNotThrowAnyException();
  }
}
