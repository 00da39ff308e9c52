package dev.canary.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.web.Site.Reply;
import dev.canary.runtime.web.http.Access;
import dev.canary.runtime.web.http.Route;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request is of the method that it is sent by, whatever a header says. */
class MethodOverrideTests {

  private final Site site = Site.withUsers();

  @AfterEach
  void close() {
    site.close();
  }

  private List<String> pathsOfChanges() {
    Stream<String> usual =
        Routes.of(site.web.parts(), site.web.access, site.web.events()).stream()
            .filter(route -> route.methods().contains(HandlerType.POST))
            .map(Route::path);
    return Stream.concat(usual, Stream.of("/api/tests/{suiteId}/pause"))
        .map(path -> path.replaceAll("\\{\\w+}", "shop"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
  void hasNoEffectOnAnyPath(String method) {
    String cookie = site.cookieOf("alice");
    int written = site.audit().size();

    List<String> paths = pathsOfChanges();

    assertThat(paths).contains("/login", "/logout", "/query", "/api/runs", "/suites/shop/run");
    for (String path : paths) {
      Reply reply = site.send(overriding(method, path, cookie));
      assertThat(reply.status()).as(path).isEqualTo(400);
      assertThat(reply.headers()).doesNotContainKey("set-cookie");
    }
    assertThat(site.audit()).hasSize(written);
    assertThat(site.get("/api/suites", "Cookie", cookie).status()).isEqualTo(200);
  }

  private Request.Builder overriding(String method, String path, String cookie) {
    return new Request.Builder()
        .url(site.web.url() + path)
        .header("Host", site.host)
        .header("Cookie", cookie)
        .header("Origin", "http://evil.example")
        .header("x-http-method-override", "POST")
        .method(method, null);
  }

  @Test
  void isRefusedInWords() {
    Reply reply = site.get("/health", "X-HTTP-Method-Override", "DELETE");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    assertThat(reply.body())
        .contains(
            "The header X-HTTP-Method-Override is not believed; send the request by the method"
                + " itself.");
  }

  /** Also if something else than this header led there. */
  @Test
  void isNoMatterToWhatARouteDoes() {
    Route change = Route.post("/x", Access.OPEN, request -> null);
    Route look = Route.get("/x", Access.OPEN, request -> null);

    assertThat(change.isSafe()).isFalse();
    assertThat(look.isSafe()).isTrue();
  }
}
