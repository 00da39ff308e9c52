package dev.canary.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outputs in JSON. */
class OutputsTests {

  @Test
  void areReadInTheirOrder() throws Exception {
    assertThat(
            Outputs.parse(
                """

                {"url": "http://shop/?a=b", "port": 8080, "price": 1.10, "tls": true}
                """))
        .containsExactly(
            entry("url", "http://shop/?a=b"),
            entry("port", "8080"),
            entry("price", "1.10"),
            entry("tls", "true"));
  }

  @Test
  void haveNamesWithDotsWhereTheyAreNested() throws Exception {
    assertThat(
            Outputs.parse(
                """
                {"Stack": {"ALB/Dns~Name": "lb.example.com", "none": {}}, "subnets": ["a", {"id": "b"}]}"""))
        .containsExactly(
            entry("Stack.ALB/Dns~Name", "lb.example.com"),
            entry("subnets.0", "a"),
            entry("subnets.1.id", "b"));
  }

  @Test
  void mayBeNone() throws Exception {
    assertThat(Outputs.parse("{}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          ``                    | it does not begin with {
          ["a"]                 | it does not begin with {
          {"a":null}            | the output a is null
          {"a.b":1,"a":{"b":2}} | there are two outputs a.b
          {"a":1} {"b":2}       | something follows the object
          """)
  void areRefusedIfTheyAreUnclear(String json, String problem) {
    assertThatIOException().isThrownBy(() -> Outputs.parse(json)).withMessage(problem);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          {"a":1,"a":2}   | Duplicate field 'a' in line 1
          {"a":1          | Unexpected end-of-input in line 1
          Deploying …     | Unrecognized token 'Deploying' in line 1
          """)
  void areRefusedIfTheyAreNoJson(String json, String problem) {
    assertThatIOException().isThrownBy(() -> Outputs.parse(json)).withMessage(problem);
  }
}
