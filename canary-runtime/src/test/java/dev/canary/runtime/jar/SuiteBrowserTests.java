package dev.canary.runtime.jar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a suite fares over time. */
@ExtendWith(WatchedProber.Supplied.class)
class SuiteBrowserTests {

  /** Whether anything is drawn on the canvas. */
  private static final String IS_DRAWN =
      """
      () => {
        const canvas = document.querySelector("#chart canvas");
        const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels.some((value) => value !== 0);
      }
      """;

  @Test
  void drawsWhatItsTableSays(Browser browser) {
    try (Page page = browser.desktop()) {
      page.navigate("/suites/invoices");

      page.waitForFunction(IS_DRAWN);
      assertThat(page.locator("table[data-chart=runs] tbody tr").count()).isGreaterThan(40);
      page.getByText("13 months").click();
      page.waitForFunction(IS_DRAWN);
      assertThat(page.locator("table[data-chart=sums] tbody tr").count()).isGreaterThan(300);
      page.getByText("7 days", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("#chart-table summary")).hasText("Each hour as a table");
      page.waitForFunction(IS_DRAWN);
      assertThat(browser.misdeeds).isEmpty();
    }
  }

  /** Whether there is anything coloured below the legend. */
  private static final String HAS_COLOURS =
      """
      () => {
        const canvas = document.querySelector("#chart canvas");
        const top = Math.round(canvas.height * 0.2);
        const pixels = canvas.getContext("2d").getImageData(0, top, canvas.width, canvas.height - top).data;
        for (let i = 0; i < pixels.length; i += 4) {
          const colours = [pixels[i], pixels[i + 1], pixels[i + 2]];
          if (pixels[i + 3] > 200 && Math.max(...colours) - Math.min(...colours) > 60) return true;
        }
        return false;
      }
      """;

  @Test
  void drawsASingleDay(Browser browser) {
    try (Page page = browser.desktop()) {
      Locator rows = page.locator("table[data-chart=sums] tbody tr");
      await("the sum of the day")
          .atMost(Prober.PATIENCE)
          .until(
              () -> {
                page.navigate("/suites/ticker?range=30d");
                return rows.count() > 0;
              });

      assertThat(rows.count()).isLessThan(3);
      page.waitForFunction(HAS_COLOURS);
      assertThat(browser.misdeeds).isEmpty();
    }
  }

  @Test
  void keepsItsFilterWhenTheChartChanges(Browser browser) {
    try (Page page = browser.desktop()) {
      page.navigate("/suites/invoices");

      page.locator("#outcome").selectOption("passed");
      page.locator("#trigger").selectOption("schedule");
      assertThat(page).hasURL(Pattern.compile("trigger=schedule"));
      page.getByText("7 days", new Page.GetByTextOptions().setExact(true)).click();
      page.getByText("Older").click();

      assertThat(page).hasURL(Pattern.compile("before="));
      assertThat(page.locator("#outcome")).hasValue("passed");
      assertThat(page.locator("#trigger")).hasValue("schedule");
      assertThat(page.locator(".ranges [aria-current]")).hasText("7 days");
    }
  }

  @Test
  void showsInOtherTabsWhatIsDoneInOne(Browser browser) {
    try (Page page = browser.desktop();
        Page other = page.context().newPage()) {
      page.navigate("/suites/sign-up");
      other.navigate("/suites/sign-up");
      assertThat(other.locator("#live")).hasAttribute("data-state", "live");

      act(page, "Mute", "");
      assertThat(other.locator("h1 .badge")).hasText("Muted");
      act(page, "Unmute", "");
      assertThat(other.locator("h1 .badge")).hasCount(0);
    }
  }

  @Test
  void findsRunsInItsHistory(Browser browser) {
    try (Page page = browser.desktop()) {
      page.navigate("/suites/invoices");
      Locator runs = page.locator(".runs-table tbody tr");
      assertThat(runs).hasCount(25);
      String first = runs.first().locator("a").getAttribute("href");

      page.getByText("Older").click();
      assertThat(runs.first().locator("a")).not().hasAttribute("href", first);
      page.getByText("← Newest").click();
      assertThat(runs.first().locator("a")).hasAttribute("href", first);
      assertThat(page.locator("#live")).hasAttribute("data-state", "live");
      page.locator("#outcome").selectOption("failed");

      assertThat(page.locator(".runs-table .mark.good")).hasCount(0);
      assertThat(page.locator(".runs-table .mark.bad").first()).isVisible();
      page.locator("#trigger").selectOption("manual");
      assertThat(page.getByText("No matching run.")).isVisible();
    }
  }

  @Test
  void keepsItsFilterWhenAnOlderAnswerComesLate(Browser browser) {
    try (Page page = browser.desktop()) {
      List<Route> held = new ArrayList<>();
      page.route(
          url -> url.endsWith("/suites/invoices"),
          route -> {
            if (route.request().headerValue("HX-Request") == null) {
              route.resume();
            } else {
              held.add(route);
            }
          });
      page.navigate("/suites/invoices");
      page.waitForCondition(() -> !held.isEmpty());

      page.locator("#outcome").selectOption("failed");
      assertThat(page.locator(".runs-table .mark.good")).hasCount(0);
      held.forEach(Route::resume);
      page.waitForTimeout(1000);

      assertThat(page.locator(".runs-table .mark.good")).hasCount(0);
      assertThat(page).hasURL(Pattern.compile("outcome=failed"));
      assertThat(browser.misdeeds).isEmpty();
    }
  }

  @Test
  void saysWhoIsToBlame(Browser browser) {
    try (Page page = browser.desktop()) {
      page.navigate("/suites/payments");

      assertThat(page.locator("h1")).containsText("Blocked");
      page.locator(".verdict a[href='/suites/invoices']").click();
      assertThat(page.locator("h1")).containsText("Invoices");
      page.getByText("Open the run").click();
      assertThat(page.locator(".headline")).hasText("Step 2 of 4: Issue the invoice");
    }
  }

  @Test
  void isPausedAndMutedAndRunByItsButtons(Browser browser) {
    try (Page page = browser.desktop()) {
      page.navigate("/suites/backups");

      act(page, "Pause", "nightly restore");
      assertThat(page.locator("h1")).containsText("Paused");
      assertThat(page.locator("h1 .badge")).hasCount(0);
      assertThat(page.locator(".note"))
          .hasText(Pattern.compile("Paused by local since [\\d:]+: nightly restore"));
      assertThat(page.locator(".when")).not().containsText("no result yet");
      act(page, "Resume", "");
      act(page, "Mute", "");
      assertThat(page.locator("h1 .badge")).hasText("Muted");
      act(page, "Unmute", "");
      assertThat(page.locator("h1 .badge")).hasCount(0);
      act(page, "Run now", "after the deployment");
      assertThat(page.locator(".notice")).containsText("It was run as you wanted, and is over");
      assertThat(page.locator(".runs-table")).containsText("manual");
      page.navigate("/prober");
      assertThat(page.locator("section:has(#audit)")).containsText("pause backups");
    }
  }

  private static void act(Page page, String title, String reason) {
    Locator action = page.locator(".act", new Page.LocatorOptions().setHasText(title)).first();
    action.locator("summary").click();
    action.locator("input[name=reason]").fill(reason);
    action.locator("button").click();
  }

  @Test
  void saysWhatOperatorsHaveDone(Browser browser) {
    try (Page page = browser.desktop()) {
      page.navigate("/suites/newsletter");
      assertThat(page.locator("h1 .badge")).hasText("Muted");
      page.navigate("/suites/cards");
      assertThat(page.locator("h1")).containsText("Paused");
      page.navigate("/prober");
      assertThat(page.locator(".config").first()).containsText("canary.values.shop.token");
      assertThat(page.content()).doesNotContain("s3same");
      page.navigate("/test-data");
      assertThat(page.locator(".ledger")).containsText("report R-2026-11");
      assertThat(browser.misdeeds).isEmpty();
    }
  }
}
