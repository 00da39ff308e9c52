package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.blockedByEnvironment;
import static dev.canary.runtime.web.Samples.failing;
import static dev.canary.runtime.web.Samples.health;
import static dev.canary.runtime.web.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.canary.runtime.config.PublicPath;
import dev.canary.runtime.web.Site.Reply;
import dev.canary.runtime.web.access.Gate;
import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.Route;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what. */
class AccessTests {

  private Site site = Site.withUsers();

  @AfterEach
  void close() {
    site.close();
  }

  private void use(Site other) {
    site.close();
    site = other;
  }

  private static String[] basic(String user, String password) {
    String pair = user + ":" + password;
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes)};
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/suites/x",
        "/runs/x",
        "/api/suites",
        "/api/runs/x",
        "/api/events",
        "/api/openapi.json",
        "/api/audit",
        "/query?query=x",
        "/nothing",
        "/api/",
        "/health/a/b"
      })
  void tellsNobodyFromElsewhereWhatThereIs(String path) {
    Reply reply = site.get(path);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.header("www-authenticate")).isEqualTo("Bearer realm=\"canary\"");
    assertThat(reply.body())
        .isEqualTo(
            """
            {"type":"about:blank","title":"Unauthorized","status":401,\
            "detail":"This needs a login, or a token as \\"Authorization: Bearer …\\"."}""");
  }

  @Test
  void leadsPeopleToTheLogin() {
    Reply reply = site.browse("/suites/shop?tag=a%20b&x=1");

    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("location"))
        .isEqualTo("/login?to=%2Fsuites%2Fshop%3Ftag%3Da%2520b%26x%3D1");
  }

  @Test
  void saysHowToOpenWhatIsClosedForLackOfUsers() {
    use(Site.withNobody());
    String sentence =
        "Nobody can log in here: the prober has no users and no tokens. Name some in its"
            + " configuration, under canary.web.users and canary.web.tokens, or use it on its own"
            + " machine by the name localhost.";

    Reply page = site.browse("/");
    Reply problem = site.get("/api/suites");

    assertThat(page.status()).isEqualTo(403);
    assertThat(page.header("content-type")).isEqualTo("text/html;charset=utf-8");
    assertThat(page.body()).contains("<h1>Not allowed</h1>", sentence);
    assertThat(problem.status()).isEqualTo(403);
    assertThat(problem.header("content-type")).isEqualTo("application/problem+json");
    assertThat(problem.body()).contains(sentence);
    assertThat(site.post("/api/tests/shop/pause").status()).isEqualTo(403);
    assertThat(site.get("/nothing").status()).isEqualTo(403);
    assertThat(site.get("/livez").status()).isEqualTo(200);
  }

  @Test
  void tellsEverybodyNamesAndStatesAndNoMore() {
    site.web.health =
        health(
            failing(suite("invoices", "Invoices")),
            blockedByEnvironment(
                suite("payments", "Payments"), "Shop: Deploy: no route to 10.1.1.1"));
    site.web.problems.add("The store in /var/lib cannot be written.");

    Reply json = site.get("/health");
    Reply one = site.get("/health/invoices");
    Reply xml = site.get("/health.xml");
    Reply ready = site.get("/readyz");

    assertThat(json.status()).isEqualTo(503);
    assertThat(json.body())
        .contains(
            "\"output\":\"1 of 2 suites is failing: Invoices; 1 is blocked by Shop: Payments\"",
            "\"failed\":[\"Invoices: Issue the invoice\",\"Shop\"]",
            """
            "invoices":[{"componentType":"suite","status":"fail","verdict":"FAILING",\
            "time":"2026-11-20T17:59:59.532Z",\
            "failedStep":"issue","latestOutcome":"FAILED",\
            "since":"2026-11-20T17:59:00.000Z","blocks":[]}]""")
        .doesNotContain("but was", "run", "10.1.1.1", "links", "version");
    assertThat(one.body()).doesNotContain("but was", "runId", "links");
    assertThat(xml.body()).contains("Invoices, Shop<").doesNotContain("10.1.1.1");
    assertThat(ready.status()).isEqualTo(503);
    assertThat(ready.body()).isEqualTo("{\"status\":\"fail\"}");
    assertThat(site.get("/metrics").status()).isEqualTo(200);
    assertThat(site.get("/badge/invoices.svg").header("cross-origin-resource-policy"))
        .isEqualTo("cross-origin");
  }

  @Test
  void tellsThoseEverythingWhoMaySeeIt() {
    site.web.health = health(failing(suite("invoices", "Invoices")));
    site.web.problems.add("The store in /var/lib cannot be written.");

    assertThat(site.get("/health", Site.TOKEN).body())
        .contains("\"version\":\"0.1.0\"", "\"observedValue\":1532", "\"consecutiveFailures\":3")
        .contains("expected: 200 but was: 502", "\"runId\":\"invoices-run\"", "/runs/invoices-run");
    assertThat(site.get("/readyz", Site.TOKEN).body()).contains("/var/lib");
    assertThat(site.get("/health").body()).doesNotContain("but was");
  }

  @ParameterizedTest
  @CsvSource({
    "HEALTH, /health",
    "HEALTH, /health.xml",
    "HEALTH, /health/x.xml",
    "METRICS, /metrics",
    "BADGE, /badge.svg",
    "BADGE, /badge/x.svg",
    "LIVEZ, /livez",
    "READYZ, /readyz"
  })
  void closesWhatIsToBeClosed(PublicPath closed, String path) {
    use(Site.of(Site.closing(closed), null));

    assertThat(site.get(path).status()).isEqualTo(401);
    assertThat(site.get(path, Site.TOKEN).status()).isNotEqualTo(401);
    String open = closed == PublicPath.METRICS ? "/livez" : "/metrics";
    assertThat(site.get(open).status()).isEqualTo(200);
  }

  @Test
  void refusesToRegisterAPathThatIsOpenAndCannotBeClosed() {
    Gate gate = new Gate(site.web.access);
    Route route = Route.get("/status", Access.SUMMARY, request -> Answer.json(new byte[0]));

    assertThatThrownBy(() -> gate.guard(route))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be closed, so it must not be open either.");
  }

  @Test
  void letsInWhoHasATokenOrSendsNameAndPassword() {
    assertThat(site.get("/api/suites", Site.TOKEN).status()).isEqualTo(200);
    assertThat(
            site.get("/api/suites", "Authorization", "bearer  canary_token-of-the-build").status())
        .isEqualTo(200);
    assertThat(site.get("/api/suites", basic("victor", Site.PASSWORD)).status()).isEqualTo(200);
    assertThat(site.post("/api/tests/shop/pause", Site.TOKEN).body()).isEqualTo("build");
    assertThat(site.post("/api/tests/shop/pause", basic("alice", Site.PASSWORD)).body())
        .isEqualTo("alice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer canary_token-of-the-builder",
        "Bearer ",
        "Bearer",
        "Basic YWxpY2U6d3Jvbmc=",
        "Basic YWxpY2U=",
        "Basic %%%",
        "Digest username=alice",
        "canary_token-of-the-build"
      })
  void refusesWhoShowsSomethingWrongEvenWhereNothingIsNeeded(String authorization) {
    Reply reply = site.get("/health", "Authorization", authorization);

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.body()).doesNotContain("alice", "token-of");
    site.host = Site.HERE;
    assertThat(site.get("/api/suites", "Authorization", authorization).status()).isEqualTo(401);
  }

  @Test
  void refusesWrongTokensForAWhile() {
    for (int i = 0; i < 10; i++) {
      assertThat(site.get("/health", "Authorization", "Bearer guess-" + i).status()).isEqualTo(401);
    }

    Reply reply = site.get("/health", "Authorization", "Bearer guess");

    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("retry-after")).isEqualTo("1");
    assertThat(reply.body()).contains("There were too many wrong attempts; try again in 1 s.");
    assertThat(site.get("/health").status()).isNotEqualTo(429);
    assertThat(site.get("/api/suites", Site.TOKEN).status()).isEqualTo(200);
  }

  @Test
  void believesTrustedProxiesAloneWhomTheyForward() {
    String[] forwarded = {"X-Forwarded-For", "198.51.100.1, 203.0.113.7, 10.0.0.9"};
    String[] both = {forwarded[0], forwarded[1], Site.TOKEN[0], Site.TOKEN[1]};

    site.post("/api/tests/shop/pause", both);
    assertThat(site.audit().get(0).from()).isEqualTo("127.0.0.1");

    use(Site.of(Site.behind("127.0.0.1"), null));
    site.post("/api/tests/shop/pause", both);
    assertThat(site.audit().get(0).from()).isEqualTo("10.0.0.9");

    use(Site.of(Site.behind("127.0.0.1", "10.0.0.0/8"), null));
    site.post("/api/tests/shop/pause", both);
    site.post("/api/tests/shop/pause", forwarded[0], "<b>, 10.0.0.9", both[2], both[3]);
    assertThat(site.audit().get(0).from()).isEqualTo("203.0.113.7");
    assertThat(site.audit().get(1).from()).isEqualTo("10.0.0.9");
  }
}
