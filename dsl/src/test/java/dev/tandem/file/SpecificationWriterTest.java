package dev.tandem.file;

import static dev.tandem.dsl.Tandem.binaryCrossEntropy;
import static dev.tandem.dsl.Tandem.epochs;
import static dev.tandem.dsl.Tandem.l2;
import static dev.tandem.dsl.Tandem.network;
import static dev.tandem.dsl.Tandem.sgd;
import static dev.tandem.dsl.Tandem.sigmoid;
import static dev.tandem.dsl.Tandem.vector;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.spec.Experiment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The format has a version: whoever renames what stands here makes the next one. */
class SpecificationWriterTest {

  @Test
  void a_specification_is_written_in_the_words_of_the_language() {
    Experiment logistic =
        network(vector(2))
            .dense(1, sigmoid())
            .minimizing(binaryCrossEntropy())
            .plus(l2(0.001))
            .by(sgd(0.5), epochs(50).batchesOf(10).seed(1));

    assertThat(text(new Header(50, logistic)))
        .isEqualTo(
            """
            {"epoch":50,"experiment":{"problem":{"network":{"input":{"type":"vector","size":2},\
            "nodes":[{"name":"dense1","layer":{"type":"dense","units":1,\
            "activation":{"type":"sigmoid"},"start":{"weights":{"type":"lecunNormal"},\
            "biases":{"type":"normal","standardDeviation":1.0,"mean":0.0}},\
            "dropConnect":{"rate":0.0,"survivors":"scaled"},"normalization":null},"inputs":["input"],\
            "output":{"type":"vector","size":1}}],"head":"dense1"},\
            "loss":{"type":"binaryCrossEntropy"},\
            "penalties":[{"type":"l2","coefficient":0.001,"role":"weights"}]},\
            "optimizer":{"type":"sgd","learningRate":{"type":"constant","value":0.5}},\
            "plan":{"epochs":50,"batchSize":10,"seed":1,"order":"shuffled","heldOut":0.0,\
            "patience":null},"limits":{"clipping":{"type":"none"},"decays":[],"constraints":[]}}}\
            """);
  }

  @Test
  void all_names_of_version_1_stand_as_they_stood() throws IOException {
    Path names = Path.of("src/test/resources/dev/tandem/file/version-1.txt");

    assertThat(new FormatNames().lines()).isEqualTo(Files.readAllLines(names));
  }

  @Test
  void members_of_a_family_have_names_of_their_own_and_no_field_that_is_called_type() {
    assertThat(new FormatNames().lines())
        .hasSizeGreaterThan(100)
        .noneMatch(line -> line.contains(" type: ") || line.contains("{type: "))
        .extracting(line -> line.split(" ")[0])
        .doesNotHaveDuplicates();
  }

  @Test
  void what_may_be_missing_is_what_may_be_null_in_the_specification() {
    assertThat(new FormatNames().components())
        .filteredOn(part -> part.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .hasSize(2)
        .allMatch(part -> Forms.isOptional(part.getType()));
  }

  /** Of the parts of a value, so that what has one of each kind needs no specification. */
  record Numbers(double a, double b, long c, int d, String e, List<Double> f) {}

  @Test
  void numbers_come_back_bit_for_bit_whatever_they_are() {
    List<Double> doubles =
        List.of(
            0.1,
            1.0 / 3,
            -0.0,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Math.nextUp(1.0),
            1e21,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            2.2250738585072014e-308);
    Numbers numbers =
        new Numbers(
            -0.0, Double.NEGATIVE_INFINITY, Long.MIN_VALUE, -1, "\"\u0000\n\u20ac", doubles);

    assertThat(SpecificationReader.read("", SpecificationWriter.write(numbers), Numbers.class))
        .isEqualTo(numbers);
  }

  private static String text(Header header) {
    return new String(SpecificationWriter.write(header), StandardCharsets.UTF_8);
  }
}
