package dev.canary.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.canary.runtime.access.Doorkeeper;
import dev.canary.runtime.config.AccessSettings;
import dev.canary.runtime.config.LocalAccess;
import dev.canary.runtime.config.SecretText;
import dev.canary.runtime.config.WebSettings;
import dev.canary.runtime.config.WebToken;
import dev.canary.runtime.config.WebUser;
import dev.canary.runtime.run.Role;
import dev.canary.runtime.web.Site.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may not see any more what happens is not told of it any more. */
@Timeout(60)
class LiveAccessTests {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Site site = Site.withUsers();
  private final OkHttpClient client =
      new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(40)).build();

  @AfterEach
  void close() {
    site.close();
  }

  /** Listens; complete when it has heard everything. */
  private CompletableFuture<String> listen(String... headers) throws IOException {
    Request.Builder request =
        new Request.Builder().url(site.web.url() + "/api/events").header("Host", site.host);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    Response response = client.newCall(request.build()).execute();
    assertThat(response.code()).isEqualTo(200);
    CompletableFuture<String> heard = new CompletableFuture<>();
    Thread reader = new Thread(() -> heard.complete(read(response)));
    reader.setDaemon(true);
    reader.start();
    return heard;
  }

  private static String read(Response response) {
    try (response) {
      return response.body().string();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitEnd(CompletableFuture<String> heard) {
    await().atMost(PATIENCE).until(heard::isDone);
    assertThat(heard.join()).contains("event: hello");
  }

  private void reconfigure(List<WebUser> users, List<WebToken> tokens) {
    AccessSettings access =
        new AccessSettings(users, tokens, LocalAccess.NONE, Set.of(), List.of());
    ((Doorkeeper) site.web.access.control())
        .reconfigure(new WebSettings("0.0.0.0", 0, null, access, null));
  }

  private static String[] basic(String user) {
    byte[] pair = (user + ":" + Site.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return new String[] {"Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)};
  }

  @Test
  void endsAtLogout() throws IOException {
    String cookie = site.cookieOf("alice");
    CompletableFuture<String> other = listen("Cookie", site.cookieOf("victor"));
    CompletableFuture<String> heard = listen("Cookie", cookie);

    site.web.access.control().close(cookie.substring(cookie.indexOf('=') + 1), "127.0.0.1");

    awaitEnd(heard);
    assertThat(other).isNotDone();
  }

  @Test
  void endsWithItsSessionWhichItDoesNotProlong() throws IOException {
    CompletableFuture<String> idle = listen("Cookie", site.cookieOf("alice"));

    site.web.doors.clock.advance(Duration.ofMinutes(40));
    CompletableFuture<String> later = listen("Cookie", site.cookieOf("victor"));
    await().during(Duration.ofSeconds(2)).until(() -> !idle.isDone());
    site.web.doors.clock.advance(Duration.ofMinutes(20));

    awaitEnd(idle);
    assertThat(later).isNotDone();
  }

  @Test
  void endsTwelveHoursAfterTheLogin() throws IOException {
    String cookie = site.cookieOf("alice");
    for (int hour = 0; hour < 13; hour++) {
      site.web.doors.clock.advance(Duration.ofMinutes(54));
      assertThat(site.get("/api/suites", "Cookie", cookie).status()).isEqualTo(200);
    }
    CompletableFuture<String> heard = listen("Cookie", cookie);

    site.web.doors.clock.advance(Duration.ofMinutes(18));

    awaitEnd(heard);
  }

  @Test
  void endsWhenTheUserIsTakenOut() throws IOException {
    CompletableFuture<String> session = listen("Cookie", site.cookieOf("alice"));
    CompletableFuture<String> password = listen(basic("alice"));
    CompletableFuture<String> victor = listen(basic("victor"));
    CompletableFuture<String> token = listen(Site.TOKEN);

    reconfigure(List.of(Site.USERS.users().get(1)), Site.USERS.tokens());

    awaitEnd(session);
    awaitEnd(password);
    assertThat(victor).isNotDone();
    assertThat(token).isNotDone();
  }

  @Test
  void endsWhenTheTokenIsTakenOutOrIsAnother() throws IOException {
    CompletableFuture<String> removed = listen(Site.TOKEN);
    reconfigure(Site.USERS.users(), List.of());
    awaitEnd(removed);

    reconfigure(Site.USERS.users(), Site.USERS.tokens());
    CompletableFuture<String> replaced = listen(Site.TOKEN);
    WebToken build = Site.USERS.tokens().get(0);
    reconfigure(
        Site.USERS.users(),
        List.of(
            new WebToken(
                build.name(), null, new SecretText("canary_another-token"), Role.OPERATOR)));
    awaitEnd(replaced);
  }

  @Test
  void endsWhenThisMachineIsNotTrustedAnyMore() throws IOException {
    site.host = Site.HERE;
    CompletableFuture<String> heard = listen();

    reconfigure(Site.USERS.users(), List.of());

    awaitEnd(heard);
  }

  @Test
  void isClosedToTheSameForItsHead() {
    Reply get = site.get("/api/events");
    Reply head = head();
    Reply known = head(Site.TOKEN);

    assertThat(get.status()).isEqualTo(401);
    assertThat(head.status()).isEqualTo(401);
    assertThat(known.status()).isEqualTo(200);
    assertThat(known.header("content-type")).isEqualTo("text/event-stream;charset=utf-8");
    assertThat(known.body()).isEmpty();
  }

  private Reply head(String... headers) {
    Request.Builder request =
        new Request.Builder().url(site.web.url() + "/api/events").header("Host", site.host).head();
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return site.send(request);
  }
}
