package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.passing;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes no sense is refused with a sentence, and nothing of it is done. */
class WrongInputTests {

  private static final String CURSOR = "0193f1c4-5d6a-7b21-8c3d-4e5f60718293";

  private final WebFixture web = new WebFixture();

  @BeforeEach
  void knowASuite() {
    web.health = health(passing(suite("invoices", "Invoices")));
  }

  @AfterEach
  void close() {
    web.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/api/suites/invoices/verdicts?from=-1000000000-01-01T00:00:00Z | The parameter \"from\" is \"-1000000000-01-01T00:00:00Z\"; it has to be a time in the years 0 to 9999.",
        "/api/suites/invoices/verdicts?from=%2B1000000000-12-31T00:00:00Z | The parameter \"from\" is \"+1000000000-12-31T00:00:00Z\"; it has to be a time in the years 0 to 9999.",
        "/api/suites/invoices/verdicts?before=zzz | The parameter \"before\" is \"zzz\"; it has to be a time such as 2026-11-20T18:00:00Z.",
        "/api/suites/invoices/verdicts?limit=501 | The parameter \"limit\" is \"501\"; it has to be a whole number from 1 to 500.",
        "/api/suites/invoices/rollups?to=-1000000000-01-01T00:00:00Z | The parameter \"to\" is \"-1000000000-01-01T00:00:00Z\"; it has to be a time in the years 0 to 9999.",
        "/api/suites/invoices/rollups?from=%2B1000000000-01-01T00:00:00Z | The parameter \"from\" is \"+1000000000-01-01T00:00:00Z\"; it has to be a time in the years 0 to 9999.",
        "/api/suites/invoices/rollups?to=%2B1000000000-12-31T23:59:59Z | The parameter \"to\" is \"+1000000000-12-31T23:59:59Z\"; it has to be a time in the years 0 to 9999.",
        "/api/suites/invoices/rollups?resolution=day&resolution=hour | The parameter \"resolution\" is there 2 times. Give it once.",
        "/api/runs?trigger=NONSENSE | The parameter \"trigger\" is for the runs of one suite. Ask for them at /api/suites/{suiteId}/runs.",
        "/api/runs?trigger=MANUAL | The parameter \"trigger\" is for the runs of one suite. Ask for them at /api/suites/{suiteId}/runs.",
        "/api/runs?state=running&limit=9999 | The parameter \"limit\" is \"9999\"; it has to be a whole number from 1 to 500.",
        "/api/runs?launch=launch-1&before=zzz | The parameter \"before\" is \"zzz\"; it has to be the \"next\" of an earlier answer.",
        "/api/runs?limit=1&limit=900 | The parameter \"limit\" is there 2 times. Give it once.",
        "/api/runs?before=0 | The parameter \"before\" is \"0\"; it has to be the \"next\" of an earlier answer.",
        "/api/suites/invoices/runs?before=zzz | The parameter \"before\" is \"zzz\"; it has to be the \"next\" of an earlier answer.",
        "/api/notifications?before=zzz | The parameter \"before\" is \"zzz\"; it has to be the \"next\" of an earlier answer.",
        "/api/notifications?limit=0 | The parameter \"limit\" is \"0\"; it has to be a whole number from 1 to 500.",
        "/api/audit?before=garbage | The parameter \"before\" is \"garbage\"; it has to be the \"next\" of an earlier answer.",
        "/api/audit?limit=1&limit=2 | The parameter \"limit\" is there 2 times. Give it once.",
        "/query?query=x&query=y | The parameter \"query\" is there 2 times. Give it once.",
        "/query?query=x&variables=[1] | The parameter \"variables\" has to be one JSON object, with nothing after it."
      })
  void isRefusedInParameters(String path, String detail) throws JsonProcessingException {
    assertRefused(web.get(path.replace("[", "%5B").replace("]", "%5D")), detail);
    assertThat(web.queries).isEmpty();
    assertThat(web.rollupQueries).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/api/runs | null | The body has to be one JSON object, with nothing after it.",
        "/api/runs | [1] | The body has to be one JSON object, with nothing after it.",
        "/api/runs | \"\" | The body has to be one JSON object, with nothing after it.",
        "/api/runs | {\"suites\":[\"invoices\"]} {} | The body has to be one JSON object, with nothing after it.",
        "/api/runs | {\"suites\":[\"invoices\"]} and more | The body is not JSON (Unrecognized token 'and': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')). Send an object.",
        "/api/runs | {\"suites\":[\"invoices\"],\"suites\":[]} | The body is not JSON (Duplicate field 'suites'). Send an object.",
        "/api/runs | {\"suites\":[\"invoices\"] | The body is not JSON (Unexpected end-of-input: expected close marker for Object). Send an object.",
        "/api/runs | {\"suites\":[nonsense]} | The body is not JSON (Unrecognized token 'nonsense': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')). Send an object.",
        "/api/runs | {\"suites\":\"invoices\"} | The field \"suites\" has to be a list of texts.",
        "/api/runs | {\"suites\":{}} | The field \"suites\" has to be a list of texts.",
        "/api/runs | {\"suites\":[null]} | The field \"suites\" has to be a list of texts.",
        "/api/runs | {\"suites\":[5]} | The field \"suites\" has to be a list of texts.",
        "/api/runs | {\"tags\":[null]} | The field \"tags\" has to be a list of texts.",
        "/api/runs | {\"tags\":[[\"a\"]]} | The field \"tags\" has to be a list of texts.",
        "/api/runs | {\"suites\":[\"invoices\"],\"labels\":{\"a\":null}} | The field \"labels.a\" has to be a text.",
        "/api/runs | {\"suites\":[\"invoices\"],\"labels\":{\"a\":1.5}} | The field \"labels.a\" has to be a text.",
        "/api/runs | {\"suites\":[\"invoices\"],\"labels\":[]} | The field \"labels\" has to be an object.",
        "/api/runs | {\"suites\":[\"invoices\"],\"labels\":{\"a b\":\"c\"}} | The label \"a b\" has a name that cannot be used. Names have up to 64 letters from A to Z, digits, dots, hyphens and underscores.",
        "/api/runs | {\"suites\":[\"invoices\"],\"labels\":{\"\":\"c\"}} | The label \"\" has a name that cannot be used. Names have up to 64 letters from A to Z, digits, dots, hyphens and underscores.",
        "/api/runs | {\"suites\":[\"invoices\"],\"labels\":{\"a\":\"b\\n\"}} | The label a has a control character, such as a new line. Leave it out.",
        "/api/runs | {\"suites\":[\"invoices\"],\"reason\":5} | The field \"reason\" has to be a text.",
        "/api/runs | {\"suites\":[\"invoices\"],\"reason\":true} | The field \"reason\" has to be a text.",
        "/api/suites/invoices/pause | null | The body has to be one JSON object, with nothing after it.",
        "/api/suites/invoices/mute | null | The body has to be one JSON object, with nothing after it.",
        "/api/suites/invoices/resume | null | The body has to be one JSON object, with nothing after it.",
        "/api/suites/invoices/unmute | null | The body has to be one JSON object, with nothing after it.",
        "/api/suites/invoices/resume | {\"for\":\"1h\"} | The body has the unknown field \"for\". Fields are: reason.",
        "/api/suites/invoices/unmute | {\"until\":\"2026-11-21T08:00:00Z\"} | The body has the unknown field \"until\". Fields are: reason.",
        "/api/suites/invoices/mute | {\"reason\":[\"a\"]} | The field \"reason\" has to be a text.",
        "/api/suites/invoices/mute | {\"until\":\"+1000000000-12-31T00:00:00Z\"} | The field \"until\" is \"+1000000000-12-31T00:00:00Z\"; it has to be a time in the years 0 to 9999.",
        "/api/suites/invoices/mute | {\"until\":\"2036-12-01T00:00:00Z\"} | The end at 2036-12-01T00:00:00Z is more than 10 years ahead. Name an earlier one, or none.",
        "/api/suites/invoices/pause | {\"for\":\"P106751991167300D\"} | The field \"for\" is \"P106751991167300D\"; it has to be a duration of at most 10 years.",
        "/api/suites/invoices/pause | {\"for\":\"999999999d\"} | The field \"for\" is \"999999999d\"; it has to be a duration of at most 10 years.",
        "/api/suites/invoices/pause | {\"for\":\"4000d\"} | The end at 2037-11-02T18:00:00Z is more than 10 years ahead. Name an earlier one, or none.",
        "/api/suites/invoices/pause | {\"for\":\"-PT1H\"} | The field \"for\" is \"-PT1H\"; it has to be a duration such as 30m or 2h.",
        "/query | null | The body has to be one JSON object, with nothing after it.",
        "/query | nonsense | The body is not JSON (Unrecognized token 'nonsense': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')). Send an object.",
        "/query | {\"query\":5} | The field \"query\" has to be a text.",
        "/query | {\"query\":\"{tests{id}}\",\"variables\":[1]} | The field \"variables\" has to be an object.",
        "/query | {\"query\":\"{tests{id}}\",\"query\":\"{tests{id}}\"} | The body is not JSON (Duplicate field 'query'). Send an object."
      })
  void isRefusedInBodies(String path, String body, String detail) throws JsonProcessingException {
    assertRefused(post(path, body), detail);
    assertNothingIsDone();
  }

  @Test
  void isRefusedIfItIsTooMuch() throws JsonProcessingException {
    String labels =
        IntStream.range(0, 33)
            .mapToObj("\"l%d\":\"\""::formatted)
            .collect(Collectors.joining(",", "{", "}"));

    assertRefused(
        post("/api/runs", "{\"suites\":[\"invoices\"],\"labels\":%s}".formatted(labels)),
        "There are 33 labels. There may be 32.");
    assertRefused(
        post(
            "/api/runs",
            "{\"suites\":[\"invoices\"],\"labels\":{\"a\":\"%s\"}}".formatted("x".repeat(257))),
        "The label a has 257 characters. It may have 256.");
    for (String path : new String[] {"/api/runs", "/api/suites/invoices/mute"}) {
      assertRefused(
          post(path, "{\"reason\":\"%s\"}".formatted("x".repeat(501))),
          "The reason has 501 characters. It may have 500.");
    }
    assertRefused(
        post("/api/runs", "{\"suites\":" + "[".repeat(2_000)),
        "The field \"suites\" has to be a list of texts.");
    assertRefused(
        post("/query", "{\"variables\":" + "[".repeat(2_000)),
        "The field \"variables\" has to be an object.");
    assertNothingIsDone();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/runs?nonsense=1&nonsense=2",
        "/api/runs?before=" + CURSOR,
        "/api/audit?before=" + CURSOR,
        "/api/notifications?limit=500&before=" + CURSOR,
        "/api/suites/invoices/verdicts?from=0000-01-01T00:00:00Z&before=9999-12-31T23:59:59.999Z",
        "/api/suites/invoices/rollups?to=0000-01-01T00:00:00Z",
        "/query?query=%7Btests(limit:null,before:null)%7Bid%7D%7D&extensions=%7B%7D"
      })
  void isNotWhatIsOnlyUnusual(String path) {
    HttpResponse<String> answer = web.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("\"errors\"");
  }

  private void assertNothingIsDone() {
    assertThat(web.commands.ordered).isEmpty();
    assertThat(web.commands.findPause("invoices")).isEmpty();
    assertThat(web.commands.findMute("invoices")).isEmpty();
    assertThat(web.queries).isEmpty();
  }

  private static void assertRefused(HttpResponse<String> answer, String detail)
      throws JsonProcessingException {
    assertThat(new ObjectMapper().readTree(answer.body()).path("detail").asText())
        .isEqualTo(detail);
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> post(String path, String body) {
    return web.send(
        HttpRequest.newBuilder(web.url().resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }
}
