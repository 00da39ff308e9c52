package dev.canary.runtime.jar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open page whose prober is gone. */
class UnreachableBrowserTests {

  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

  private static final LocatorAssertions.IsHiddenOptions AS_SOON =
      new LocatorAssertions.IsHiddenOptions().setTimeout(30_000);

  @TempDir Path directory;

  private Prober start() {
    Suites.compile(
        directory.resolve("suites"),
        "@CanarySuite(every = \"30m\") class TickCanary { @Step void tick() {} }");
    return CanaryJar.in(directory).run("--suites", "suites");
  }

  @Test
  void saysThatItsProberCannotBeReachedUntilItIsBack() {
    Prober prober = start();
    try (Browser browser = new Browser(prober.url());
        Page page = browser.desktop()) {
      prober.awaitHealth(200);
      page.navigate("/");
      assertThat(page.locator("#live")).hasAttribute("data-state", "live");
      Locator alert = page.locator("#unreachable");
      assertThat(alert).isHidden();

      prober.close();
      assertThat(alert).isVisible(SOON);
      assertLooksUnknown(page);

      String port = Integer.toString(URI.create(prober.url()).getPort());
      prober =
          Prober.listening(
              CanaryJar.in(directory).start("run", "--port", port, "--suites", "suites"));
      assertThat(alert).isHidden(AS_SOON);
      assertThat(page).hasTitle("Overview · canary");
      assertThat(page.locator("link[rel=icon]")).hasAttribute("href", Pattern.compile("icon-good"));
    } finally {
      prober.close();
    }
  }

  /** Its connections stay open then, and nothing comes. */
  @Test
  void saysSoOfAProberThatHangsToo() {
    try (Prober prober = start();
        Browser browser = new Browser(prober.url());
        Page page = browser.desktop()) {
      prober.awaitHealth(200);
      page.navigate("/");
      assertThat(page.locator("#live")).hasAttribute("data-state", "live");

      prober.process().signal("STOP");
      assertThat(page.locator("#unreachable")).isVisible(SOON);
      assertLooksUnknown(page);

      prober.process().signal("CONT");
      assertThat(page.locator("#unreachable")).isHidden(AS_SOON);
      assertThat(page).hasTitle("Overview · canary");
    }
  }

  private static void assertLooksUnknown(Page page) {
    assertThat(page.getByRole(AriaRole.ALERT))
        .hasText(
            Pattern.compile(
                "The prober cannot be reached since \\d\\d:\\d\\d:\\d\\d\\. What you see is from then\\."));
    assertThat(page).hasTitle("? Overview · canary");
    assertThat(page.locator("link[rel=icon]"))
        .hasAttribute("href", Pattern.compile("icon-unknown"));
    assertThat(page.locator("body")).hasClass("unreachable");
    assertThat(page.locator("#content")).hasCSS("filter", "grayscale(1)");
  }
}
