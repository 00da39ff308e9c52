package dev.canary.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.web.Site.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other sites have a browser send what its user never meant (CSRF). */
class ForgeryTests {

  private static final String PAUSE = "/api/tests/shop/pause";

  private static final String OTHER_SITE =
      "The request comes from another site; changes are made from the prober's own pages, or with a"
          + " token.";

  private Site site = Site.withUsers();

  @AfterEach
  void close() {
    site.close();
  }

  private void use(Site other) {
    site.close();
    site = other;
  }

  private String csrfToken(String cookie) {
    String id = cookie.substring(cookie.indexOf('=') + 1);
    return site.web.access.control().findSession(id).orElseThrow().csrfToken();
  }

  private Reply pause(String cookie, String... headers) {
    return site.post(
        PAUSE,
        Stream.concat(Stream.of("Cookie", cookie), Stream.of(headers)).toArray(String[]::new));
  }

  @Test
  void takesTheTokenOfTheSession() {
    String cookie = site.cookieOf("alice");
    String token = csrfToken(cookie);

    assertThat(pause(cookie).status()).isEqualTo(403);
    assertThat(pause(cookie).body())
        .contains(
            "The request lacks the token of the session, X-CSRF-Token or the field _csrf; load the"
                + " page again.");
    assertThat(pause(cookie, "X-CSRF-Token", "").status()).isEqualTo(403);
    assertThat(pause(cookie, "X-CSRF-Token", token + "x").status()).isEqualTo(403);
    assertThat(pause(cookie, "X-CSRF-Token", csrfToken(site.cookieOf("victor"))).status())
        .isEqualTo(403);
    assertThat(pause(cookie, "X-CSRF-Token", token).body()).isEqualTo("alice");
    assertThat(site.submit(PAUSE, List.of("_csrf", token), "Cookie", cookie).body())
        .isEqualTo("alice");
    assertThat(site.submit(PAUSE, List.of("_csrf", "x"), "Cookie", cookie).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, 200",
        "same-origin, http://canary.example.com, 200",
        "same-origin, http://CANARY.example.com, 200",
        "none, -, 200",
        "same-site, -, 403",
        "cross-site, -, 403",
        "cross-site, http://canary.example.com, 403",
        "-, http://evil.example, 403",
        "-, http://canary.example.com.evil.example, 403",
        "-, http://canary.example.com:81, 403",
        "-, http://canary.example.com:80, 200",
        "-, https://canary.example.com, 200",
        "-, ftp://canary.example.com, 403",
        "-, null, 403",
        "-, nonsense, 403",
        "-, http://[, 403",
      })
  void mustNotComeFromAnotherSiteEvenWithTheToken(String site, String origin, int status) {
    String cookie = this.site.cookieOf("alice");
    Stream<String> headers =
        Stream.of(
                Stream.of("X-CSRF-Token", csrfToken(cookie)),
                site == null ? Stream.<String>of() : Stream.of("Sec-Fetch-Site", site),
                origin == null ? Stream.<String>of() : Stream.of("Origin", origin))
            .flatMap(it -> it);

    Reply reply = pause(cookie, headers.toArray(String[]::new));

    assertThat(reply.status()).isEqualTo(status);
    if (status == 403) {
      assertThat(reply.body()).contains(OTHER_SITE);
      assertThat(this.site.lastEntry()).contains("alice pause shop refused", "another site");
    }
  }

  @Test
  void mustNotUseTheMachineThatTheBrowserIsOn() {
    use(Site.withNobody());
    site.host = Site.HERE;

    assertThat(site.post(PAUSE).status()).isEqualTo(200);
    assertThat(site.post(PAUSE, "Origin", "http://localhost").status()).isEqualTo(200);
    assertThat(site.post(PAUSE, "Origin", "https://evil.example").status()).isEqualTo(403);
    assertThat(site.post(PAUSE, "Origin", "null").status()).isEqualTo(403);
    assertThat(site.post(PAUSE, "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
    assertThat(
            site.submit("/query", List.of("query", "x"), "Origin", "http://evil.example").status())
        .isEqualTo(403);
  }

  @Test
  void mustNotUseAPasswordThatTheBrowserRemembers() {
    byte[] pair = ("alice:" + Site.PASSWORD).getBytes(StandardCharsets.UTF_8);
    String basic = "Basic " + Base64.getEncoder().encodeToString(pair);

    assertThat(site.post(PAUSE, "Authorization", basic).status()).isEqualTo(200);
    assertThat(site.post(PAUSE, "Authorization", basic, "Origin", "http://evil.example").status())
        .isEqualTo(403);
  }

  @Test
  void isNotPossibleWithATokenWhichNoBrowserKnows() {
    assertThat(
            site.post(PAUSE, Site.TOKEN[0], Site.TOKEN[1], "Origin", "http://evil.example")
                .status())
        .isEqualTo(200);
  }

  /** Else somebody would be logged in as another, and show them what they do. */
  @Test
  void mustNotLogAnybodyIn() {
    Reply reply = site.logIn("alice", Site.PASSWORD, "Origin", "http://evil.example");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.headers()).doesNotContainKey("set-cookie");
    assertThat(site.lastEntry())
        .isEqualTo("anonymous login  refused {by=nothing, refused=%s}".formatted(OTHER_SITE));
    assertThat(site.logIn("alice", Site.PASSWORD, "Cookie", site.cookieOf("victor")).status())
        .isEqualTo(303);
  }

  @Test
  void knowsTheNameBeforeAProxy() {
    use(Site.of(Site.USERS, "https://Canary.example.com/prober"));
    site.host = "10.0.0.7:8080";
    String cookie = site.cookieOf("alice");
    String[] own = {"X-CSRF-Token", csrfToken(cookie), "Origin", "https://canary.example.com"};

    assertThat(pause(cookie, own).status()).isEqualTo(200);
    own[3] = "http://canary.example.com";
    assertThat(pause(cookie, own).status()).isEqualTo(403);
  }

  /** Anybody on the way can make a page without HTTPS. */
  @Test
  void mustNotComeFromAPageWithoutHttpsWhereThereIsHttps() {
    String[] https = {"X-Forwarded-Proto", "https"};
    String cookie = site.logIn("alice", Site.PASSWORD, https).cookie();
    String[] own = {
      https[0], https[1], "X-CSRF-Token", csrfToken(cookie), "Origin", "https://canary.example.com"
    };

    assertThat(pause(cookie, own).status()).isEqualTo(200);
    own[5] = "http://canary.example.com";
    assertThat(pause(cookie, own).status()).isEqualTo(403);
  }

  @Test
  void mustNotComeFromThePageWithoutHttpsOfAProberThatHasHttps() {
    use(Site.of(Site.USERS, "https://canary.example.com"));
    String cookie = site.cookieOf("alice");

    assertThat(
            pause(cookie, "X-CSRF-Token", csrfToken(cookie), "Origin", "http://canary.example.com")
                .status())
        .isEqualTo(403);
  }
}
