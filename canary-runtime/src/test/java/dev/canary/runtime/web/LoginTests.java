package dev.canary.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.AccessSettings;
import dev.canary.runtime.web.Site.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People log in and out. */
class LoginTests {

  private Site site = Site.withUsers();

  @AfterEach
  void close() {
    site.close();
  }

  private Reply logInTo(String to) {
    return site.submit("/login", List.of("user", "alice", "password", Site.PASSWORD, "to", to));
  }

  private Reply get(String path, String cookie) {
    return site.get(path, "Cookie", cookie);
  }

  @Test
  void beginsASessionInACookieThatScriptsAndOtherSitesCannotUse() {
    Reply reply = logInTo("/suites/shop?x=1");

    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("location")).isEqualTo("/suites/shop?x=1");
    assertThat(reply.header("set-cookie"))
        .matches("canary-session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax");
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    assertThat(get("/api/suites", reply.cookie()).status()).isEqualTo(200);
    assertThat(site.lastEntry()).isEqualTo("alice login alice done {}");
  }

  @Test
  void keepsTheCookieToHttpsWhereTheBrowserSpeaksThat() {
    String[] https = {"X-Forwarded-Proto", "https"};

    Reply reply = site.logIn("alice", Site.PASSWORD, https);

    assertThat(reply.header("set-cookie"))
        .matches("__Host-canary-session=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure");
    assertThat(site.get("/api/suites", "Cookie", reply.cookie(), https[0], https[1]).status())
        .isEqualTo(200);
    String renamed = reply.cookie().replace("__Host-", "");
    assertThat(site.get("/api/suites", "Cookie", renamed, https[0], https[1]).status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "evil.example",
        "/\t/evil.example",
        "/a\r\nSet-Cookie: a=b",
        "/ü",
        ""
      })
  void leadsNowhereElse(String to) {
    Reply reply = logInTo(to);

    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("location")).isEqualTo("/");
    assertThat(reply.headers().get("set-cookie")).hasSize(1);
  }

  @Test
  void showsAFormThatHoldsNothingButTexts() {
    Reply reply =
        site.browse("/login?to=/%22%3E%3Cscript%3Ealert(1)%3C/script%3E%7B%7Bmessage%7D%7D");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .contains("value=\"/&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{message}}\"")
        .doesNotContain("<script");
    assertThat(reply.header("content-security-policy"))
        .isEqualTo(
            "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
  }

  @Test
  void saysNothingOfWhatIsWrong() {
    Reply password = site.logIn("alice", "guess");
    Reply name = site.logIn("nobody", "guess");
    Reply nothing = site.submit("/login", List.of());

    assertThat(password.status()).isEqualTo(401);
    assertThat(password.body()).contains("role=\"alert\">Name or password is wrong.</p>");
    assertThat(name.body()).isEqualTo(password.body());
    assertThat(nothing.body()).isEqualTo(password.body());
    assertThat(password.headers()).doesNotContainKey("set-cookie");
  }

  @Test
  void takesLongerAndLongerForThoseWhoGuess() {
    for (int i = 0; i < 5; i++) {
      assertThat(site.logIn("alice", "guess " + i).status()).isEqualTo(401);
    }

    Reply reply = site.logIn("alice", Site.PASSWORD);

    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("retry-after")).isEqualTo("1");
    assertThat(reply.body()).contains("There were too many wrong attempts; try again in 1 s.");
    assertThat(reply.headers()).doesNotContainKey("set-cookie");
    site.web.doors.clock.advance(Duration.ofSeconds(1));
    assertThat(site.logIn("alice", Site.PASSWORD).status()).isEqualTo(303);
  }

  /** Else whoever plants a session in a browser would be logged in when its user is. */
  @Test
  void beginsAnotherSessionThanWasThereBefore() {
    String planted = "canary-session=" + "x".repeat(43);
    String ofVictor = site.cookieOf("victor");

    Reply fixed = site.logIn("alice", Site.PASSWORD, "Cookie", planted);
    Reply again = site.logIn("alice", Site.PASSWORD, "Cookie", ofVictor);

    assertThat(fixed.cookie()).startsWith("canary-session=").isNotEqualTo(planted);
    assertThat(get("/api/suites", planted).status()).isEqualTo(401);
    assertThat(again.cookie()).isNotEqualTo(ofVictor);
    assertThat(get("/api/suites", ofVictor).status()).isEqualTo(401);
  }

  @Test
  void endsSessionsInTime() {
    String cookie = site.cookieOf("alice");
    site.web.doors.clock.advance(Duration.ofMinutes(59));
    assertThat(get("/api/suites", cookie).status()).isEqualTo(200);

    site.web.doors.clock.advance(Duration.ofMinutes(60));

    assertThat(get("/api/suites", cookie).status()).isEqualTo(401);
    assertThat(get("/health", cookie).status()).isNotEqualTo(401);
  }

  @Test
  void endsASessionWhenSomebodyLogsOut() {
    String cookie = site.cookieOf("victor");
    String token = csrfToken(cookie);

    Reply forged = site.submit("/logout", List.of(), "Cookie", cookie);
    Reply reply = site.submit("/logout", List.of("_csrf", token), "Cookie", cookie);

    assertThat(forged.status()).isEqualTo(403);
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("location")).isEqualTo("/login");
    assertThat(reply.header("set-cookie")).startsWith("canary-session=;").contains("Max-Age=0");
    assertThat(get("/api/suites", cookie).status()).isEqualTo(401);
    assertThat(site.lastEntry()).isEqualTo("victor logout victor done {}");
    assertThat(site.submit("/logout", List.of(), "Cookie", cookie).header("location"))
        .startsWith("/login");
  }

  private String csrfToken(String cookie) {
    String id = cookie.substring(cookie.indexOf('=') + 1);
    return site.web.access.control().findSession(id).orElseThrow().csrfToken();
  }

  @Test
  void isNotPossibleWithoutUsers() {
    site.close();
    site = Site.of(AccessSettings.DEFAULT, null);

    Reply form = site.browse("/login");
    Reply login = site.logIn("alice", Site.PASSWORD);

    assertThat(form.status()).isEqualTo(403);
    assertThat(form.body())
        .contains(
            "Nobody can log in with a password: the prober has no users. Name some in its"
                + " configuration, under canary.web.users.");
    assertThat(login.status()).isEqualTo(403);
  }
}
