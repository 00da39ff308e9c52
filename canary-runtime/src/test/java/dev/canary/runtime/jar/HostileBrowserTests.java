package dev.canary.runtime.jar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What suites say is never markup, wherever they say it. */
class HostileBrowserTests {

  private static final String EVIL = "<img src=x onerror='window.hit=1'>";
  private static final String CLOSING = "</pre></script><script>window.hit=1</script>\\\"'>";

  private static final String SUITE =
      """
      import okhttp3.*;
      import org.junit.jupiter.api.Tag;

      @Tag("EVIL")
      @CanarySuite(id = "evil", name = "EVIL", every = "1h")
      class EvilCanary {
        @Step("EVIL passes") void first(CanaryContext canary, TestData data) throws Exception {
          canary.publish("EVIL", "CLOSING");
          canary.attach("EVIL.html", "text/html", "CLOSING".getBytes("UTF-8"));
          data.created("EVIL", "CLOSING", java.util.Map.of("EVIL", "CLOSING"));
          System.out.println("EVIL CLOSING");
          canary.process("echo", "EVIL").expectSuccess();
        }
        @Step("EVIL fails") void second(OkHttpClient http, @ConfigValue("shop.url") String url) throws Exception {
          Request request = new Request.Builder().url(url + "/?q=EVIL").header("x-evil", "EVIL CLOSING").build();
          http.newCall(request).execute().close();
          throw new org.opentest4j.AssertionFailedError("EVIL CLOSING", "EVIL", "CLOSING");
        }
        @Cleanup void fails() { throw new IllegalStateException("EVIL CLOSING"); }
      }
      """;

  @TempDir Path directory;

  @Test
  void whatSuitesSayIsText() throws IOException {
    try (MockWebServer shop = new MockWebServer()) {
      shop.enqueue(
          new MockResponse.Builder()
              .setHeader("x-evil", EVIL)
              .setHeader("content-type", "text/html")
              .body(EVIL)
              .build());
      shop.start();
      Path suites = Suites.compile(directory, filled(SUITE));
      try (Prober prober =
              CanaryJar.in(directory)
                  .with("PATH", "/usr/bin:/bin")
                  .run(
                      "--suites=" + suites,
                      "--set=canary.name=" + EVIL,
                      "--set=canary.environment=" + EVIL,
                      "--set=canary.values.shop.url=http://localhost:" + shop.getPort());
          var browser = new Browser(prober.url());
          Page page = browser.desktop()) {
        String run =
            prober.awaitRuns("evil", all -> Prober.countEnded(all) == 1).get(0).path("id").asText();
        look(page, List.of("/", "/suites/evil", "/runs/" + run, "/test-data", "/prober"));
        lookUpWhatIsNotThere(page);

        assertThat(browser.misdeeds).allMatch(it -> it.contains("404"));
      }
    }
  }

  private static String filled(String suite) {
    return suite
        .replace("EVIL.html", "<img>.html")
        .replace("EVIL", EVIL)
        .replace("CLOSING", CLOSING);
  }

  private static void look(Page page, List<String> paths) {
    for (String path : paths) {
      page.navigate(path);
      for (var details : page.locator("details").all()) {
        details.evaluate("it => it.open = true");
      }
      assertThat(page.locator("main img, main script, header img")).hasCount(0);
      assertThat(page.content()).contains("&lt;img src=x");
      assertThat(page.evaluate("window.hit")).isNull();
    }
  }

  private static void lookUpWhatIsNotThere(Page page) {
    page.navigate("/suites/%3Cimg%20src=x%20onerror=alert(1)%3E");
    assertThat(page.locator("h1")).hasText("Page not found");
    page.navigate("/?q=%22%3E%3Cimg%20src=x%3E&tag=%3Cimg%3E&page=%3Cimg%3E");
    assertThat(page.locator("#q")).hasValue("\"><img src=x>");
    assertThat(page.locator("main img")).hasCount(0);
  }
}
