package dev.canary.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.config.AccessSettings;
import dev.canary.runtime.config.AddressRange;
import dev.canary.runtime.config.LocalAccess;
import dev.canary.runtime.config.PublicPath;
import dev.canary.runtime.config.SecretText;
import dev.canary.runtime.config.WebSettings;
import dev.canary.runtime.config.WebToken;
import dev.canary.runtime.config.WebUser;
import dev.canary.runtime.run.AuditEntry;
import dev.canary.runtime.run.Role;
import dev.canary.runtime.testing.Doors;
import dev.canary.runtime.web.access.Caller;
import dev.canary.runtime.web.access.Change;
import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.http.Route;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * A prober that is asked from elsewhere: by another name than its machine's own. Alice is an
 * operator and Victor a viewer, both with the password "correct horse"; the token of the build is
 * an operator's. Something can be changed at {@code /api/tests/shop/pause}.
 */
final class Site implements AutoCloseable {

  /** What is known of a response. */
  record Reply(int status, Map<String, List<String>> headers, String body) {

    String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    /** Such as {@code canary-session=…}, as a browser sends it back. */
    String cookie() {
      return header("set-cookie").split(";", 2)[0];
    }
  }

  static final String HERE = "localhost";
  static final String ELSEWHERE = "canary.example.com";
  static final String PASSWORD = "correct horse";
  static final String[] TOKEN = {"Authorization", "Bearer canary_token-of-the-build"};

  private static final SecretText HASH =
      new SecretText(BCrypt.hashpw(PASSWORD, BCrypt.gensalt("$2b", 4)));

  static final AccessSettings USERS =
      new AccessSettings(
          List.of(
              new WebUser("alice", HASH, Role.OPERATOR), new WebUser("victor", HASH, Role.VIEWER)),
          List.of(
              new WebToken(
                  "build", null, new SecretText("canary_token-of-the-build"), Role.OPERATOR)),
          null,
          Set.of(),
          List.of());

  private final OkHttpClient client =
      new OkHttpClient.Builder().followRedirects(false).retryOnConnectionFailure(false).build();

  final WebFixture web;
  String host = ELSEWHERE;

  private Site(Doors doors) {
    this.web =
        new WebFixture(
            doors,
            Route.post("/api/tests/{suiteId}/pause", Site::pause),
            Route.post("/api/refused", Site::refuse),
            Route.post("/api/half", Site::failAfterwards));
  }

  static Site of(AccessSettings access, @Nullable String baseUrl) {
    URI url = baseUrl == null ? null : URI.create(baseUrl);
    return new Site(Doors.of(new WebSettings("0.0.0.0", 0, url, access, null)));
  }

  static Site withUsers() {
    return of(USERS, null);
  }

  static Site withNobody() {
    return of(AccessSettings.DEFAULT, null);
  }

  static AccessSettings closing(PublicPath... closed) {
    return new AccessSettings(
        USERS.users(), USERS.tokens(), null, Set.of(closed), USERS.trustedProxies());
  }

  static AccessSettings behind(String... proxies) {
    return new AccessSettings(
        USERS.users(),
        USERS.tokens(),
        LocalAccess.NONE,
        Set.of(),
        List.of(proxies).stream().map(AddressRange::parse).toList());
  }

  private static Answer pause(Context request) {
    String suite = request.pathParam("suiteId");
    if (request.queryParam("reason") != null) {
      new Change("pause", suite, Map.of("reason", request.queryParam("reason"))).describe(request);
    }
    return text(200, Caller.of(request).name());
  }

  private static Answer refuse(Context request) {
    throw RefusedRequest.invalid("It is running already.");
  }

  private static Answer failAfterwards(Context request) {
    new Change("mute", "shop", Map.of()).describe(request);
    Change.markDone(request);
    throw new IllegalStateException("The store cannot be read.");
  }

  private static Answer text(int status, String text) {
    return new Answer(status, "text/plain", text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  Reply get(String path, String... headers) {
    return send(request(path, headers));
  }

  /** As a browser that was given a link. */
  Reply browse(String path, String... headers) {
    return send(request(path, headers).header("Accept", "text/html,*/*;q=0.8"));
  }

  Reply post(String path, String... headers) {
    return send(request(path, headers).post(RequestBody.create(new byte[0])));
  }

  /**
   * As a browser does with a form.
   *
   * @param fields names and values by turns
   */
  Reply submit(String path, List<String> fields, String... headers) {
    FormBody.Builder form = new FormBody.Builder();
    for (int i = 0; i < fields.size(); i += 2) {
      form.add(fields.get(i), fields.get(i + 1));
    }
    return send(request(path, headers).header("Accept", "text/html").post(form.build()));
  }

  Reply logIn(String user, String password, String... headers) {
    return submit("/login", List.of("user", user, "password", password), headers);
  }

  /** The cookie of somebody who has just logged in. */
  String cookieOf(String user) {
    Reply reply = logIn(user, PASSWORD);
    assertThat(reply.status()).isEqualTo(303);
    return reply.cookie();
  }

  private Request.Builder request(String path, String... headers) {
    Request.Builder request =
        new Request.Builder().url(web.url() + path).header("Host", host).header("Accept", "*/*");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  Reply send(Request.Builder request) {
    try (Response response = client.newCall(request.build()).execute()) {
      return new Reply(response.code(), response.headers().toMultimap(), response.body().string());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<AuditEntry> audit() {
    return web.doors.audit;
  }

  /** The last entry without its time. */
  String lastEntry() {
    AuditEntry last = audit().get(audit().size() - 1);
    return "%s %s %s %s %s"
        .formatted(
            last.who(),
            last.action(),
            last.subject(),
            last.done() ? "done" : "refused",
            new TreeMap<>(last.details()));
  }

  @Override
  public void close() {
    web.close();
    client.connectionPool().evictAll();
  }
}
