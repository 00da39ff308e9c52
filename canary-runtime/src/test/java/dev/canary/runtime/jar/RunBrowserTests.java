package dev.canary.runtime.jar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happened in a run. */
@ExtendWith(WatchedProber.Supplied.class)
class RunBrowserTests {

  @Test
  void showsWhyItFailed(Browser browser, WatchedProber watched) {
    try (Page page = browser.desktop()) {
      page.navigate("/runs/" + watched.latest("invoices"));

      assertThat(page.locator(".headline")).hasText("Step 2 of 4: Issue the invoice");
      assertThat(page.locator(".versus"))
          .containsText(Pattern.compile("Expected\\s*201\\s*Actual\\s*502"));
      assertThat(page.locator(".trouble .response")).containsText("POST /invoices/42/issue → 502");
      assertThat(page.locator(".trouble .change")).containsText("Payments, Monthly statements");
      assertThat(page.locator(".step")).hasCount(5);
      assertThat(page.locator("#step-issue .stack").first())
          .containsText("at InvoicesCanary.issue(InvoicesCanary.java:");
      assertThat(page.locator("#step-issue .log")).containsText("The shop answered 502");
      assertThat(page.locator("#step-issue .files"))
          .containsText("answer.json application/json, 14 B");
      assertThat(page.locator("#step-receipt")).containsText("Skipped");
      assertThat(page.locator("#step-cleanup")).containsText("Passed");
      assertThat(page.locator("section:has(#data)")).containsText("invoice INV-42");
      assertThat(page.locator("section:has(#entries)")).containsText("INV-42");
    }
  }

  @Test
  void showsExchangesWithoutTheirSecrets(Browser browser, WatchedProber watched) {
    try (Page page = browser.desktop()) {
      page.navigate("/runs/" + watched.latest("invoices"));
      Locator call = page.locator("#step-issue .call").first();

      call.locator("summary").first().click();
      call.locator("summary").nth(1).click();

      assertThat(call.locator(".legend")).containsText("First byte");
      assertThat(call).containsText(Pattern.compile("[Aa]uthorization\\s*\\[REDACTED\\]"));
      assertThat(call).containsText(Pattern.compile("set-cookie\\s*\\[REDACTED\\]"));
      assertThat(page.content()).doesNotContain("s3same");
    }
  }

  @Test
  void canBeTakenAway(Browser browser, WatchedProber watched) throws IOException {
    try (Page page = browser.desktop()) {
      page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      page.navigate("/runs/" + watched.latest("invoices"));

      Download json = page.waitForDownload(() -> page.getByText("JSON", exactly()).click());
      Download xml = page.waitForDownload(() -> page.getByText("JUnit XML").click());
      page.getByText("Copy").click();

      assertThat(Files.readString(json.path())).contains("\"outcome\":\"FAILED\"");
      assertThat(Files.readString(xml.path())).contains("<testcase name=\"Issue the invoice\"");
      assertThat(page.getByText("Copied")).isVisible();
      assertThat(page.evaluate("navigator.clipboard.readText()"))
          .isEqualTo(page.locator("#command").textContent());
    }
  }

  @Test
  void saysForAWholeMomentThatItWasCopiedAlsoIfItIsCopiedAgain(
      Browser browser, WatchedProber watched) {
    try (Page page = browser.desktop()) {
      page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      page.clock().install();
      page.navigate("/runs/" + watched.latest("invoices"));
      Locator button = page.locator("button[data-copy]");

      copy(button);
      page.clock().runFor(3_000);
      copy(button);
      page.clock().runFor(2_000);
      assertThat(button).hasText("Copied");

      page.clock().runFor(3_000);
      assertThat(button).hasText("Copy");
    }
  }

  private static void copy(Locator button) {
    button.click();
    assertThat(button).hasText("Copied");
    var unused = button.page().evaluate("navigator.clipboard.readText()");
  }

  @Test
  void copiesWhereBrowsersHaveNoClipboard(Browser browser, WatchedProber watched) {
    try (Page page = browser.desktop()) {
      page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
      page.navigate("/runs/" + watched.latest("invoices"));

      page.getByText("Copy").click();

      assertThat(page.locator("button[data-copy]"))
          .hasText(Pattern.compile("Copied|Press Ctrl\\+C"));
      assertThat(page.evaluate("getSelection().toString()"))
          .isEqualTo(page.locator("#command").textContent());
      assertThat(browser.misdeeds).isEmpty();
    }
  }

  @Test
  void showsHowFarItHasGot(Browser browser, WatchedProber watched) {
    try (Page page = browser.desktop()) {
      page.navigate("/runs/" + watched.latest("export"));

      assertThat(page.locator(".banner")).containsText("Step 2 of 4: Wait for the file");
      assertThat(page.locator("#step-await")).containsText("Running");
      String lasted = page.locator(".banner .since").textContent();
      assertThat(page.locator(".banner .since")).not().hasText(lasted);
      assertThat(page.locator("#step-check")).containsText("Not started");
      assertThat(browser.misdeeds).isEmpty();
    }
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
