package dev.canary.runtime.jar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first page that somebody sees who was woken up. */
@ExtendWith(WatchedProber.Supplied.class)
class OverviewBrowserTests {

  private static final long MOST_BYTES = 200 << 10;

  @Test
  void tellsWhatIsBrokenAndWhatHasChanged(Browser browser) {
    try (Page page = browser.desktop()) {
      page.navigate("/");

      assertThat(page.locator(".banner .sentence")).containsText("suites is failing: Invoices");
      Locator trouble = page.locator("#trouble-invoices");
      assertThat(trouble).containsText("Step 2 of 4: Issue the invoice");
      assertThat(trouble.locator(".message"))
          .hasText("The invoice was not issued ==> expected: <201> but was: <502>");
      assertThat(trouble.locator(".response")).containsText("POST /invoices/42/issue → 502");
      assertThat(trouble.locator(".response")).containsText("upstream billing-7 did not answer");
      assertThat(trouble.locator(".differences"))
          .containsText(Pattern.compile("POST /invoices/42/issue\\s*201\\s*502"));
      assertThat(trouble.locator(".differences"))
          .containsText(Pattern.compile("Header x-version\\s*1.41.2\\s*1.42.0"));
      assertThat(page.locator("#suite-payments")).hasCount(0);
      assertThat(trouble.locator("li").first()).isHidden();
      trouble.locator("summary").click();
      assertThat(trouble.locator("li")).containsText(new String[] {"Payments", "Monthly"});
      assertThat(browser.misdeeds).isEmpty();
    }
  }

  @Test
  void followsWhatHappensAndLeavesTheReaderAlone(Browser browser) {
    try (Page page = browser.desktop()) {
      page.navigate("/");
      assertThat(page.locator("#live")).containsText("live");
      page.evaluate("window.neverReloaded = true");
      page.locator("#trouble-invoices summary").click();
      page.locator("#q").fill("");
      page.locator("#q").focus();
      Locator newest = page.locator("#suite-ticker .bars a").last();
      String before = newest.getAttribute("href");

      assertThat(newest).not().hasAttribute("href", before);

      assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
      assertThat(page.locator("#trouble-invoices li").first()).isVisible();
      assertThat(page.locator("#q")).isFocused();
    }
  }

  @Test
  void findsSuitesWhileSomebodyTypes(Browser browser) {
    try (Page page = browser.desktop()) {
      page.navigate("/");

      page.keyboard().press("/");
      page.keyboard().type("catalogue");

      assertThat(page.locator(".count")).containsText("1 of 11 suites");
      assertThat(page.locator("#suite-search")).isVisible();
      assertThat(page.locator("#suite-ticker")).hasCount(0);
      assertThat(page.locator("#q")).isFocused();
      assertThat(page).hasURL(Pattern.compile("q=catalogue"));
      page.reload();
      assertThat(page.locator(".count")).containsText("1 of 11 suites");
    }
  }

  /** Somebody chooses a state at the very moment when the page begins to follow. */
  private static final String CHOOSE_AT_ONCE =
      """
      window.EventSource = class extends EventSource {
        constructor(url) {
          super(url);
          const state = document.getElementById("state");
          state.selectedIndex = 1;
          state.dispatchEvent(new Event("change", { bubbles: true }));
        }
      };
      """;

  @Test
  void reactsBeforeItLooksLive(Browser browser) {
    try (Page page = browser.desktop()) {
      page.addInitScript(CHOOSE_AT_ONCE);
      page.navigate("/");

      assertThat(page).hasURL(Pattern.compile("state=\\w"));
      assertThat(page.locator("#live")).hasAttribute("data-state", "live");
      assertThat(browser.misdeeds).isEmpty();
    }
  }

  @Test
  void needsNoScripts(Browser browser) {
    try (Page page = browser.open(Browser.Screen.PHONE, ColorScheme.DARK, false)) {
      page.navigate("/");
      page.locator("#state").selectOption("degraded");
      page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();

      assertThat(page.locator("#suite-search")).isVisible();
      assertThat(page.locator("#suite-ticker")).hasCount(0);
      page.locator("#suite-search .name").click();
      assertThat(page.locator("h1")).containsText("Product search");
    }
  }

  @Test
  void isUsableByKeyboard(Browser browser) {
    try (Page page = browser.desktop()) {
      page.navigate("/");

      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.locator("#q")).isFocused();
      Locator bars = page.locator("#trouble-invoices .bars a");
      bars.last().focus();
      page.keyboard().press("ArrowLeft");
      assertThat(bars.nth(58)).isFocused();
      page.keyboard().press("Home");
      assertThat(bars.first()).isFocused();
      page.locator("#trouble-invoices summary").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#trouble-invoices li").first()).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator("#trouble-invoices li").first()).isHidden();
      page.locator("#trouble-invoices h3 a").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("Invoices");
    }
  }

  @Test
  void keepsTheColoursThatWereChosen(Browser browser) {
    try (Page page = browser.desktop()) {
      page.navigate("/");

      page.locator("#theme").click();
      page.locator("#theme").click();
      page.reload();

      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
      assertThat(page.locator("#theme")).hasAttribute("aria-label", "Theme: dark");
    }
  }

  @Test
  void isLight(Browser browser) {
    try (Page page = browser.desktop()) {
      List<Response> responses = new CopyOnWriteArrayList<>();
      page.onResponse(responses::add);

      page.navigate("/");
      assertThat(page.locator("#live")).containsText("live");

      long bytes =
          responses.stream()
              .filter(response -> !response.url().endsWith("/api/events"))
              .mapToLong(it -> Long.parseLong(it.headerValue("content-length")))
              .sum();
      assertThat(bytes).isBetween(10_000L, MOST_BYTES);
      assertThat(responses).noneMatch(response -> response.url().contains("chart"));
    }
  }
}
