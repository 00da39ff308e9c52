package dev.canary.runtime.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.Content;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.web.Site.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no honest client sends, and texts of suites that want to be more than texts. */
class HostileRequestTests {

  private final Site site = Site.withUsers();

  @AfterEach
  void close() {
    site.close();
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.web.url().getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  private String get(String path, String... headers) throws IOException {
    return raw(
        "GET %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n%s\r\n"
            .formatted(path, String.join("", headers)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health/../api/suites",
        "/health/%2e%2e/api/suites",
        "/health/..%2fapi/suites",
        "/health/%2E%2E%2Fapi%2Fsuites",
        "/health%2f..%2fapi/suites",
        "/health/..;/api/suites",
        "/health;x=1/../api/suites",
        "/livez/..\\api/suites",
        "//api/suites",
        "/api//suites",
        "/API/suites",
        "/api/suites/",
        "/api/suites;jsessionid=1",
        "/%61pi/suites",
        "/api/%73uites",
        "/livez/%c0%ae%c0%ae/api/suites",
        "/..%2f..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/runs/%00",
        "http://localhost/api/suites",
      })
  void reachNothingByDetours(String path) throws IOException {
    String reply = get(path);

    assertThat(reply).matches("(?s)HTTP/1\\.1 (400|401|404) .*");
    assertThat(reply).doesNotContain("\"data\"", "root:", "\tat ", "Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nBroken\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n X: folded\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nA\u0000B: c\r\n\r\n",
        "G\u0001T / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /\u0000 HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
      })
  void areRefusedInFewWordsIfTheyCannotBeRead(String request) throws IOException {
    String reply = raw(request);

    assertThat(reply).matches("(?s)HTTP/1\\.1 (400|501|505) .*");
    assertThat(reply).doesNotContain("\tat ", "Exception", "jetty", "Jetty", "javalin");
  }

  @Test
  void areRefusedIfTheirHeadersAreTooLong() throws IOException {
    String header = get("/health", "X-Long: %s\r\n".formatted("x".repeat(20_000)));
    String many = get("/health", "X-Many: %s\r\n".formatted("x".repeat(90)).repeat(200));
    String path = get("/health/" + "x".repeat(20_000));

    assertThat(header).startsWith("HTTP/1.1 431 ");
    assertThat(many).startsWith("HTTP/1.1 431 ");
    assertThat(path).startsWith("HTTP/1.1 414 ");
    assertThat(List.of(header, many, path))
        .allMatch(reply -> reply.contains("The request could not be read."))
        .allMatch(
            reply -> reply.toLowerCase(Locale.ROOT).contains("x-content-type-options: nosniff"));
  }

  @Test
  void areRefusedIfTheirBodyIsTooLarge() {
    byte[] large = new byte[65_537];

    Reply declared = site.send(posting(RequestBody.create(large)));
    Reply chunked = site.send(posting(new Unmeasured(large)));
    Reply form = site.submit("/login", List.of("user", "x".repeat(65_537)));
    Reply largest = site.send(posting(RequestBody.create(new byte[65_536])));

    assertThat(List.of(declared.status(), chunked.status(), form.status())).containsOnly(413);
    assertThat(declared.body()).contains("The request is too large; 64 KiB is the most.");
    assertThat(largest.status()).isEqualTo(200);
  }

  private Request.Builder posting(RequestBody body) {
    return new Request.Builder()
        .url(site.web.url() + "/api/tests/shop/pause")
        .header(Site.TOKEN[0], Site.TOKEN[1])
        .post(body);
  }

  /** Sent in chunks, since nobody knows how long it is. */
  private static final class Unmeasured extends RequestBody {
    private final byte[] bytes;

    Unmeasured(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public @Nullable MediaType contentType() {
      return null;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"user=%zz&password=%", "user=%ff%fe&password=%00", "&&&=&=", "user"})
  void areNoLoginIfTheirFormIsBroken(String form) throws IOException {
    String head = "POST /login HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
    String type = "Content-Type: application/x-www-form-urlencoded\r\n";
    String length = "Content-Length: %d\r\n\r\n".formatted(form.length());

    String reply = raw(head + type + length + form);

    assertThat(reply).matches("(?s)HTTP/1\\.1 (400|401) .*");
    assertThat(reply).doesNotContain("\tat ", "Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/livez", "/metrics", "/api/suites", "/nothing", "/login"})
  void areAnsweredSoThatBrowsersDoNothingWithIt(String path) {
    Reply reply = site.get(path);

    assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(reply.header("referrer-policy")).isEqualTo("same-origin");
    assertThat(reply.header("cross-origin-opener-policy")).isEqualTo("same-origin");
    assertThat(reply.header("cross-origin-resource-policy")).isEqualTo("same-origin");
    assertThat(reply.header("content-security-policy"))
        .startsWith("default-src 'none';")
        .contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(reply.headers()).doesNotContainKeys("server", "access-control-allow-origin");
    assertThat(reply.headers()).doesNotContainKey("strict-transport-security");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "image/svg+xml",
        "text/javascript",
        "application/xhtml+xml",
        "text/html\r\nX-Injected: 1",
        "a",
        ""
      })
  void doNotRunWhatASuiteAttaches(String mediaType) {
    attach("evil.html\"\r\nX-Injected: 1\r\n\r\n<script>", mediaType);

    Reply reply = site.get("/api/runs/r/attachments/0", Site.TOKEN);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers()).doesNotContainKey("x-injected");
    assertThat(reply.header("content-disposition"))
        .isEqualTo("attachment; filename=\"evil.html___X-Injected__1_____script_\"");
    assertThat(reply.header("content-security-policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
  }

  private void attach(String name, String mediaType) {
    Content content = Content.of("<script>alert(1)</script>".getBytes(US_ASCII));
    Attachment attachment = new Attachment("step", name, mediaType, content);
    site.web.evidence.put("r", new Evidence(List.of(), List.of(), List.of(), List.of(attachment)));
  }
}
