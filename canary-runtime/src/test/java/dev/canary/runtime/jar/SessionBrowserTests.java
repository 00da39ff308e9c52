package dev.canary.runtime.jar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.canary.runtime.access.Passwords;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of pages whose user is logged out elsewhere. */
class SessionBrowserTests {

  private static final String PASSWORD = "correct horse";

  @TempDir Path directory;

  @Test
  void leadToTheLoginAndBack() {
    Path suites =
        Suites.compile(
            directory, "@CanarySuite(every = \"1h\") class ShopCanary { @Step void buy() {} }");
    try (Prober prober =
            CanaryJar.in(directory)
                .run(
                    "--suites=" + suites,
                    "--set=canary.web.local-access=none",
                    "--set=canary.web.users.alice.password-hash=" + Passwords.hash(PASSWORD));
        var browser = new Browser(prober.url());
        Page page = browser.desktop()) {
      page.navigate("/prober");
      logIn(page);
      assertThat(page.locator("#live")).containsText("live");

      try (Page other = page.context().newPage()) {
        other.navigate("/");
        other.getByText("Log out").click();
        assertThat(other).hasURL(Pattern.compile("/login$"));
      }

      assertThat(page).hasURL(Pattern.compile("/login\\?to=%2Fprober$"));
      logIn(page);
      assertThat(page).hasURL(Pattern.compile("/prober$"));
    }
  }

  private static void logIn(Page page) {
    page.locator("#user").fill("alice");
    page.locator("#password").fill(PASSWORD);
    page.locator("button[type=submit]").click();
  }
}
