package dev.tandem.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.data.DataException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with the JSON is said with the file, the place and what to do. */
class SpecificationReaderTest {

  private static final String JSON = new String(Everything.json(), StandardCharsets.UTF_8);

  @Test
  void an_experiment_with_something_of_every_kind_comes_back_equal() {
    assertThat(read(JSON)).isEqualTo(new Header(2, Everything.EXPERIMENT));
  }

  @Test
  void space_between_the_parts_does_not_matter() {
    assertThat(read(JSON.replace(",", " ,\n\t").replace("{", "{ "))).isEqualTo(read(JSON));
  }

  /** Each row: what is replaced, by what, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "epoch":2 | "epoch":-2147483649 | /epoch needs a whole number from -2147483648 to 2147483647 but has -2147483649
          "epoch":2 | "epoch":2.0 | /epoch needs a whole number from -2147483648 to 2147483647 but has 2.0
          "epoch":2 | "epoch":"2" | /epoch needs a whole number from -2147483648 to 2147483647 but has 2
          "epoch":2, | "epoch":2,"epoch":2, | /epoch stands twice
          "epoch":2, | "epoch":2,"era":2, | /era is an unknown field; known are [epoch, experiment]
          "epoch":2, | | / lacks the field epoch
          "seed":-5 | "seed":9223372036854775808 | /experiment/plan/seed needs a whole number from -9223372036854775808 to 9223372036854775807 but has 9223372036854775808
          "heldOut":0.25 | "heldOut":1e999 | /experiment/plan/heldOut needs a number but has 1e999
          "heldOut":0.25 | "heldOut":"0.25" | /experiment/plan/heldOut needs a number but has 0.25
          "heldOut":0.25 | "heldOut":null | /experiment/plan/heldOut needs a number but has null
          "heldOut":0.25 | "heldOut":{} | /experiment/plan/heldOut needs a number but has an object
          "order":"shuffled" | "order":"SHUFFLED" | /experiment/plan/order needs one of [shuffled, asGiven] but has SHUFFLED
          "epochs":[10,20] | "epochs":10 | /experiment/plan/patience/epochs needs a list but has 10
          "epochs":[10,20] | "epochs":[10,[]] | /experiment/plan/patience/epochs/1 needs a whole number from -2147483648 to 2147483647 but has a list
          "head":"dense3" | "head":3 | /experiment/problem/network/head needs a text but has 3
          "penalties":[ | "penalties":[null, | /experiment/problem/penalties/0 needs an object but has null
          {"type":"eachValue","limit":0.5} | {"limit":0.5,"type":"eachValue"} | /experiment/limits/clipping/limit needs "type" as its first field
          {"type":"eachValue","limit":0.5} | {} | /experiment/limits/clipping needs "type" as its first field
          {"type":"eachValue","limit":0.5} | {"type":"eachOne"} | /experiment/limits/clipping/type needs one of [none, eachValue, normOfLayer, normOfParameter, unitNormOfLayer, unitNormOfParameter] but has eachOne
          {"type":"xavier"} | {"type":"xavier","gain":1} | /experiment/problem/network/nodes/5/layer/start/weights/gain is an unknown field; known are []
          "0":0.1 | "00":0.1 | /experiment/optimizer/learningRate/values/00 is not a whole number
          "10":0.05 | "0":0.05 | /experiment/optimizer/learningRate/values/0 stands twice
          "rate":0.25 | "rate":1.25 | /experiment/problem/network/nodes/3/layer cannot be meant (dropout(1.25): the rate is the fraction that is dropped and must lie in [0, 1); dropout(0.2) drops a fifth)
          "inputs":["dropout1"] | "inputs":[] | /experiment/problem/network cannot be meant (dense1: dense(2, sign().trainedAs(tanh())) reads one node but receives 0; name as many)
          "inputs":["dropout1"] | "inputs":["dropout7"] | /experiment/problem/network cannot be meant (dropout7: there is no such node here; known are input, conv1, batchNormalization1, flatten1, dropout1)
          "inputs":["dense1","dense2"] | "inputs":["dense1"] | /experiment/problem/network cannot be meant (merge1: sum() reads two nodes or more but receives 1; name as many)
          "name":"dropout1" | "name":"input" | /experiment/problem/network cannot be meant (input: two nodes have this name; give each its own)
          "size":16 | "size":17 | /experiment/problem/network cannot be meant (flatten1: flatten() gives vector(16) but the file says vector(17); save the network again)
          [0.1,-2.0] | [0.1] | /experiment/problem/network/nodes/7/layer/start/weights cannot be meant (given(): row 1 has 2 values but row 0 has 1; give rows of one length)
          """)
  void a_mistake_is_told_with_its_place(String part, String other, String message) {
    String wrong = JSON.replace(part, other == null ? "" : other);

    assertThat(wrong).isNotEqualTo(JSON);
    assertThatThrownBy(() -> read(wrong))
        .isInstanceOf(DataException.class)
        .hasMessage("digits: " + message + "; save the network again");
  }

  @Test
  void what_is_no_json_is_refused() {
    assertThatThrownBy(() -> read(""))
        .hasMessage("digits: / needs an object but has nothing; save the network again");
    assertThatThrownBy(() -> read(JSON + " {}"))
        .hasMessage("digits: / needs nothing more but has an object; save the network again");
    assertThatThrownBy(() -> read(JSON.replace("\"epoch\":2", "\"epoch\":02")))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("digits: /epoch is not JSON (Invalid numeric value")
        .hasMessageEndingWith("; save the network again");
    assertThatThrownBy(() -> read("{\"epoch\":" + "[".repeat(60)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "digits: /epoch needs a whole number from -2147483648 to 2147483647"
                + " but has a list; save the network again");
  }

  @Test
  void nothing_is_as_deep_as_this() {
    String step = "{\"type\":\"surrogate\",\"step\":";

    assertThatThrownBy(() -> read(JSON.replace("{\"type\":\"softmax\"}", step.repeat(9999))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Document nesting depth (51) exceeds the maximum allowed (50");
  }

  @Test
  void nothing_is_as_long_as_this() {
    String node =
        """
        {"name":"a","layer":{"type":"flatten"},"inputs":["input"],\
        "output":{"type":"vector","size":1}},\
        """;
    String json = JSON.replace("\"nodes\":[", "\"nodes\":[" + node.repeat(10_000));

    assertThatThrownBy(() -> read(json))
        .isInstanceOf(DataException.class)
        .hasMessageMatching(
            "digits: /experiment/problem/network cannot be meant \\(network: has 100\\d\\d nodes"
                + " but a file holds at most 10000; save parts of it\\); save the network again");
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused() {
    byte[] bytes = Everything.json();
    bytes[JSON.indexOf("dense1")] = (byte) 0xe9;

    assertThatThrownBy(() -> SpecificationReader.read("digits", bytes, Header.class))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("is not JSON (java.nio.charset.MalformedInputException");
    assertThatThrownBy(
            () ->
                SpecificationReader.read(
                    "digits", JSON.getBytes(StandardCharsets.UTF_16), Header.class))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("is not JSON (java.nio.charset.MalformedInputException");
  }

  private static Header read(String json) {
    return SpecificationReader.read("digits", json.getBytes(StandardCharsets.UTF_8), Header.class);
  }
}
