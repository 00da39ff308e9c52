package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.failed;
import static dev.canary.runtime.web.Samples.failing;
import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Run;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GraphQlTests {

  private static final String ALL =
      "{tests {id name suite start_at end_at pass fail_cause outcome}}";

  private final WebFixture web = new WebFixture();

  @BeforeEach
  void knowASuite() {
    web.health = health(failing(suite("invoices", "Invoices")));
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void findsAllRuns() {
    web.recorded.add(failed("invoices"));

    String expected =
        """
        {"data":{"tests":[{"id":"invoices-run","name":"Invoices","suite":"invoices",\
        "start_at":"2026-11-20T17:59:58.000Z","end_at":"2026-11-20T17:59:59.532Z","pass":false,\
        "fail_cause":"Issue the invoice: expected: 200 but was: 502","outcome":"FAILED"}]}}""";

    assertThat(get(ALL).body()).isEqualTo(expected);
    assertThat(post(ALL).body()).isEqualTo(expected);
  }

  @Test
  void findsOneRunOrNone() {
    web.recorded.add(failed("invoices"));

    assertThat(get("{test(id: \"invoices-run\") {name}}").body())
        .isEqualTo("{\"data\":{\"test\":{\"name\":\"Invoices\"}}}");
    assertThat(get("{test(id: \"nonsense\") {name}}").body())
        .isEqualTo("{\"data\":{\"test\":null}}");
  }

  @Test
  void findsWhatIsGoingOn() {
    web.running.add(new Run(failed("invoices").start(), null));

    assertThat(get("{ongoingTests {suite end_at pass fail_cause}}").body())
        .isEqualTo(
            "{\"data\":{\"ongoingTests\":[{\"suite\":\"invoices\",\"end_at\":null,\"pass\":null,\"fail_cause\":null}]}}");
  }

  @Test
  void takesNullForWhatIsLeftOut() {
    assertThat(get("{tests(limit: null, before: null, suite: null) {id}}").body())
        .isEqualTo("{\"data\":{\"tests\":[]}}");

    assertThat(web.queries).singleElement().satisfies(it -> assertThat(it.limit()).isEqualTo(500));
  }

  @Test
  void takesVariablesAndPages() {
    send(
        """
        {"query": "query page($last: ID) {tests(limit: 2, before: $last, suite: \\"invoices\\") {id}}",
         "operationName": "page", "variables": {"last": "0193f1c4-5d6a-7b21-8c3d-4e5f60718293"}}""");

    assertThat(web.queries)
        .singleElement()
        .satisfies(
            query -> {
              assertThat(query.limit()).isEqualTo(2);
              assertThat(query.findSuite()).hasValue("invoices");
              assertThat(query.findBefore()).hasValue("0193f1c4-5d6a-7b21-8c3d-4e5f60718293");
            });
  }

  @Test
  void saysWhatIsWrongWithAQuery() {
    assertThat(get("{tests {colour}}").statusCode()).isEqualTo(200);
    assertThat(get("{tests {colour}}").body()).contains("\"errors\":", "colour");
    assertThat(get("{tests(limit: 501) {id}}").body())
        .contains("\"message\":\"The limit is 501; it has to be from 1 to 500.\"");
    assertThat(get("{tests(before: \"zzz\") {id}}").body())
        .contains(
            "\"message\":\"The run before which to begin is \\\"zzz\\\"; it has to be the id of a run.\"");
    assertThat(web.queries).isEmpty();
    assertThat(get("mutation {delete}").body()).contains("\"errors\":");
  }

  @Test
  void refusesWhatIsNoQuery() {
    assertThat(web.get("/query").statusCode()).isEqualTo(400);
    assertThat(web.get("/query").body())
        .contains(
            "There is no query. Send one as {\\\"query\\\": \\\"{ongoingTests {id name}}\\\"} by POST");
    assertThat(send("nonsense").statusCode()).isEqualTo(400);
    assertThat(send("").statusCode()).isEqualTo(400);
  }

  @Test
  void aQueryCannotAskForMoreThanItMay() {
    String twenty =
        IntStream.range(0, 20)
            .mapToObj("a%d: tests {id}"::formatted)
            .collect(Collectors.joining(" ", "{", "}"));

    assertThat(get(twenty).body()).contains("\"errors\":", "complexity");
    assertThat(web.queries).isEmpty();
  }

  @Test
  void describesItself() {
    assertThat(get("{__schema {queryType {fields {name}}}}").body())
        .contains("{\"name\":\"tests\"},{\"name\":\"test\"},{\"name\":\"ongoingTests\"}");
  }

  private HttpResponse<String> get(String query) {
    return web.get("/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  private HttpResponse<String> post(String query) {
    return send("{\"query\": \"%s\"}".formatted(query));
  }

  private HttpResponse<String> send(String body) {
    return web.send(
        HttpRequest.newBuilder(web.url().resolve("/query"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }
}
